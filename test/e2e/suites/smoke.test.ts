import { equal, ok } from 'node:assert/strict';
import { extensions, workspace } from 'vscode';
import { openWorkspaceFile } from '../support/drafts';
import { screenshot } from '../support/page';
import { waitFor } from '../support/waitFor';

export function smoke(): void {
	describe('the extension', () => {
		const id = 'policy-draft.policy-draft';

		it('is there', () => {
			ok(extensions.getExtension(id), `VS Code does not know ${id}`);
		});

		it('runs in a trusted folder', () => {
			equal(workspace.isTrusted, true);
		});

		it('takes a .gongwen file for a policy draft and becomes active', async () => {
			const editor = await openWorkspaceFile('关于做好稳就业工作的通知.gongwen');
			equal(editor.document.languageId, 'policy-draft');
			await waitFor(() => extensions.getExtension(id)?.isActive, 'the extension to become active');
			await screenshot('smoke');
		});
	});
}
