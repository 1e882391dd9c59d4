import { commands, type Disposable, type ExtensionContext, Uri, window } from 'vscode';
import type { DraftClient } from '../draftClient';
import type { PreviewState } from './messages';
import { PreviewPanel } from './previewPanel';

/** The draft that is being edited as it will be printed, beside it. */
export function registerPreview(context: ExtensionContext, client: DraftClient): readonly Disposable[] {
	const panel = new PreviewPanel(context.extensionUri, client);
	return [
		panel,
		commands.registerCommand('policyDraft.openPreview', () => {
			const draft = window.activeTextEditor?.document;
			if (draft?.languageId === 'policy-draft') {
				panel.show(draft.uri);
			}
		}),
		// A window that is opened again has its preview again.
		window.registerWebviewPanelSerializer(PreviewPanel.viewType, {
			deserializeWebviewPanel: async (restored, state: PreviewState | undefined) => {
				if (state?.draft === undefined) {
					restored.dispose();
				} else {
					panel.restore(restored, Uri.parse(state.draft));
				}
			},
		}),
	];
}
