import type { ExtensionContext } from 'vscode';
import { type DocumentFilter, LanguageClient, type Middleware, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';

/** Drafts on disk, drafts never saved, and drafts of a repository that is only looked at. */
const DRAFTS: DocumentFilter[] = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({
	scheme,
	language: 'policy-draft',
}));

const CARD_COMMANDS = ['openPrecedent', 'comparePrecedent', 'adoptPrecedent'].map((name) => `policyDraft.${name}`);

/** The client of the server that comes with the extension; it is not started yet. */
export function createClient(
	context: ExtensionContext,
	initializationOptions: InitializationOptions,
	middleware: Middleware,
): LanguageClient {
	const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
	return new LanguageClient(
		'policyDraft',
		'Policy Draft 公文起草',
		{ run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
		{
			documentSelector: DRAFTS,
			initializationOptions,
			middleware,
			// The server decides what is shown between saves; the client only has to ask at every change and save.
			diagnosticPullOptions: { onChange: true, onSave: true },
			// A card may call these three commands and no other.
			markdown: { isTrusted: { enabledCommands: [...CARD_COMMANDS] }, supportHtml: false },
		},
	);
}
