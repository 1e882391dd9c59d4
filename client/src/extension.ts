import { commands, type ExtensionContext, env, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { TRUST_GRANTED } from '../../server/src/protocol';
import { createClient } from './createClient';
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

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
	const newLine = createPlainNewLine();
	const started = createClient(
		context,
		{
			trusted: workspace.isTrusted,
			locale: env.language,
			followsCommands: true,
			opensPrecedents: true,
			showsCorpusProgress: true,
			cacheFolder: context.globalStorageUri.fsPath,
		},
		newLine.middleware,
	);
	client = started;
	context.subscriptions.push(
		workspace.onDidGrantWorkspaceTrust(() => started.sendNotification(TRUST_GRANTED)),
		commands.registerCommand('policyDraft.restartServer', () => restart(started)),
		offerLanguage(context),
		...registerPrecedents(context, started),
		...registerEditing(started, newLine),
		...registerTasks(context, started),
		...registerPreview(context, started),
		registerNewDocument(started),
		registerPasteClean(started),
		...registerUnassignedStatus(started),
		...registerWordImport(context, started),
		...registerWordExport(started),
	);
	await started.start();
}

export async function deactivate(): Promise<void> {
	await client?.stop();
}

async function restart(running: LanguageClient): Promise<void> {
	try {
		await running.restart();
	} catch (error) {
		void window.showErrorMessage(`${error instanceof Error ? error.message : String(error)}`);
	}
}
