import { deepEqual, equal, ok } from 'node:assert/strict';
import {
	commands,
	type DocumentHighlight,
	type DocumentLink,
	type DocumentSymbol,
	type Location,
	type LocationLink,
	type Position,
	Selection,
	type SymbolInformation,
	type TextEditor,
	TextEditorRevealType,
	Uri,
	type WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import { hasHarness } from '../support/channel';
import { inWorkspace, openDraft } from '../support/drafts';
import { cursorBehind, typeBehind } from '../support/editing';
import { pressKey, typeText } from '../support/keyboard';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const DRAFT = `甲市人民政府关于促进就业创业的实施意见

各县（市、区）人民政府，市政府各部门：

　　为落实《聊城市人民政府关于做好新冠肺炎疫情防控下“六稳”工作,促进全市经济平稳健康发展的若干意见》（聊政发〔2020〕2号），现提出如下意见。

　　一、稳定就业岗位

　　（一）落实援企政策。设立甲市就业创业服务中心（以下简称“服务中心”），由服务中心受理申请，按月公布名单。（责任单位：市人力资源社会保障局、市财政局）

　　（二）支持灵活就业。对灵活就业人员给予补贴（含社会保险补贴、培训补贴），由市人社局会同市财政局发放；具体办法由服务中心制定。（责任单位：市人社局）

　　二、扶持创业

　　（一）加大担保贷款力度。按本意见第一条第（二）项的范围发放贷款。（责任单位：市财政局）

　　（二）建设创业园区。服务中心按照附件1确定园区名单，逐个挂牌。（责任单位：市人社局）

附件：1.创业园区申报表
      2.贷款申请表

甲市人民政府
2026年3月1日
`;

export function navigationSuite(): void {
	describe('finding one’s way', () => {
		it('breadcrumbs and what sticks to the top follow the cursor, on blank lines too', async () => {
			const long = DRAFT.replace(
				/\n\n　　二、/,
				`\n${'\n　　园区按季度报送情况，逐项对照检查，及时整改。\n'.repeat(40)}\n　　二、`,
			);
			const editor = await openDraft(long);
			const symbols = await waitFor(() => documentSymbols(editor), 'the outline');
			const inner = symbols[0]?.children[1];
			const blank = long.slice(0, long.indexOf('园区按季度报送')).split('\n').length;
			ok(inner && inner.range.start.line < blank && inner.range.end.line > blank);
			editor.selection = new Selection(blank + 20, 0, blank + 20, 0);
			editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
			await commands.executeCommand('workbench.action.focusActiveEditorGroup');
			await settle();
			await screenshot('sticky-scroll');
		});

		it('folds by level', async () => {
			const editor = await openDraft(DRAFT);
			await waitFor(() => documentSymbols(editor), 'the outline');
			await settle();
			await commands.executeCommand('editor.foldLevel1');
			await waitFor(
				() => linesShown(editor) === 'folded at 一、稳定就业岗位 二、扶持创业',
				'the sections to fold',
			).catch(() => equal(linesShown(editor), 'folded at 一、稳定就业岗位 二、扶持创业'));
			await screenshot('fold-level');
			await commands.executeCommand('editor.unfoldAll');
		});

		it('a selection grows from the phrase to the document', async () => {
			const editor = await openDraft(DRAFT);
			await waitFor(() => documentSymbols(editor), 'the outline');
			const position = cursorBehind(editor, '社会保险');
			await commands.executeCommand('workbench.action.focusActiveEditorGroup');
			const grown: string[] = [];
			for (let i = 0; i < 7; i++) {
				const before = editor.selection;
				await commands.executeCommand('editor.action.smartSelect.expand');
				await waitFor(() => !editor.selection.isEqual(before), 'a larger selection');
				grown.push(editor.document.getText(editor.selection));
				if (i === 1) {
					await screenshot('grow-selection');
				}
			}
			ok(grown.includes('含社会保险补贴、培训补贴'), grown.join('\n'));
			ok(grown.includes('对灵活就业人员给予补贴（含社会保险补贴、培训补贴）'), grown.join('\n'));
			ok(grown.some((each) => each.startsWith('（二）支持灵活就业') && each.endsWith('（责任单位：市人社局）')));
			ok(position);
		});

		it('a short name leads to where it is introduced, and shows where it is used', async () => {
			const editor = await openDraft(DRAFT);
			const position = cursorBehind(editor, '由服务中');
			const [link] = await waitFor(async () => {
				const found = await at<LocationLink[]>('vscode.executeDefinitionProvider', editor, position);
				return found.length > 0 ? found : undefined;
			}, 'a definition');
			equal(editor.document.getText(link?.targetRange), '服务中心');
			ok(editor.document.lineAt(link?.targetRange.start.line ?? 0).text.includes('以下简称'));
			equal((await at<Location[]>('vscode.executeReferenceProvider', editor, position)).length, 4);
		});

		it('a unit is marked by all its names, and other words are not marked', async () => {
			const editor = await openDraft(DRAFT);
			const words = async (text: string): Promise<string[]> => {
				const found = await at<DocumentHighlight[]>(
					'vscode.executeDocumentHighlights',
					editor,
					cursorBehind(editor, text),
				);
				return (found ?? []).map(({ range }) => editor.document.getText(range));
			};
			const marked = await waitFor(async () => {
				const found = await words('由市人');
				return found.length > 0 ? found : undefined;
			}, 'the unit to be marked');
			deepEqual(marked.sort(), ['市人力资源社会保障局', '市人社局', '市人社局', '市人社局']);
			deepEqual(await words('按月公布'), []);
			cursorBehind(editor, '由市人');
			await commands.executeCommand('workbench.action.focusActiveEditorGroup');
			await settle();
			await screenshot('highlight-unit');
		});

		it('references, attachments and units open in the editor’s own list', async () => {
			const editor = await openDraft(DRAFT);
			await waitFor(() => documentSymbols(editor), 'the outline');
			const attachment = await at<LocationLink[]>(
				'vscode.executeDefinitionProvider',
				editor,
				cursorBehind(editor, '附件1'),
			);
			ok(editor.document.lineAt(attachment[0]?.targetRange.start.line ?? 0).text.includes('创业园区申报表'));
			await typeBehind(editor, '（责任单位：市人社');
			await commands.executeCommand('editor.action.referenceSearch.trigger');
			await settle();
			await screenshot('unit-references');
			if (hasHarness) {
				await pressKey('Escape');
			}
		});

		it('renames a short name, everywhere at once', async () => {
			const editor = await openDraft(DRAFT);
			await waitFor(() => documentSymbols(editor), 'the outline');
			if (hasHarness) {
				await typeBehind(editor, '由服务中');
				await pressKey('F2');
				await settle();
				await screenshot('rename');
				await typeText('就创中心');
				await pressKey('Enter');
			} else {
				const position = cursorBehind(editor, '由服务中');
				const edit = await at<WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor, position, '就创中心');
				await workspace.applyEdit(edit);
			}
			await waitFor(() => !editor.document.getText().includes('“服务中心”'), 'the new name');
			equal(editor.document.getText(), DRAFT.replace(/(?<!创业)服务中心/g, '就创中心'));
			await commands.executeCommand('undo');
			await waitFor(() => editor.document.getText() === DRAFT, 'one undo to take it back');
		});

		it('symbols of all drafts, by several words in any order', async () => {
			await workspace.fs.writeFile(
				inWorkspace('乙市方案.txt'),
				Buffer.from('乙市稳就业工作方案\n一、培训提升\n（一）订单培训。\n'),
			);
			const editor = await openDraft(DRAFT);
			const find = async (query: string): Promise<string[]> => {
				const found = await commands.executeCommand<SymbolInformation[]>(
					'vscode.executeWorkspaceSymbolProvider',
					query,
				);
				return found.map(({ name }) => name);
			};
			await waitFor(async () => (await find('订单 提升')).includes('（一）订单培训'), 'the clause of the other draft');
			ok((await find('岗位 灵活')).some((name) => name.startsWith('（二）支持灵活就业')));
			if (hasHarness) {
				await typeBehind(editor, '由服务中');
				await commands.executeCommand('workbench.action.quickOpen', '#提升 订单');
				await settle();
				await screenshot('workspace-symbols');
				await pressKey('Enter');
				await waitFor(() => window.activeTextEditor?.document.fileName.endsWith('乙市方案.txt'), 'the other draft');
				equal(
					window.activeTextEditor?.document.lineAt(window.activeTextEditor.selection.active.line).text,
					'（一）订单培训。',
				);
			}
			await commands.executeCommand('workbench.action.closeActiveEditor');
			await workspace.fs.delete(inWorkspace('乙市方案.txt'));
		});

		it('a cited document opens from the corpus', async () => {
			const editor = await openDraft(DRAFT);
			const [link] = await waitFor(async () => {
				const found = await commands.executeCommand<DocumentLink[]>(
					'vscode.executeLinkProvider',
					editor.document.uri,
					10,
				);
				return found.length > 0 ? found : undefined;
			}, 'a link');
			ok(editor.document.getText(link?.range).startsWith('《聊城市人民政府关于'));
			ok(editor.document.getText(link?.range).endsWith('聊政发〔2020〕2号'));
			await settle();
			await screenshot('document-link');
			ok(link?.target);
			await commands.executeCommand('vscode.open', Uri.parse(link.target.toString()));
			const opened = await waitFor(
				() =>
					window.activeTextEditor?.document.uri.scheme === 'policy-precedent' ? window.activeTextEditor : undefined,
				'the document of the corpus',
			);
			ok(opened.document.getText().includes('2020-02-07'));
		});
	});
}

async function documentSymbols(editor: TextEditor): Promise<DocumentSymbol[] | undefined> {
	const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
		'vscode.executeDocumentSymbolProvider',
		editor.document.uri,
	);
	return symbols && symbols.length > 0 ? symbols : undefined;
}

function at<T>(command: string, editor: TextEditor, position: Position, ...rest: readonly unknown[]): Thenable<T> {
	return commands.executeCommand<T>(command, editor.document.uri, position, ...rest);
}

/** What is folded away shows as gaps in what is visible. */
function linesShown(editor: TextEditor): string {
	const ends = editor.visibleRanges.slice(0, -1).map(({ end }) => editor.document.lineAt(end.line).text.trim());
	return `folded at ${ends.join(' ')}`;
}

/** The window draws what no command can ask it about. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1500));
}
