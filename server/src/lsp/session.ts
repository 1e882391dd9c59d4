import {
	CodeActionKind,
	CodeLensRefreshRequest,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type FileSystemWatcher,
	type InitializeParams,
	type InitializeResult,
	MessageType,
	ResourceOperationKind,
	ShowMessageNotification,
	TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { SettingPath } from '../core/settings/settings';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/tokenLegend';
import { CLAUSE_ACTION_KINDS, FIX_ALL_KIND } from './actionKinds';
import type { ClauseActionSupport } from './clauseActions';
import { Corpus } from './corpus';
import { followReading, ownDisplays, protocolDisplays } from './corpusProgress';
import { detach } from './detach';
import { DOCUMENTS } from './documentNames';
import type { ServerHost } from './host';
import { OfficeLists } from './officeLists';
import { type ClientFacts, SettingsReader } from './settings';
import { DIAGNOSTIC_SOURCE } from './toProtocol';

/** What holds from `initialize` to the end. */
export interface Session {
	readonly facts: ClientFacts;
	readonly settings: SettingsReader;
	readonly corpus: Corpus;
	readonly officeLists: OfficeLists;
	readonly pullsDiagnostics: boolean;
	readonly refreshDiagnostics: () => void;
	/** Has lenses and hints asked for again, which the settings turn on and off. */
	readonly refreshSeeing: () => void;
	/** Whether the client tells of workspace folders that come and go. */
	readonly tellsFolders: boolean;
	/** Whether a completion item may say beside its label why it is offered. */
	readonly showsLabelDetails: boolean;
	/** Whether a completion item may have tab stops. */
	readonly takesSnippets: boolean;
	/** Whether a definition may say which words it is of; without, the editor takes a whole clause for one word. */
	readonly linksLocations: boolean;
	/** Whether the client asks whether there is anything to rename before it asks for the new name. */
	readonly preparesRename: boolean;
	/** Whether the client has the commands that a card of precedents links to. */
	readonly followsCommands: boolean;
	/** Whether the client opens documents of the corpus by the scheme of its own. */
	readonly opensPrecedents: boolean;
	/** What the client can do with the edits of a refactoring. */
	readonly clauseActions: ClauseActionSupport;
	/** Whether an edit may make a file. */
	readonly createsFiles: boolean;
	/** Asks the client to tell of changes it was not told to watch statically. */
	readonly register: () => void;
}

export function openSession(connection: Connection, host: ServerHost, params: InitializeParams): Session {
	const { capabilities } = params;
	const { workspace, textDocument } = capabilities;
	const options = readOptions(params.initializationOptions);
	const facts: ClientFacts = {
		canConfigure: workspace?.configuration === true,
		locale: options.locale ?? params.locale,
		trusted: options.trusted,
		workspaceFolders: params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []),
		sentSettings: undefined,
	};
	const display = options.showsCorpusProgress
		? ownDisplays(connection)
		: protocolDisplays(connection, capabilities.window?.workDoneProgress === true);
	const watch = watchBeyond(connection, params);
	const canRefresh = workspace?.diagnostics?.refreshSupport === true;
	return {
		facts,
		settings: new SettingsReader(connection, host, facts),
		corpus: new Corpus(
			host,
			once((problem) => connection.console.warn(problem)),
			() => followReading(display(), facts.locale?.startsWith('en') === true),
			options.cacheFolder,
			(folder) => {
				const place = host.placeOf(folder);
				// All of it: of a folder in it that goes, an editor names the folder only.
				watch(`${place.folder}/${encodeURIComponent(place.name)}`, '**');
			},
		),
		officeLists: new OfficeLists(
			host,
			(problem) => warn(connection, problem),
			(file) => {
				const { folder, name } = host.placeOf(file);
				watch(folder, name.replace(/[*?[\]{}]/g, '?'));
			},
		),
		pullsDiagnostics: Boolean(textDocument?.diagnostic),
		refreshDiagnostics: () => {
			if (canRefresh) {
				detach(connection.languages.diagnostics.refresh(), connection);
			}
		},
		refreshSeeing: () => {
			if (workspace?.codeLens?.refreshSupport) {
				detach(connection.sendRequest(CodeLensRefreshRequest.type), connection);
			}
			if (workspace?.inlayHint?.refreshSupport) {
				detach(connection.languages.inlayHint.refresh(), connection);
			}
		},
		tellsFolders: workspace?.workspaceFolders === true,
		showsLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
		takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
		preparesRename: textDocument?.rename?.prepareSupport === true,
		linksLocations: textDocument?.definition?.linkSupport === true,
		followsCommands: options.followsCommands,
		opensPrecedents: options.opensPrecedents,
		clauseActions: {
			resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
			annotates: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
			versions: workspace?.workspaceEdit?.documentChanges === true,
		},
		createsFiles:
			workspace?.workspaceEdit?.documentChanges === true &&
			workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
		register: () => {
			if (workspace?.didChangeConfiguration?.dynamicRegistration) {
				detach(
					connection.client.register(DidChangeConfigurationNotification.type, { section: 'policyDraft' }),
					connection,
				);
			}
			if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
				const watchers = WATCHED.map((globPattern) => ({ globPattern }));
				detach(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }), connection);
			}
		},
	};
}

/** What is said a second time helps nobody. */
function once(report: (problem: string) => void): (problem: string) => void {
	const said = new Set<string>();
	return (problem) => {
		if (!said.has(problem)) {
			said.add(problem);
			report(problem);
		}
	};
}

/** Configurations, and the files that a folder of precedents may hold. */
const WATCHED = ['**/.policydraft.json', DOCUMENTS];

/** Lists and folders may lie anywhere: the client is asked to watch them where it can watch beyond its workspace. */
function watchBeyond(connection: Connection, { capabilities }: InitializeParams) {
	const watched = new Set<string>();
	return (baseUri: string, pattern: string): void => {
		const { dynamicRegistration, relativePatternSupport } = capabilities.workspace?.didChangeWatchedFiles ?? {};
		if (dynamicRegistration && relativePatternSupport && !watched.has(`${baseUri} ${pattern}`)) {
			watched.add(`${baseUri} ${pattern}`);
			const watchers: FileSystemWatcher[] = [{ globPattern: { baseUri, pattern } }];
			detach(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }), connection);
		}
	};
}

/** A notification, because nobody waits for an answer. */
function warn(connection: Connection, message: string): void {
	detach(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }), connection);
}

/** Any client may send anything here. */
function readOptions(options: unknown): {
	readonly trusted: boolean;
	readonly locale: string | undefined;
	readonly followsCommands: boolean;
	readonly opensPrecedents: boolean;
	readonly showsCorpusProgress: boolean;
	readonly cacheFolder: string | undefined;
} {
	const { trusted, locale, followsCommands, opensPrecedents, showsCorpusProgress, cacheFolder } = (
		typeof options === 'object' && options !== null ? options : {}
	) as Record<string, unknown>;
	return {
		trusted: trusted !== false,
		locale: typeof locale === 'string' ? locale : undefined,
		followsCommands: followsCommands === true,
		opensPrecedents: opensPrecedents === true,
		showsCorpusProgress: showsCorpusProgress === true,
		cacheFolder: typeof cacheFolder === 'string' ? cacheFolder : undefined,
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
			codeActionProvider: {
				codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND, ...CLAUSE_ACTION_KINDS],
				resolveProvider: true,
			},
			documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
			hoverProvider: true,
			// Both widths; the provider decides by the text before the cursor, not by which of them arrived.
			completionProvider: {
				triggerCharacters: ['《', '（', '(', '：', ':', '、', '，', ',', '；', ';', '.', '．', '）', ')'],
			},
			definitionProvider: true,
			referencesProvider: true,
			documentHighlightProvider: true,
			renameProvider: session.preparesRename ? { prepareProvider: true } : true,
			selectionRangeProvider: true,
			documentFormattingProvider: true,
			documentRangeFormattingProvider: true,
			documentLinkProvider: { resolveProvider: false },
			codeLensProvider: { resolveProvider: true },
			inlayHintProvider: true,
			workspaceSymbolProvider: true,
			documentSymbolProvider: true,
			foldingRangeProvider: true,
			semanticTokensProvider: {
				legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
				full: true,
			},
			...(session.tellsFolders
				? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
				: {}),
		},
	};
}
