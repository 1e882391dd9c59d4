import { deepEqual, equal, ok } from 'node:assert/strict';
import {
	commands,
	type DocumentSymbol,
	type FoldingRange,
	type LocationLink,
	type SemanticTokens,
	type TextEditor,
	workspace,
} from 'vscode';
import { closeEditors, inWorkspace, openDraft } from '../support/drafts';
import { cursorBehind } from '../support/editing';
import { screenshot } from '../support/page';
import { DRAFT_WITH_SLIPS } from '../support/sample';
import { waitFor } from '../support/waitFor';

export function structureSuite(): void {
	describe('structure', () => {
		it('the outline holds sections, clauses and their units', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			const symbols = await waitFor(() => documentSymbols(editor), 'the outline');
			deepEqual(
				symbols.map((symbol) => [symbol.name, symbol.children.map((child) => child.name)]),
				[
					['一、总体要求', []],
					[
						'二、重点任务',
						[
							'（一）支持企业稳定岗位',
							'（二）加大创业担保贷款支持力度',
							'（三）抓好高校毕业生就业',
							'（五）引导农民工有序转移就业',
						],
					],
				],
			);
			equal(symbols[1]?.children[0]?.detail, '市人力资源社会保障局、市财政局');
			await commands.executeCommand('outline.focus');
			await screenshot('outline');
			await commands.executeCommand('workbench.action.closeSidebar');
		});

		it('sections fold', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			const folds = await waitFor(async () => {
				const ranges = await commands.executeCommand<FoldingRange[] | undefined>(
					'vscode.executeFoldingRangeProvider',
					editor.document.uri,
				);
				return ranges && ranges.length > 0 ? ranges : undefined;
			}, 'folding ranges');
			const starts = folds.map((fold) => editor.document.lineAt(fold.start).text.trim());
			deepEqual(starts, ['一、总体要求', '二、重点任务']);
		});

		it('numbers, titles and units are coloured by what they are', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			const tokens = await waitFor(
				() =>
					commands.executeCommand<SemanticTokens | undefined>(
						'vscode.provideDocumentSemanticTokens',
						editor.document.uri,
					),
				'semantic tokens',
			);
			ok(tokens.data.length > 100);
		});

		it('a reference leads to the clause that it names', async () => {
			const editor = await openDraft(
				'甲市办法\n第一条 制定本办法。\n第二条 符合条件的，补贴。\n第三条 按第二条办理。\n',
			);
			const position = cursorBehind(editor, '按第二');
			const [link] = await waitFor(async () => {
				const links = await commands.executeCommand<LocationLink[]>(
					'vscode.executeDefinitionProvider',
					editor.document.uri,
					position,
				);
				return links.length > 0 ? links : undefined;
			}, 'a definition');
			equal(link?.targetRange.start.line, 2);
		});

		it('the editor is set up for Chinese text', async () => {
			const editor = await openDraft('一、甲\n');
			const settings = workspace.getConfiguration('editor', editor.document);
			deepEqual(
				[
					'wordWrap',
					'acceptSuggestionOnEnter',
					'wordBasedSuggestions',
					'wordSegmenterLocales',
					'unicodeHighlight.ambiguousCharacters',
				].map((name) => settings.get(name)),
				['on', 'off', 'off', 'zh-CN', false],
			);
		});

		it('files are drafts by their names', async () => {
			const names = [
				'关于甲的通知.txt',
				'工作方案（征求意见稿）.txt',
				'实施意见V2.txt',
				'会议纪要0301.txt',
				'甲.policy.txt',
				'甲.gongwen',
				'随笔.txt',
			];
			await closeEditors();
			const languages: string[] = [];
			for (const name of names) {
				await workspace.fs.writeFile(inWorkspace(name), Buffer.from('甲\n'));
				languages.push((await workspace.openTextDocument(inWorkspace(name))).languageId);
			}
			deepEqual(languages, [...names.slice(0, -1).map(() => 'policy-draft'), 'plaintext']);
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
