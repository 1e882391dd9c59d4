import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PRECEDENT_SCHEME } from '../../../server/src/protocol';
import { ComparisonPanel } from './comparisonPanel';
import { showCorpusProgress } from './corpusProgress';
import { registerPrecedentCommands } from './precedentCommands';
import { createPrecedentDocuments } from './precedentDocuments';
import { PrecedentsView } from './precedentsView';

/** Everything of the client that has to do with precedents. */
export function registerPrecedents(context: ExtensionContext, client: LanguageClient): Disposable[] {
	const panel = new ComparisonPanel(context.extensionUri);
	return [
		panel,
		showCorpusProgress(client),
		workspace.registerTextDocumentContentProvider(PRECEDENT_SCHEME, createPrecedentDocuments(client)),
		new PrecedentsView(context.extensionUri, client),
		...registerPrecedentCommands(client, panel),
	];
}
