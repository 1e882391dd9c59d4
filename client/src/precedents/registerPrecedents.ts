import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import { PRECEDENT_SCHEME } from '../../../server/src/protocol';
import type { DraftClient } from '../draftClient';
import { ComparisonPanel } from './comparisonPanel';
import { showCorpusProgress } from './corpusProgress';
import { registerPrecedentCommands } from './precedentCommands';
import { createPrecedentDocuments } from './precedentDocuments';
import { PrecedentsView } from './precedentsView';

/** Everything of the client that has to do with precedents. */
export function registerPrecedents(context: ExtensionContext, client: DraftClient): Disposable[] {
	const panel = new ComparisonPanel(context.extensionUri);
	showCorpusProgress(client);
	return [
		panel,
		workspace.registerTextDocumentContentProvider(PRECEDENT_SCHEME, createPrecedentDocuments(client)),
		new PrecedentsView(context.extensionUri, client),
		...registerPrecedentCommands(client, panel),
	];
}
