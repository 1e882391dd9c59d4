import { type Connection, DocumentDiagnosticReportKind, MarkupKind, TextDocuments } from 'vscode-languageserver';
import type { Language } from '../core/localized';
import type { PrecedentIndex } from '../core/precedents/precedentIndex';
import type { Settings } from '../core/settings/settings';
import { findCompletions } from '../features/completion';
import { findFolds } from '../features/folding';
import { findHover } from '../features/hover';
import { renderHover } from '../features/hoverMarkdown';
import { findTokens } from '../features/semanticTokens';
import { findSymbols } from '../features/symbols';
import { TRUST_GRANTED } from '../protocol';
import { codeActions } from './codeActions';
import { toOffset, toRange } from './convert';
import { lintDraft } from './diagnostics';
import { Draft } from './draft';
import type { ServerHost } from './host';
import { initializeResult, openSession, type Session } from './session';
import { toCompletionItem, toDiagnostic, toDocumentSymbol, toSemanticTokens } from './toProtocol';

/** Serves one client. The connection does not listen yet when this returns; the caller starts it. */
export function startServer(connection: Connection, host: ServerHost): void {
	const drafts = new TextDocuments<Draft>({
		create: (uri, languageId, version, content) => new Draft(uri, languageId, version, content),
		update: (draft, changes, version) => draft.update(changes, version),
	});
	let session: Session | undefined;

	connection.onInitialize((params) => {
		session = openSession(connection, host, params);
		return initializeResult(session);
	});
	connection.onInitialized(() => session?.register());
	connection.onDidChangeConfiguration(() => invalidate());
	connection.onDidChangeWatchedFiles(() => invalidate());
	connection.onNotification(TRUST_GRANTED, () => {
		if (session !== undefined) {
			session.facts.trusted = true;
			invalidate();
		}
	});

	function invalidate(): void {
		session?.settings.invalidate();
		session?.corpus.invalidate();
		for (const draft of drafts.all()) {
			draft.lintDue = true;
		}
		showFindings();
	}

	/** Has the editor ask again, or sends what it would be told. */
	function showFindings(): void {
		if (session?.pullsDiagnostics) {
			session.refreshDiagnostics();
			return;
		}
		for (const draft of drafts.all()) {
			void pushFindings(draft);
		}
	}

	async function pushFindings(draft: Draft): Promise<void> {
		const { version } = draft;
		const context = await contextOf(draft.uri);
		// A newer version pushes its own.
		if (context !== undefined && draft.version === version) {
			await connection.sendDiagnostics({ uri: draft.uri, version, diagnostics: diagnosticsOf(context) });
		}
	}

	drafts.onDidOpen(({ document }) => {
		if (session?.pullsDiagnostics === false) {
			void pushFindings(document);
		}
	});
	drafts.onDidChangeContent(({ document }) => {
		if (session?.pullsDiagnostics === false) {
			void pushFindings(document);
		}
	});
	drafts.onDidSave(({ document }) => {
		document.lintDue = true;
		if (session?.pullsDiagnostics === false) {
			void pushFindings(document);
		} else {
			session?.refreshDiagnostics();
		}
	});
	drafts.onDidClose(({ document }) => {
		session?.settings.forget(document.uri);
		if (session?.pullsDiagnostics === false) {
			void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
		}
	});

	interface RequestContext {
		readonly draft: Draft;
		readonly settings: Settings;
		readonly language: Language;
		readonly file: string | undefined;
		readonly index: () => Promise<PrecedentIndex>;
	}

	async function contextOf(uri: string): Promise<RequestContext | undefined> {
		if (session === undefined || drafts.get(uri) === undefined) {
			return undefined;
		}
		const { settings: reader, corpus } = session;
		const settings = await reader.get(uri);
		// The draft may have been edited or closed while the settings were read.
		const draft = drafts.get(uri);
		return (
			draft && {
				draft,
				settings,
				language: reader.language(settings),
				file: host.corpusName(uri),
				index: () => corpus.index(settings.precedentFolders),
			}
		);
	}

	function diagnosticsOf({ draft, settings, language }: RequestContext) {
		const findings = lintDraft(draft, settings, (message) => connection.console.error(message));
		const { text } = draft.analysis;
		return findings.map((finding) => toDiagnostic(text, finding, language, host.rulePage(finding.rule.id, language)));
	}

	connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
		const context = await contextOf(textDocument.uri);
		const items = context === undefined ? [] : diagnosticsOf(context);
		const resultId = resultIdOf(items);
		return resultId === previousResultId
			? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
			: { kind: DocumentDiagnosticReportKind.Full, resultId, items };
	});

	connection.onCodeAction(async (params) => {
		const context = await contextOf(params.textDocument.uri);
		if (context === undefined) {
			return [];
		}
		const index = await context.index();
		return codeActions(context.draft, params, context.settings, index, context.file, context.language);
	});

	connection.onHover(async ({ textDocument, position }) => {
		const context = await contextOf(textDocument.uri);
		if (context === undefined) {
			return null;
		}
		const index = await context.index();
		const { analysis } = context.draft;
		const card = findHover(analysis, toOffset(analysis.text, position), index, context.file);
		return (
			card && {
				range: toRange(analysis.text, card.span),
				contents: { kind: MarkupKind.Markdown, value: renderHover(card, context.language) },
			}
		);
	});

	connection.onCompletion(async ({ textDocument, position }) => {
		const context = await contextOf(textDocument.uri);
		if (context === undefined) {
			return null;
		}
		const index = await context.index();
		const { analysis } = context.draft;
		const offset = toOffset(analysis.text, position);
		const list = findCompletions({
			analysis,
			offset,
			index,
			file: context.file,
			limit: context.settings.maxPrecedents,
		});
		return {
			isIncomplete: list.incomplete,
			items: list.proposals.map((proposal, i) => toCompletionItem(analysis.text, proposal, i)),
		};
	});

	connection.onDocumentSymbol(async ({ textDocument }) => {
		const draft = drafts.get(textDocument.uri);
		return draft && findSymbols(draft.analysis).map((symbol) => toDocumentSymbol(draft.analysis.text, symbol));
	});

	connection.onFoldingRanges(async ({ textDocument }) => {
		const draft = drafts.get(textDocument.uri);
		return draft && [...findFolds(draft.analysis)];
	});

	connection.languages.semanticTokens.on(async ({ textDocument }) => {
		const draft = drafts.get(textDocument.uri);
		return draft === undefined ? { data: [] } : toSemanticTokens(draft.analysis.text, findTokens(draft.analysis));
	});

	drafts.listen(connection);
}

/** Says nothing new when the same findings stand in the same places. */
function resultIdOf(items: readonly unknown[]): string {
	const text = JSON.stringify(items);
	let hash = 0;
	for (let i = 0; i < text.length; i++) {
		hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
	}
	return `${items.length}-${text.length}-${hash}`;
}
