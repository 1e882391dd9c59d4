import { equal } from 'node:assert/strict';
import { workspace } from 'vscode';
import { openDraft } from '../support/drafts';
import { waitForRules } from '../support/editing';
import { screenshot } from '../support/page';
import { DRAFT_WITH_SLIPS } from '../support/sample';

export function restricted(): void {
	describe('in restricted mode', () => {
		it('the folder is not trusted', () => {
			equal(workspace.isTrusted, false);
		});

		it('a draft is a policy draft and its slips are found all the same', async () => {
			const editor = await openDraft(DRAFT_WITH_SLIPS);
			equal(editor.document.languageId, 'policy-draft');
			await waitForRules(editor, ['responsibility-missing', 'numbering-gap']);
			await screenshot('restricted');
		});
	});
}
