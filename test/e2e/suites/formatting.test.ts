import { equal } from 'node:assert/strict';
import { commands, env, Selection, type TextEditor } from 'vscode';
import { openDraft } from '../support/drafts';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const PASTED =
	'关于稳就业的意见\n 各县人民政府:\n为做好就业工作，提出如下意见。\n一、 总体要求\n    (一) 稳岗位。落实补贴,用好“互联网+就 业”，2020年底前完成1,258人培训。\n（二）扩就业。开展招聘；网址：http://a.gov.cn/?b=1。  \n';
const FORMATTED =
	'关于稳就业的意见\n各县人民政府：\n　　为做好就业工作，提出如下意见。\n　　一、总体要求\n　　（一）稳岗位。落实补贴，用好“互联网+就业”，2020年底前完成1,258人培训。\n　　（二）扩就业。开展招聘；网址：http://a.gov.cn/?b=1。\n';

export function formattingSuite(): void {
	describe('formatting', () => {
		it('Format Document puts marks, indents and blanks in order, and undo takes it back at once', async () => {
			const editor = await openDraft(PASTED);
			await screenshot('format-before');
			await formatWith('editor.action.formatDocument', () => editor.document.getText() !== PASTED);
			equal(editor.document.getText(), FORMATTED);
			await screenshot('format-after');
			await commands.executeCommand('undo');
			equal(editor.document.getText(), PASTED);
		});

		it('Format Selection changes the selected lines only', async () => {
			const editor = await openDraft(PASTED);
			editor.selection = new Selection(3, 1, 3, 4);
			await formatWith('editor.action.formatSelection', () => editor.document.getText() !== PASTED);
			equal(editor.document.getText(), PASTED.replace('一、 总', '　　一、总'));
		});

		it('Paste and Tidy takes in a web page without its residue, as one step, and says what it left out', async () => {
			const before = '关于稳就业的通知\n　　一、总体要求：稳字当头，稳中求进。\n';
			const editor = await openDraft(before);
			editor.selection = new Selection(2, 0, 2, 0);
			await env.clipboard.writeText(COPIED);
			await pasteInto(editor, before);
			equal(editor.document.getText(), before + TIDY);
			equal(editor.selection.isEmpty && editor.selection.active.line, 4);
			await screenshot('paste-clean');
			await commands.executeCommand('notifications.clearAll');
			await commands.executeCommand('undo');
			equal(editor.document.getText(), before);
		});
	});
}

const COPIED =
	'您现在的位置：首页 > 政策文件\n\n\u00A0\u00A0\u00A0\u00A0二、稳岗位,落实\u200B补贴(含社保)。\n\n\u00A0\u00A0\u00A0\u00A0三、扩就业,开展招聘;按季通报。\n\n责任编辑：张三\n';
const TIDY = '　　二、稳岗位，落实补贴（含社保）。\n　　三、扩就业，开展招聘；按季通报。\n';

/** The server may not have heard of the draft yet when it is asked. */
async function pasteInto(editor: TextEditor, before: string): Promise<void> {
	await commands.executeCommand('policyDraft.pasteClean');
	await waitFor(() => editor.document.getText() !== before, 'the text of the clipboard');
}

/** The command returns before the server has answered where the draft was opened a moment ago. */
async function formatWith(command: string, isDone: () => boolean): Promise<void> {
	await waitFor(async () => {
		await commands.executeCommand(command);
		return isDone() || undefined;
	}, `${command} to change the draft`);
}
