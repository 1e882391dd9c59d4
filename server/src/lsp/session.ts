import {
	CodeActionKind,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	type InitializeResult,
	TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semanticTokens';
import type { InitializationOptions } from '../protocol';
import { Corpus } from './corpus';
import type { ServerHost } from './host';
import { type ClientFacts, SettingsReader } from './settings';
import { DIAGNOSTIC_SOURCE } from './toProtocol';

/** What holds from `initialize` to the end. */
export interface Session {
	readonly facts: ClientFacts;
	readonly settings: SettingsReader;
	readonly corpus: Corpus;
	readonly pullsDiagnostics: boolean;
	readonly refreshDiagnostics: () => void;
	/** Asks the client to tell of changes it was not told to watch statically. */
	readonly register: () => void;
}

export function openSession(connection: Connection, host: ServerHost, params: InitializeParams): Session {
	const { capabilities } = params;
	const options = (params.initializationOptions ?? {}) as Partial<InitializationOptions>;
	const facts: ClientFacts = {
		canConfigure: capabilities.workspace?.configuration === true,
		locale: options.locale ?? params.locale,
		trusted: options.trusted !== false,
		workspaceFolders: (params.workspaceFolders ?? []).map((folder) => folder.uri),
	};
	const canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
	return {
		facts,
		settings: new SettingsReader(connection, host, facts),
		corpus: new Corpus(host, (problem) => connection.console.warn(problem)),
		pullsDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
		refreshDiagnostics: () => {
			if (canRefresh) {
				connection.languages.diagnostics.refresh();
			}
		},
		register: () => {
			if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
				void connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyDraft' });
			}
			if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
				void connection.client.register(DidChangeWatchedFilesNotification.type, {
					watchers: [{ globPattern: '**/.policydraft.json' }],
				});
			}
		},
	};
}

/** What this server offers; findings are pulled where the client can, else pushed. */
export function initializeResult(session: Session): InitializeResult {
	return {
		serverInfo: { name: 'policy-draft' },
		capabilities: {
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
			...(session.pullsDiagnostics
				? {
						diagnosticProvider: {
							identifier: DIAGNOSTIC_SOURCE,
							interFileDependencies: false,
							workspaceDiagnostics: false,
						},
					}
				: {}),
			codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
			hoverProvider: true,
			// Both widths; the provider decides by the text before the cursor, not by which of them arrived.
			completionProvider: { triggerCharacters: ['：', ':', '、', '，', ',', '；', ';', '.', '．', '）', ')'] },
			documentSymbolProvider: true,
			foldingRangeProvider: true,
			semanticTokensProvider: {
				legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
				full: true,
			},
		},
	};
}
