import type { CancellationToken, Connection } from 'vscode-languageserver';

/** What registers answers, by its usual names. */
type Register = (connection: Connection) => void;
type Handler = (params: unknown, token: CancellationToken) => unknown;

/**
 * Registers answers to these requests that are loaded with the first of them: a server that starts reads only what it needs
 * to show findings. `load` gives what registers them, on a connection that stands for the real one.
 */
export function answerLater(connection: Connection, methods: readonly string[], load: () => Promise<Register>): void {
	const handlers = new Map<string, Handler>();
	let loading: Promise<void> | undefined;
	for (const method of methods) {
		connection.onRequest(method, async (params: unknown, token: CancellationToken) => {
			loading ??= load().then((register) => register(recording(connection, handlers)));
			await loading;
			return handlers.get(method)?.(params, token);
		});
	}
}

/** The same connection, but what is registered on it is kept in `handlers`. */
function recording(connection: Connection, handlers: Map<string, Handler>): Connection {
	const keep = (method: string) => (handler: Handler) => void handlers.set(method, handler);
	const standIns: Readonly<Record<string, unknown>> = {
		...Object.fromEntries(Object.entries(METHODS).map(([name, method]) => [name, keep(method)])),
		onRequest: (type: { readonly method: string }, handler: Handler) => handlers.set(type.method, handler),
		languages: {
			semanticTokens: { on: keep('textDocument/semanticTokens/full') },
			inlayHint: { on: keep('textDocument/inlayHint') },
		},
	};
	return new Proxy(connection, {
		get: (target, name, receiver) =>
			typeof name === 'string' && name in standIns ? standIns[name] : Reflect.get(target, name, receiver),
	});
}

/** What `Connection` calls the requests that have a method of their own there. */
const METHODS: Readonly<Record<string, string>> = {
	onHover: 'textDocument/hover',
	onCompletion: 'textDocument/completion',
	onDocumentSymbol: 'textDocument/documentSymbol',
	onFoldingRanges: 'textDocument/foldingRange',
	onDocumentFormatting: 'textDocument/formatting',
	onDocumentRangeFormatting: 'textDocument/rangeFormatting',
	onDocumentOnTypeFormatting: 'textDocument/onTypeFormatting',
	onCodeActionResolve: 'codeAction/resolve',
	onDefinition: 'textDocument/definition',
	onReferences: 'textDocument/references',
	onDocumentHighlight: 'textDocument/documentHighlight',
	onPrepareRename: 'textDocument/prepareRename',
	onRenameRequest: 'textDocument/rename',
	onSelectionRanges: 'textDocument/selectionRange',
	onDocumentLinks: 'textDocument/documentLink',
	onWorkspaceSymbol: 'workspace/symbol',
	onCodeLens: 'textDocument/codeLens',
	onCodeLensResolve: 'codeLens/resolve',
};
