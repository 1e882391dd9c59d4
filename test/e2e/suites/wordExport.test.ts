import { equal, match, ok } from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { inWorkspace, openDraft } from '../support/drafts';
import { waitFor } from '../support/waitFor';

const DRAFT = `青阳县人民政府关于稳定就业的实施意见

各乡镇人民政府，县政府各部门：

　　一、稳定就业
　　（一）加大援企稳岗力度。落实失业保险稳岗返还政策。（责任单位：县人社局、县财政局）
　　（三）优化金融服务。加大创业担保贷款支持力度。（责任单位：县财政局）

青阳县人民政府
2026年3月1日
`;

export function wordExportSuite(): void {
	describe('the export', () => {
		it('writes a Word document that says what the draft says, and a review copy', async () => {
			await openDraft(DRAFT);
			const plain = await written('导出.docx', 'policyDraft.exportWord');
			const review = await written('审阅稿.docx', 'policyDraft.exportReviewCopy');
			equal(plain.subarray(0, 2).toString(), 'PK');
			// The finding goes along.
			ok(review.length > plain.length, `${review.length} and ${plain.length} bytes`);
			await commands.executeCommand('policyDraft.importWord', inWorkspace('导出.docx'));
			const draft = await waitFor(
				() => workspace.textDocuments.find((each) => each.isUntitled && each.getText().includes('（三）优化金融服务')),
				'the text read back',
			);
			match(draft.getText(), /^青阳县人民政府关于稳定就业的实施意见/);
		});

		it('asks before a draft with a 密级 is exported, and writes nothing without an answer', async () => {
			await openDraft(`机密★1年\n${DRAFT}`);
			const file = inWorkspace('涉密.docx');
			// A window under test refuses to show the question, as if it had been put away.
			await commands.executeCommand('policyDraft.exportWord', file).then(undefined, () => {});
			const exists = await workspace.fs.stat(file).then(
				() => true,
				() => false,
			);
			equal(exists, false);
		});
	});
}

async function written(name: string, command: string): Promise<Buffer> {
	const file = inWorkspace(name);
	await commands.executeCommand(command, file);
	return Buffer.from(await workspace.fs.readFile(file));
}
