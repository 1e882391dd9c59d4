import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionRequest,
	type CompletionItem,
	type CompletionList,
	CompletionRequest,
	ConfigurationRequest,
	createConnection,
	createProtocolConnection,
	type Diagnostic,
	DiagnosticRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeTextDocumentNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	DidSaveTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	type Hover,
	HoverRequest,
	InitializedNotification,
	type InitializeParams,
	InitializeRequest,
	type InitializeResult,
	type Position,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	type Range,
	RegistrationRequest,
	ShowMessageNotification,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
	type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerHost } from '../../../server/src/lsp/host';
import { startServer } from '../../../server/src/lsp/startServer';
import { createFakeHost } from './fakeHost';

export interface ClientOptions {
	readonly host?: ServerHost;
	/** Whether the client asks for findings itself; it does unless a test says otherwise. */
	readonly pulls?: boolean;
	/** Whether it can be told to ask again. */
	readonly refreshes?: boolean;
	/** What it answers when it is asked for `policyDraft`; a client that cannot be asked when `undefined`. */
	readonly settings?: unknown;
	readonly locale?: string;
	readonly initializationOptions?: unknown;
	readonly workspaceFolders?: readonly string[];
	readonly capabilities?: ClientCapabilities;
}

/** A server and its client in one process, joined by streams, so that everything goes over the wire. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
	startServer(server, options.host ?? createFakeHost());
	server.listen();
	const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	onTestFinished(async () => {
		await client.sendRequest(ShutdownRequest.type);
		client.dispose();
		server.dispose();
	});
	return openClient(client, options);
}

/** Introduces a client to the server at the other end of a connection. */
export async function openClient(connection: ProtocolConnection, options: ClientOptions = {}): Promise<TestClient> {
	const client = new TestClient(connection, options);
	await client.initialize(options);
	return client;
}

/** An editor as the server sees it: drafts are named by URI and edited by the words in them. */
export class TestClient {
	readonly connection: ProtocolConnection;
	/** What `policyDraft` is answered with; a test may change it and call `changeSettings`. */
	settings: unknown;
	initialized: InitializeResult = { capabilities: {} };
	refreshes = 0;
	readonly messages: string[] = [];
	readonly registrations: string[] = [];
	readonly published: PublishDiagnosticsParams[] = [];
	readonly #documents = new Map<string, TextDocument>();
	readonly #waiting = new Set<() => void>();

	constructor(connection: ProtocolConnection, options: ClientOptions) {
		this.connection = connection;
		this.settings = options.settings;
		connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
		connection.onRequest(DiagnosticRefreshRequest.type, () => this.#heard(() => this.refreshes++));
		connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
			this.#heard(() => this.registrations.push(...registrations.map(({ method }) => method))),
		);
		connection.onNotification(ShowMessageNotification.type, ({ message }) =>
			this.#heard(() => this.messages.push(message)),
		);
		connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
			this.#heard(() => this.published.push(params)),
		);
		connection.listen();
	}

	async initialize(options: ClientOptions): Promise<void> {
		const { pulls = true, refreshes = true, capabilities } = options;
		const params: InitializeParams = {
			processId: null,
			rootUri: null,
			workspaceFolders: options.workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
			...(options.locale === undefined ? {} : { locale: options.locale }),
			initializationOptions: options.initializationOptions,
			capabilities: {
				...capabilities,
				workspace: {
					...(options.settings === undefined ? {} : { configuration: true }),
					...(refreshes ? { diagnostics: { refreshSupport: true } } : {}),
					...capabilities?.workspace,
				},
				textDocument: { ...(pulls ? { diagnostic: {} } : {}), ...capabilities?.textDocument },
			},
		};
		this.initialized = await this.connection.sendRequest(InitializeRequest.type, params);
		await this.connection.sendNotification(InitializedNotification.type, {});
	}

	async open(uri: string, text: string): Promise<void> {
		this.#documents.set(uri, TextDocument.create(uri, 'policy-draft', 1, text));
		const textDocument = { uri, languageId: 'policy-draft', version: 1, text };
		await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
	}

	async close(uri: string): Promise<void> {
		this.#documents.delete(uri);
		await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
	}

	async save(uri: string): Promise<void> {
		await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
	}

	/** Types `insert` in place of the first `words`; in front of everything where `words` is empty. */
	async replace(uri: string, words: string, insert: string): Promise<void> {
		const document = this.#document(uri);
		const start = document.getText().indexOf(words);
		if (start < 0) {
			throw new Error(`no ${words} in ${uri}`);
		}
		const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
		await this.edit(uri, [{ range, newText: insert }]);
	}

	/** Applies edits as an editor does: all places are those before the first of them. */
	async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
		const document = this.#document(uri);
		const fromTheEnd = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
		const contentChanges = fromTheEnd.map(({ range, newText }) => ({ range, text: newText }));
		await this.#change(uri, contentChanges);
	}

	/** Sends the whole text anew, as editors without incremental updates do. */
	async replaceAll(uri: string, text: string): Promise<void> {
		await this.#change(uri, [{ text }]);
	}

	async changeSettings(settings: unknown): Promise<void> {
		this.settings = settings;
		const sent = { settings: { policyDraft: settings } };
		await this.connection.sendNotification(DidChangeConfigurationNotification.type, sent);
	}

	text(uri: string): string {
		return this.#document(uri).getText();
	}

	textAt(uri: string, range: Range): string {
		return this.#document(uri).getText(range);
	}

	/** Where the first `words` stand. */
	rangeOf(uri: string, words: string): Range {
		const start = this.text(uri).indexOf(words);
		return { start: this.#document(uri).positionAt(start), end: this.#document(uri).positionAt(start + words.length) };
	}

	report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
		return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
			textDocument: { uri },
			...(previousResultId === undefined ? {} : { previousResultId }),
		});
	}

	async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
		const report = await this.report(uri);
		if (report.kind !== 'full') {
			throw new Error('unchanged since nothing');
		}
		return report.items;
	}

	/** Findings as a drafter reads them: `numbering-gap 三、`. */
	async findings(uri: string): Promise<readonly string[]> {
		return this.summarize(uri, await this.diagnostics(uri));
	}

	summarize(uri: string, diagnostics: readonly Diagnostic[]): readonly string[] {
		return diagnostics.map(({ code, range }) => `${code} ${this.textAt(uri, range)}`);
	}

	async actions(
		uri: string,
		diagnostics: readonly Diagnostic[],
		range?: Range,
		only?: readonly string[],
	): Promise<readonly CodeAction[]> {
		const at = range ?? diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		const found = await this.connection.sendRequest(CodeActionRequest.type, {
			textDocument: { uri },
			range: at,
			context: { diagnostics: [...diagnostics], ...(only === undefined ? {} : { only: [...only] }) },
		});
		return (found ?? []).filter((each): each is CodeAction => !('command' in each && typeof each.command === 'string'));
	}

	/** Does what an editor does with a chosen action; an action without a whole edit is an error. */
	async apply(uri: string, action: CodeAction): Promise<void> {
		const edits = action.edit?.changes?.[uri];
		if (edits === undefined || action.command !== undefined) {
			throw new Error(`${action.title} is no whole edit of ${uri}`);
		}
		await this.edit(uri, edits);
	}

	hover(uri: string, words: string): Promise<Hover | null> {
		return this.hoverAt(uri, this.rangeOf(uri, words).start);
	}

	hoverAt(uri: string, position: Position): Promise<Hover | null> {
		return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
	}

	async completions(uri: string, position: Position): Promise<CompletionList> {
		const found = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
		return Array.isArray(found) ? { isIncomplete: false, items: found } : (found ?? { isIncomplete: false, items: [] });
	}

	/** The text after taking a completion at the cursor, which `marked` shows as ‸. */
	async complete(uri: string, marked: string): Promise<readonly CompletionItem[]> {
		const offset = marked.indexOf('‸');
		await this.open(uri, marked.replace('‸', ''));
		return (await this.completions(uri, this.#document(uri).positionAt(offset))).items;
	}

	/** Waits until the server has said something that makes `isTrue` so. */
	async until(isTrue: () => boolean): Promise<void> {
		while (!isTrue()) {
			await new Promise<void>((resolve) => this.#waiting.add(resolve));
		}
	}

	async #change(uri: string, contentChanges: readonly ({ range: Range; text: string } | { text: string })[]) {
		const document = this.#document(uri);
		const version = document.version + 1;
		TextDocument.update(document, [...contentChanges], version);
		await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri, version },
			contentChanges: [...contentChanges],
		});
	}

	#document(uri: string): TextDocument {
		const document = this.#documents.get(uri);
		if (document === undefined) {
			throw new Error(`${uri} is not open`);
		}
		return document;
	}

	#heard(note: () => unknown): void {
		note();
		for (const wake of this.#waiting) {
			wake();
		}
		this.#waiting.clear();
	}
}
