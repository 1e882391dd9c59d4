import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { hasHarness } from '../support/channel';
import { openDraft } from '../support/drafts';
import { applyFix, cursorBehind, findings, quickFixes, ruleOf, typeBehind, waitForRules } from '../support/editing';
import { screenshot } from '../support/page';
import { CLEAN_DRAFT, DRAFT_WITH_SLIPS } from '../support/sample';
import { waitFor } from '../support/waitFor';

export function findingsSuite(): void {
	describe('findings', () => {
		it('a skipped number and a clause without 责任单位 show after saving, not before', async () => {
			const editor = await openDraft(CLEAN_DRAFT);
			const position = cursorBehind(editor, '（责任单位：市教育局）');
			await editor.edit((edit) =>
				edit.delete(editor.document.lineAt(position.line).range.with(position.translate(0, -11))),
			);
			const four = cursorBehind(editor, '（四');
			await editor.edit((edit) =>
				edit.replace(editor.document.lineAt(four.line).range.with(four.translate(0, -1), four), '五'),
			);
			await settle();
			deepEqual(findings(editor).map(ruleOf), []);
			await editor.document.save();
			await waitForRules(editor, ['responsibility-missing', 'numbering-gap']);
			await commands.executeCommand('workbench.actions.view.problems');
			await screenshot('findings');
			await commands.executeCommand('workbench.action.closePanel');
		});

		it('each finding leads to the page of its rule', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			await waitForRules(editor, ['responsibility-missing', 'numbering-gap']);
			for (const finding of findings(editor)) {
				ok(typeof finding.code === 'object', 'the code carries an address');
				const page = await workspace.fs.readFile(finding.code.target);
				match(Buffer.from(page).toString('utf8'), new RegExp(`^# ${ruleOf(finding)} `));
			}
		});

		it('the quick fix adds a statement with the units of a precedent, and the finding is gone at once', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			await waitForRules(editor, ['responsibility-missing', 'numbering-gap']);
			const fixes = await quickFixes(editor, 'responsibility-missing');
			const choice = fixes.find((fix) => fix.title.includes('先例') || fix.title.includes('after'));
			ok(choice, `a fix after a precedent, among: ${fixes.map((fix) => fix.title).join(' | ')}`);
			if (hasHarness) {
				editor.revealRange(findings(editor)[0]?.range ?? editor.selection);
				await typeBehind(editor, '（三）抓好高校');
				await commands.executeCommand('editor.action.quickFix');
				await screenshot('quick-fix');
				await commands.executeCommand('hideCodeActionWidget');
			}
			await applyFix(choice);
			const line = editor.document
				.getText()
				.split('\n')
				.find((each) => each.includes('（三）抓好高校'));
			match(line ?? '', /延长录用接收时间。（责任单位：[^）]*局[^）]*）$/);
			await waitForRules(editor, ['numbering-gap']);
		});

		it('renumbering from here leaves no finding', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			await waitForRules(editor, ['responsibility-missing', 'numbering-gap']);
			const [renumber] = await quickFixes(editor, 'numbering-gap');
			ok(renumber, 'a fix is offered');
			await applyFix(renumber);
			ok(editor.document.getText().includes('（四）引导农民工'));
			await waitForRules(editor, ['responsibility-missing']);
		});

		it('an untitled draft is checked while it is typed', async () => {
			const editor = await openDraft('', { untitled: true });
			await editor.edit((edit) => edit.insert(editor.selection.active, '一、甲\n三、乙\n'));
			await waitForRules(editor, ['numbering-gap']);
			equal(editor.document.isUntitled, true);
		});

		it('with onType a saved draft is checked while it is typed too', async () => {
			const settings = workspace.getConfiguration('policyDraft');
			await settings.update('lint.run', 'onType');
			try {
				const editor = await openDraft('一、甲\n二、乙\n');
				await waitForRules(editor, []);
				await editor.edit((edit) => edit.insert(editor.document.positionAt(100), '四、丙\n'));
				await waitForRules(editor, ['numbering-gap']);
			} finally {
				await settings.update('lint.run', undefined);
			}
		});

		it('a clean draft has none', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			await waitForRules(editor, ['responsibility-missing', 'numbering-gap']);
			const clean = await openDraft(CLEAN_DRAFT);
			await waitFor(() => workspace.textDocuments.includes(clean.document), 'the draft to be open');
			await settle();
			deepEqual(findings(clean).map(ruleOf), []);
		});
	});
}

/** Long enough for findings to arrive if there were any. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 1500));
}
