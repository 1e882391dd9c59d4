import { commands, type ExtensionContext, env, window, workspace } from 'vscode';
import { TRUST_GRANTED } from '../../server/src/protocol';
import { DraftClient } from './draftClient';
import { createPlainNewLine } from './editing/plainNewLine';
import { registerEditing } from './editing/registerEditing';
import { registerNewDocument } from './newDocument/newDocument';
import { offerLanguage } from './offerLanguage';
import { registerPasteClean } from './pasteClean';
import { registerPrecedents } from './precedents/registerPrecedents';
import { registerPreview } from './preview/registerPreview';
import { registerTasks } from './tasks/registerTasks';
import { registerUnassignedStatus } from './unassigned/unassignedStatus';
import { registerWordExport } from './wordExport/registerWordExport';
import { registerWordImport } from './wordImport/registerWordImport';

let client: DraftClient | undefined;

export function activate(context: ExtensionContext): void {
	const newLine = createPlainNewLine();
	const drafts = new DraftClient(async () => {
		const { createClient } = await import('./createClient.js');
		const options = {
			trusted: workspace.isTrusted,
			locale: env.language,
			followsCommands: true,
			opensPrecedents: true,
			showsCorpusProgress: true,
			cacheFolder: context.globalStorageUri.fsPath,
		};
		return createClient(context, options, newLine.middleware);
	});
	client = drafts;
	context.subscriptions.push(
		drafts,
		workspace.onDidGrantWorkspaceTrust(() => drafts.notify(TRUST_GRANTED)),
		commands.registerCommand('policyDraft.restartServer', () => restart(drafts)),
		offerLanguage(context),
		...registerPrecedents(context, drafts),
		...registerEditing(drafts, newLine),
		...registerTasks(context, drafts),
		...registerPreview(context, drafts),
		registerNewDocument(drafts),
		registerPasteClean(drafts),
		...registerUnassignedStatus(drafts),
		...registerWordImport(context, drafts),
		...registerWordExport(drafts),
	);
}

export async function deactivate(): Promise<void> {
	await client?.stop();
}

async function restart(drafts: DraftClient): Promise<void> {
	try {
		await drafts.restart();
	} catch (error) {
		void window.showErrorMessage(`${error instanceof Error ? error.message : String(error)}`);
	}
}
