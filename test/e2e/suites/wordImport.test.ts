import { equal, match, ok } from 'node:assert/strict';
import { commands, env, TabInputCustom, type Uri, window, workspace } from 'vscode';
import { docx, item, level, numbering, p, r, table } from '../../word/support/docx';
import { hasHarness } from '../support/channel';
import { closeEditors, inWorkspace, openDraft } from '../support/drafts';
import { clickInView, dropFile, screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const LIST = numbering(
	{
		0: level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
	},
	[[1, 0]],
);
const BODY = [
	p('青阳县人民政府关于做好稳就业工作的实施意见'),
	p('各乡镇人民政府，县政府各部门：'),
	item('稳定岗位', 1),
	item('落实稳岗返还。对不裁员、少裁员的企业返还失业保险费。', 1, 1),
	`<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('扩大贷款')}<w:del w:id="1"><w:r><w:delText>规模</w:delText></w:r></w:del><w:ins w:id="2">${r('覆盖面')}</w:ins>${r('。由')}<w:commentRangeStart w:id="3"/>${r('县财政局')}<w:commentRangeEnd w:id="3"/>${r('负责。')}</w:p>`,
	item('加强保障', 1),
	table([p('单位'), p('任务')], [p('县人社局'), p('稳岗返还')]),
	p('2026年3月1日'),
].join('');
const WORD = docx(BODY, {
	numbering: LIST,
	comments: `<w:comment w:id="3" w:author="张三">${p('是否加人行？')}</w:comment>`,
});
const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);

export function wordImportSuite(): void {
	describe('a Word document', () => {
		it('shows what it is when it is opened, and offers to be imported', async () => {
			await openFile('实施意见.docx', WORD);
			await settle();
			await screenshot('word-document');
			if (hasHarness) {
				await clickInView(/zh/.test(env.language) ? '导入为公文草稿' : 'Import as draft');
				await waitFor(importedDraft, 'the draft');
			}
		});

		it('becomes a draft with its numbers written out, to be saved beside it', async () => {
			const file = await openFile('稳就业实施意见.docx', WORD);
			await commands.executeCommand('policyDraft.importWord', file);
			const draft = await waitFor(importedDraft, 'the draft');
			equal(draft.languageId, 'policy-draft');
			match(draft.uri.path, /\/稳就业实施意见\.txt$/);
			const lines = draft.getText().split('\n');
			equal(lines[2], '一、稳定岗位');
			equal(lines[4], '（二）扩大贷款覆盖面。由县财政局负责。');
			equal(lines[7], '县人社局\t稳岗返还');
			await settle();
			await screenshot('word-imported');
		});

		it('that cannot be read says what to do instead', async () => {
			const file = await openFile('旧稿.doc', OLD_WORD);
			await settle();
			await screenshot('word-old');
			await commands.executeCommand('policyDraft.importWord', file);
			await settle();
			equal(importedDraft(), undefined);
			await screenshot('word-old-refused');
		});

		it('leaves its text where it is dropped into a draft', async function () {
			if (!hasHarness) {
				this.skip();
			}
			await workspace.fs.writeFile(inWorkspace('00拖来的意见.docx'), WORD);
			const editor = await openDraft('本件开头\n');
			await commands.executeCommand('workbench.view.explorer');
			await drop(inWorkspace('00拖来的意见.docx'), '本件开头');
			await waitFor(() => editor.document.getText().includes('（二）扩大贷款覆盖面。'), 'the text in the draft');
			await screenshot('word-dropped');
			await commands.executeCommand('workbench.action.closeSidebar');
		});
	});
}

/**
 * The explorer shows the file that is edited and draws no more of a long list than fits; of a file that was just written it
 * may not know yet, and then reveals nothing.
 */
async function drop(file: Uri, onto: string): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		await commands.executeCommand('workbench.files.action.refreshFilesExplorer');
		await commands.executeCommand('revealInExplorer', file);
		await settle();
		try {
			await dropFile(file.path.split('/').at(-1) ?? '', onto);
			return;
		} catch (error) {
			if (attempt === 3) {
				throw error;
			}
		}
	}
}

/** As a click in the explorer opens it. */
async function openFile(name: string, bytes: Uint8Array) {
	await closeEditors();
	await commands.executeCommand('notifications.clearAll');
	await commands.executeCommand('workbench.action.closeSidebar');
	const file = inWorkspace(name);
	await workspace.fs.writeFile(file, bytes);
	await commands.executeCommand('vscode.open', file);
	const tab = await waitFor(() => window.tabGroups.activeTabGroup.activeTab, 'its tab');
	ok(tab.input instanceof TabInputCustom && tab.input.viewType === 'policyDraft.wordDocument');
	return file;
}

function importedDraft() {
	const document = window.activeTextEditor?.document;
	return document?.isUntitled && document.getText().includes('一、稳定岗位') ? document : undefined;
}

function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1500));
}
