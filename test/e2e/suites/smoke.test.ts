import { equal, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { extensions, languages, workspace } from 'vscode';
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

		it('activates, and finds what is wrong with the first draft', async () => {
			const begun = performance.now();
			await extensions.getExtension(id)?.activate();
			const activated = performance.now();
			const draft = await openWorkspaceFile('关于做好稳就业工作的通知.gongwen');
			await waitFor(() => languages.getDiagnostics(draft.document.uri).length > 0, 'the first findings', 20_000);
			const file = process.env['POLICYDRAFT_ACTIVATION'];
			if (file !== undefined) {
				// For the bench, which says how long it took; a test does not.
				writeFileSync(file, JSON.stringify({ activation: activated - begun, found: performance.now() - activated }));
			}
			equal(extensions.getExtension(id)?.isActive, true);
		});

		it('takes a .gongwen file for a policy draft and becomes active', async () => {
			const editor = await openWorkspaceFile('关于做好稳就业工作的通知.gongwen');
			equal(editor.document.languageId, 'policy-draft');
			await waitFor(() => extensions.getExtension(id)?.isActive, 'the extension to become active');
			await screenshot('smoke');
		});
	});
}
