import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type CodeAction, commands, Selection, type TextEditor, window, workspace } from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { cursorBehind, typeBehind } from '../support/editing';
import { compose, pressKey, typeText } from '../support/keyboard';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const DRAFT = `甲市促进就业补贴办法

　　第一条　为促进就业，制定本办法。
　　第二条　有下列情形之一的，给予补贴：
　　（一）招用高校毕业生的；
　　（二）招用就业困难人员的；
　　（三）吸纳农民工就业的。
　　第三条　申请第二条第（二）项补贴的，按第四条办理。
　　第四条　申请材料由市人力资源社会保障局另行公布。
`;

export function clausesSuite(): void {
	describe('the clauses of a draft', () => {
		it('a clause put in between moves the numbers behind it and the references, as one step', async () => {
			const editor = await openDraft(DRAFT);
			await run(editor, '招用高校毕业生', 'insertClauseBelow');
			const text = await changed(editor, DRAFT);
			match(text, /（一）招用高校毕业生的；\n　　（二）\n　　（三）招用就业困难人员的；\n　　（四）吸纳/);
			match(text, /申请第二条第（三）项补贴的，按第四条办理/);
			deepEqual([editor.selection.active.line, editor.selection.active.character], [5, 5]);
			await screenshot('insert-clause');
			await commands.executeCommand('undo');
			await waitFor(() => editor.document.getText() === DRAFT, 'one undo to take it all back');
		});

		it('a clause moves with its number, and the cursor with it', async () => {
			const editor = await openDraft(DRAFT);
			await run(editor, '招用就业困难', 'moveClauseUp');
			const text = await changed(editor, DRAFT);
			match(text, /（一）招用就业困难人员的；\n　　（二）招用高校毕业生的；/);
			match(text, /申请第二条第（一）项补贴的/);
			match(editor.document.lineAt(editor.selection.active.line).text, /招用就业困难/);
			await run(editor, '招用就业困难', 'moveClauseDown');
			await waitFor(() => editor.document.getText() === DRAFT, 'the clause to be where it was');
		});

		it('an article is put under the one before it, and lifted again', async () => {
			const editor = await openDraft(DRAFT);
			await run(editor, '申请材料由市', 'demoteClause');
			const text = await changed(editor, DRAFT);
			match(text, /\n　　（一）申请材料由市/);
			await screenshot('demote-clause');
			await run(editor, '申请材料由市', 'promoteClause');
			await waitFor(() => editor.document.getText() === DRAFT, 'the article to be one again');
		});

		it('deleting a clause says which references named it', async () => {
			const editor = await openDraft(DRAFT);
			await run(editor, '招用就业困难', 'deleteClause');
			const text = await changed(editor, DRAFT);
			match(text, /（一）招用高校毕业生的；\n　　（二）吸纳/);
			match(text, /申请第二条第（二）项补贴的/);
			await settle();
			await screenshot('delete-clause');
			await commands.executeCommand('notifications.clearAll');
			await commands.executeCommand('undo');
			await waitFor(() => editor.document.getText() === DRAFT, 'one undo');
		});

		it('续编 makes a clause of a paragraph', async () => {
			const draft = DRAFT.replace('吸纳农民工就业的。\n', '吸纳农民工就业的。\n　　招用退役军人的。\n');
			const editor = await openDraft(draft);
			await run(editor, '招用退役', 'continueNumbering');
			match(await changed(editor, draft), /\n　　（四）招用退役军人的。/);
		});

		it('重新编号 shows what it would do before it does it', async () => {
			const draft = DRAFT.replace('第四条　申请', '第六条　申请').replace('按第四条', '按第六条');
			const editor = await openDraft(draft);
			await typeBehind(editor, '为促进');
			void commands.executeCommand('policyDraft.renumber');
			await settle();
			await screenshot('renumber-preview');
			equal(editor.document.getText(), draft);
			await commands.executeCommand('refactorPreview.apply');
			await waitFor(() => editor.document.getText() === DRAFT, 'the numbers');
		});

		it('all of it is in the menu of refactorings too', async () => {
			const editor = await openDraft(DRAFT);
			const at = cursorBehind(editor, '招用高校毕业生');
			const actions = await waitFor(async () => {
				const found = await commands.executeCommand<CodeAction[]>(
					'vscode.executeCodeActionProvider',
					editor.document.uri,
					new Selection(at, at),
					'refactor',
					20,
				);
				return found.length >= 5 ? found : undefined;
			}, 'the refactorings');
			const down = actions.find(({ kind, edit }) => kind?.value === 'refactor.move' && edit !== undefined);
			ok(down?.edit);
			await workspace.applyEdit(down.edit);
			match(await changed(editor, DRAFT), /（一）招用就业困难人员的；\n　　（二）招用高校毕业生的；/);
		});

		it('keys do it where the keyboard is the editor’s', async () => {
			if (!hasHarness) {
				return;
			}
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '招用高校毕业生');
			await pressKey('Alt+n');
			await pressKey('ArrowDown');
			match(await changed(editor, DRAFT), /（一）招用就业困难人员的；\n　　（二）招用高校毕业生的；/);
		});

		it('keys are none of the editor’s own', async () => {
			await commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
			const text = await waitFor(() => {
				const shown = window.activeTextEditor?.document.getText() ?? '';
				return shown.includes('policyDraft.renumber') ? shown : undefined;
			}, 'the default keys');
			const bound = [...text.matchAll(/\{ "key": "([^"]+)",\s*"command": "([^"]+)"/g)];
			const own = new Set(
				bound.flatMap(([, key = '', command = '']) => (command.startsWith('policyDraft.') ? [key] : [])),
			);
			own.delete('shift+enter');
			// What opens the preview of other languages opens that of drafts.
			own.delete('ctrl+k v');
			const previews = bound.filter(([, key]) => key === 'ctrl+k v').map(([, , command]) => command);
			ok(
				previews.every((command = '') => /preview/i.test(command)),
				previews.join(', '),
			);
			ok(own.size >= 8, [...own].join(', '));
			const others = bound.filter(([, , command = '']) => !command.startsWith('policyDraft.'));
			const taken = others.filter(([, key = '']) =>
				[...own].some((each) => each === key || each.split(' ')[0] === key.split(' ')[0]),
			);
			deepEqual(
				taken.map(([, key, command]) => `${key} ${command}`),
				[],
			);
		});
	});

	describe('Enter', () => {
		it('proposes the next number, and takes it back on a second Enter', async () => {
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '招用就业困难人员的；');
			await pressKey('Enter');
			const text = await waitFor(
				() => lineText(editor, 6) === '　　（三）' && editor.document.getText(),
				'the next number',
			);
			match(text, /\n　　（四）吸纳/);
			deepEqual([editor.selection.active.line, editor.selection.active.character], [6, 5]);
			await screenshot('enter-proposes');
			await pressKey('Enter');
			await waitFor(
				() => /困难人员的；\n　　\n　　（三）吸纳/.test(editor.document.getText()),
				'the number to be gone',
			);
			equal(editor.selection.active.line, 6);
			await typeText('另起一段');
			await waitFor(() => lineText(editor, 6) === '　　另起一段', 'a paragraph without a number');
		});

		it('can be undone step by step: first the number, then the line', async () => {
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '招用就业困难人员的；');
			await pressKey('Enter');
			await waitFor(() => lineText(editor, 6) === '　　（三）', 'the next number');
			await pressKey('Control+z');
			await waitFor(
				() => /困难人员的；\n　　\n　　（三）吸纳/.test(editor.document.getText()),
				'the number to be gone',
			);
			await pressKey('Control+z');
			await waitFor(() => editor.document.getText() === DRAFT, 'the line to be gone');
		});

		it('goes on behind the number as typed', async () => {
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '另行公布。');
			await pressKey('Enter');
			await waitFor(() => lineText(editor, 9) === '　　第五条　', 'the next article');
			await typeText('本办法自印发之日起施行。');
			await waitFor(() => lineText(editor, 9) === '　　第五条　本办法自印发之日起施行。', 'what was typed');
		});

		it('leaves what an input method composes alone', async () => {
			if (!hasHarness) {
				return;
			}
			const editor = await openDraft(DRAFT);
			await typeBehind(editor, '招用就业困难人员的；');
			await pressKey('Enter');
			await waitFor(() => lineText(editor, 6) === '　　（三）', 'the next number');
			await compose(['z', 'zhao', 'zhao yong'], '招用');
			await typeText('退役军人的；');
			await waitFor(() => lineText(editor, 6) === '　　（三）招用退役军人的；', 'what was composed');
			await compose(['d', 'deng'], '等');
			await waitFor(() => lineText(editor, 6) === '　　（三）招用退役军人的；等', 'what was composed');
			await settle();
			equal(editor.document.lineCount, DRAFT.split('\n').length + 1);
		});

		it('with Shift or Control is a new line and nothing else', async () => {
			if (!hasHarness) {
				return;
			}
			for (const key of ['Shift+Enter', 'Control+Enter']) {
				const editor = await openDraft(DRAFT);
				await typeBehind(editor, '招用就业困难人员的；');
				await pressKey(key);
				await settle();
				match(editor.document.getText(), /困难人员的；\n　*\n　　（三）吸纳农民工就业的。/, key);
			}
		});

		it('is only a new line where the setting says so', async () => {
			const settings = workspace.getConfiguration('policyDraft');
			await settings.update('editor.continueNumbering', false, true);
			try {
				const editor = await openDraft(DRAFT);
				await typeBehind(editor, '招用就业困难人员的；');
				await pressKey('Enter');
				await settle();
				match(editor.document.getText(), /困难人员的；\n　*\n　　（三）吸纳/);
			} finally {
				await settings.update('editor.continueNumbering', undefined, true);
			}
		});
	});
}

async function run(editor: TextEditor, words: string, command: string): Promise<void> {
	await typeBehind(editor, words);
	await commands.executeCommand(`policyDraft.${command}`);
}

function changed(editor: TextEditor, before: string): Promise<string> {
	return waitFor(() => editor.document.getText() !== before && editor.document.getText(), 'the change');
}

function lineText(editor: TextEditor, line: number): string {
	return line < editor.document.lineCount ? editor.document.lineAt(line).text : '';
}

/** What must not happen has had time to. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1200));
}
