import { commands, type Disposable, type ExtensionContext, window } from 'vscode';
import type { DraftClient } from '../draftClient';
import { TasksPanel } from './tasksPanel';

/** The 责任分工表 of the draft that is being edited. */
export function registerTasks(context: ExtensionContext, client: DraftClient): readonly Disposable[] {
	const panel = new TasksPanel(context.extensionUri, client);
	return [
		panel,
		commands.registerCommand('policyDraft.showTasks', () => {
			const draft = window.activeTextEditor?.document;
			if (draft?.languageId === 'policy-draft') {
				panel.show(draft.uri);
			}
		}),
	];
}
