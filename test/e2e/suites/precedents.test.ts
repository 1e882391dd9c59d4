import { equal, match, ok } from 'node:assert/strict';
import {
	type CompletionItem,
	type CompletionList,
	commands,
	type Hover,
	type MarkdownString,
	type Position,
	Selection,
	type TextEditor,
} from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { cursorBehind, typeBehind } from '../support/editing';
import { pressKey, typeText } from '../support/keyboard';
import { screenshot } from '../support/page';
import { DRAFT_WITH_SLIPS } from '../support/sample';
import { waitFor } from '../support/waitFor';

export function precedentsSuite(): void {
	describe('precedents', () => {
		it('hovering a clause shows a precedent with its source', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			const position = cursorBehind(editor, '加大创业担保');
			const text = await waitFor(() => hoverText(editor, position), 'the hover');
			match(text, /抚州市 2020/);
			match(text, /《抚州市人民政府关于做好“六稳”工作落实“六保”任务的实施意见》/);
			match(text, /责任单位：|Units: /);
			if (hasHarness) {
				await commands.executeCommand('editor.action.showHover');
				await screenshot('hover');
				await pressKey('Escape');
			}
		});

		it('nothing is shown where the corpus has nothing that fits', async () => {
			const editor = await openDraft('一、殡葬管理\n1.推进公益性公墓建设。规范殡葬服务收费，倡导文明节俭办丧事。\n');
			await waitFor(() => symbolNames(editor).then((names) => names.length > 0), 'the server to know the draft');
			equal(await hoverText(editor, cursorBehind(editor, '公益性公墓')), undefined);
		});

		it('completing after 责任单位： inserts a unit', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			const end = await typeBehind(editor, '延长录用接收时间。');
			if (!hasHarness) {
				await editor.edit((edit) => edit.insert(end, '（责任单位：）'));
				editor.selection = new Selection(end.translate(0, 6), end.translate(0, 6));
				const list = await completions(editor);
				ok(list.items.length > 0);
				return;
			}
			await typeText('（责任单位：');
			const offered = await waitFor(async () => {
				const { items } = await completions(editor);
				return items.length > 0 ? items : undefined;
			}, 'units to be offered');
			const first = String(typeof offered[0]?.label === 'string' ? offered[0].label : offered[0]?.label.label);
			match(first, /局|委|办/);
			await screenshot('completion');
			await pressKey('Tab');
			await waitFor(() => lineWith(editor, '抓好高校').includes(`（责任单位：${first}`), `${first} to be inserted`);
		});

		it('Enter makes a new line even while suggestions are open', async () => {
			if (!hasHarness) {
				return;
			}
			const editor = await openDraft('一、稳就业\n1.');
			await typeBehind(editor, '1.');
			await typeText('加大');
			await commands.executeCommand('editor.action.triggerSuggest');
			await settle();
			await screenshot('clause-completion');
			await pressKey('Enter');
			await waitFor(() => editor.document.lineCount === 3, 'a new line');
			equal(editor.document.lineAt(1).text, '1.加大');
		});

		it('the beginning of a clause is completed with precedent clauses', async () => {
			const editor = await openDraft('一、着力稳就业\n1.加大');
			await typeBehind(editor, '1.加大');
			const item = await waitFor(async () => {
				const { items } = await completions(editor);
				return items.find((each) => insertedBy(each).startsWith('加大援企稳岗力度'));
			}, 'the clause of 聊城 to be offered');
			ok(insertedBy(item).length > 100, 'the whole clause is inserted');
			ok(insertedBy(item).includes('${1:50%}'), 'its figures are tab stops');
		});
	});
}

async function hoverText(editor: TextEditor, position: Position): Promise<string | undefined> {
	const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, position);
	const contents = hovers.flatMap((hover) => hover.contents as MarkdownString[]).map((content) => content.value);
	return contents.length === 0 ? undefined : contents.join('\n').replace(/\\/g, '');
}

async function completions(editor: TextEditor): Promise<CompletionList> {
	return commands.executeCommand<CompletionList>(
		'vscode.executeCompletionItemProvider',
		editor.document.uri,
		editor.selection.active,
	);
}

/** The text of a snippet, or the text itself. */
function insertedBy({ insertText }: CompletionItem): string {
	return typeof insertText === 'object' ? insertText.value : (insertText ?? '');
}

async function symbolNames(editor: TextEditor): Promise<readonly string[]> {
	const symbols = await commands.executeCommand<{ name: string }[] | undefined>(
		'vscode.executeDocumentSymbolProvider',
		editor.document.uri,
	);
	return (symbols ?? []).map((symbol) => symbol.name);
}

function lineWith(editor: TextEditor, text: string): string {
	return (
		editor.document
			.getText()
			.split('\n')
			.find((line) => line.includes(text)) ?? ''
	);
}

function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 800));
}
