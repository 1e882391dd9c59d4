import { equal, match, ok } from 'node:assert/strict';
import { commands, env, window } from 'vscode';
import { hasHarness } from '../support/channel';
import { closeEditors, openDraft } from '../support/drafts';
import { cursorBehind } from '../support/editing';
import { clickInView, screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

const DRAFT = `青阳县人民政府关于稳定就业的实施意见

各乡镇人民政府，县政府各部门：

　　一、稳定就业
　　（一）加大援企稳岗力度。落实失业保险稳岗返还政策，2026年12月底前返还到位。（县人社局牵头，县财政局、县税务局配合）
　　（二）优化金融服务。加大创业担保贷款支持力度。（责任单位：县财政局）
　　二、组织领导
　　（一）压实责任。各乡镇要明确专人负责。（责任单位：各乡镇人民政府）
　　（二）强化督查。定期通报进展。

青阳县人民政府
2026年3月1日
`;

export function tasksSuite(): void {
	describe('the 责任分工表', () => {
		it('stands beside the draft, follows edits and leads to the clause', async () => {
			const editor = await openDraft(DRAFT);
			await commands.executeCommand('policyDraft.showTasks');
			await waitFor(
				() => window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /责任分工表|Table of/.test(label))),
				'the table',
			);
			await settle();
			await screenshot('tasks');
			cursorBehind(editor, '定期通报进展。');
			await editor.edit((edit) => edit.insert(editor.selection.active, '（责任单位：县政府办公室）'));
			await settle();
			await screenshot('tasks-after-edit');
			if (hasHarness) {
				await clickInView('（二）优化金融服务');
				await waitFor(() => window.activeTextEditor?.selection.active.line === 6, 'the clause');
				await clickInView(/zh/.test(env.language) ? '复制到 Excel' : 'Copy for Excel');
				const copied = await waitFor(async () => {
					const text = await env.clipboard.readText();
					return text.includes('\t') ? text : undefined;
				}, 'the table on the clipboard');
				equal(copied.split('\n').length, 5);
				match(copied, /县人社局\t\t县财政局、县税务局\t/);
			}
		});
	});

	describe('新建公文', () => {
		it('lays out a draft of the kind with tab stops', async () => {
			await closeEditors();
			await commands.executeCommand('policyDraft.newDocument', {
				kind: '实施意见',
				topic: '做好稳就业工作',
				issuer: '青阳县人民政府',
			});
			const editor = await waitFor(() => window.activeTextEditor, 'the draft');
			const text = editor.document.getText();
			equal(editor.document.languageId, 'policy-draft');
			ok(text.startsWith('青阳县人民政府关于做好稳就业工作的实施意见\n\n各乡镇人民政府，县政府各部门：'), text);
			match(text, /一、总体要求/);
			await settle();
			await screenshot('new-document');
		});
	});

	describe('the walkthrough', () => {
		it('opens with its steps and pictures', async () => {
			await closeEditors();
			await commands.executeCommand('workbench.action.openWalkthrough', 'policy-draft.policy-draft#start', false);
			await settle();
			await settle();
			await screenshot('walkthrough');
			ok(window.tabGroups.activeTabGroup.activeTab !== undefined);
			await closeEditors();
		});
	});
}

function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1500));
}
