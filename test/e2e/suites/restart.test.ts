import { equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { type CompletionList, commands, type DocumentSymbol, type Hover, Range, type TextEditor } from 'vscode';
import { openDraft } from '../support/drafts';
import { cursorBehind, waitForRules } from '../support/editing';
import { CLEAN_DRAFT } from '../support/sample';
import { waitFor } from '../support/waitFor';

const UNSAVED = '　　（六）强化职业技能培训。支持企业开展岗前培训。（责任单位：市人力资源社会保障局）\n';

export function restartSuite(): void {
	describe('a server that is killed in the middle of a request', () => {
		it('is started anew by itself; the draft keeps every character, and what was not saved is seen', async function () {
			if (process.platform === 'win32') {
				this.skip();
			}
			const editor = await openDraft(CLEAN_DRAFT);
			await waitForRules(editor, []);
			await waitFor(() => hoverText(editor, '加大创业担保'), 'a precedent');
			const [first = 0, ...others] = serverProcesses();
			equal(others.length, 0, 'one server');
			// Stopped, it answers nothing: what follows is under way when it dies, and the edit never reaches it.
			process.kill(first, 'SIGSTOP');
			await editor.edit((edit) => edit.insert(editor.document.positionAt(CLEAN_DRAFT.length), UNSAVED));
			const asked = [hoverText(editor, '强化职业'), outline(editor)];
			await new Promise((resolve) => setTimeout(resolve, 300));
			process.kill(first, 'SIGKILL');

			await waitForRules(editor, ['numbering-gap']);
			equal(editor.document.getText(), `${CLEAN_DRAFT}${UNSAVED}`);
			ok(editor.document.isDirty);
			// What was asked of the dead one is answered, by nothing perhaps, and does not hang.
			await Promise.allSettled(asked);
			ok((await outline(editor)).some((name) => name.includes('强化职业技能培训')));
			ok(await waitFor(() => hoverText(editor, '加大创业担保'), 'a precedent from the new server'));
			ok((await units(editor)).includes('市财政局'), 'units after 责任单位：');
			const [second] = serverProcesses();
			ok(second !== undefined && second !== first);
			await editor.edit((edit) => edit.replace(rangeOf(editor, '（六）'), '（五）'));
			await editor.document.save();
			await waitForRules(editor, []);
		});
	});
}

/** The servers of this VS Code: what it started tells the process it was started by. */
function serverProcesses(): readonly number[] {
	return execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
		.split('\n')
		.filter((line) => line.includes('dist/server.js') && line.includes(`--clientProcessId=${process.pid}`))
		.map((line) => Number.parseInt(line, 10));
}

async function hoverText(editor: TextEditor, words: string): Promise<string | undefined> {
	const position = cursorBehind(editor, words);
	const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, position);
	return hovers.length > 0 ? 'shown' : undefined;
}

async function outline(editor: TextEditor): Promise<readonly string[]> {
	const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
		'vscode.executeDocumentSymbolProvider',
		editor.document.uri,
	);
	const names = (symbols: readonly DocumentSymbol[]): readonly string[] =>
		symbols.flatMap(({ name, children }) => [name, ...names(children)]);
	return names(found ?? []);
}

/** What is offered where the last units of the draft stand. */
async function units(editor: TextEditor): Promise<readonly string[]> {
	const text = editor.document.getText();
	const { items } = await commands.executeCommand<CompletionList>(
		'vscode.executeCompletionItemProvider',
		editor.document.uri,
		editor.document.positionAt(text.lastIndexOf('责任单位：') + '责任单位：'.length),
	);
	return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function rangeOf(editor: TextEditor, text: string) {
	const start = editor.document.getText().indexOf(text);
	const { document } = editor;
	return new Range(document.positionAt(start), document.positionAt(start + text.length));
}
