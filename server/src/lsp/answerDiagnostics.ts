import {
	type Connection,
	type Diagnostic,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	type TextDocuments,
} from 'vscode-languageserver';
import type { RuleFinding } from '../core/rules/runRules';
import { answer } from './answer';
import { createChecking } from './checking';
import { detach } from './detach';
import type { Draft } from './draft';
import type { AcceptanceFile, ServerHost } from './host';
import { lintsWhileTyping } from './lintsWhileTyping';
import { type RequestContext, requestContext } from './requestContext';
import type { Session } from './session';
import { toDiagnostic } from './toProtocol';

/** Shows findings, by whichever way the client takes them, and offers their fixes. */
export interface FindingsService {
	/** Has the editor ask for all open drafts again, or sends what it would be told. */
	readonly refresh: () => void;
}

/** How long a drafter must pause before findings are sent to a client that does not ask for them. */
const PAUSE = 150;

export function answerDiagnostics(
	connection: Connection,
	host: ServerHost,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): FindingsService {
	const checking = createChecking((message) => connection.console.error(message));
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const contextOf = (uri: string) => requestContext(session(), drafts, uri);
	const pushes = (): boolean => session()?.pullsDiagnostics === false;

	function toDiagnostics({ draft, language }: RequestContext, findings: readonly RuleFinding[]): readonly Diagnostic[] {
		const { text } = draft.analysis;
		return findings.map((finding) => toDiagnostic(text, finding, language, host.rulePage(finding.rule.id, language)));
	}

	async function diagnosticsOf(context: RequestContext): Promise<Diagnostic[]> {
		const { shown } = await checking();
		return [...toDiagnostics(context, shown(context.draft, context))];
	}

	connection.languages.diagnostics.on(
		answer(
			connection,
			'diagnostic',
			{ kind: DocumentDiagnosticReportKind.Full, items: [] } as DocumentDiagnosticReport,
			async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
				const context = await contextOf(textDocument.uri);
				if (context === undefined) {
					return { kind: DocumentDiagnosticReportKind.Full, items: [] };
				}
				if (context.draft.isEdited && lintsWhileTyping(context.draft, context.settings)) {
					await burst();
				}
				if (token.isCancellationRequested) {
					return { kind: DocumentDiagnosticReportKind.Full, items: [] };
				}
				const items = await diagnosticsOf(context);
				const resultId = resultIdOf(items);
				return resultId === previousResultId
					? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
					: { kind: DocumentDiagnosticReportKind.Full, resultId, items };
			},
		),
	);

	connection.onCodeAction(
		answer(connection, 'codeAction', [], async (params) => {
			const context = await contextOf(params.textDocument.uri);
			const support = session()?.clauseActions;
			if (context === undefined || support === undefined) {
				return [];
			}
			const { clauseActions, codeActions } = await import('./draftActions');
			const { check } = await checking();
			const fixes = await codeActions(context, params, {
				check,
				toDiagnostics,
				acceptanceFile,
				createsFiles: session()?.createsFiles === true,
			});
			return [...fixes, ...clauseActions(context, params, support)];
		}),
	);

	/** A configuration that cannot be read costs the action that writes to it, not the fixes. */
	async function acceptanceFile(uri: string): Promise<AcceptanceFile | undefined> {
		try {
			return await host.acceptanceFile(uri, session()?.facts.workspaceFolders ?? []);
		} catch (error) {
			connection.console.warn(`无法读取配置：${error instanceof Error ? error.message : String(error)}`);
			return undefined;
		}
	}

	/** Sends the findings of a draft after `delay`, unless it is asked for again before that. */
	function push(uri: string, delay: number): void {
		clearTimeout(timers.get(uri));
		timers.set(
			uri,
			setTimeout(() => {
				timers.delete(uri);
				detach(pushNow(uri), connection);
			}, delay),
		);
	}

	async function pushNow(uri: string): Promise<void> {
		const context = await contextOf(uri);
		// Whoever changed the draft meanwhile has it sent again.
		if (context !== undefined && !timers.has(uri)) {
			const diagnostics = await diagnosticsOf(context);
			const { version } = context.draft;
			await connection.sendDiagnostics({ uri, version, diagnostics });
		}
	}

	drafts.onDidChangeContent(({ document }) => {
		if (pushes()) {
			push(document.uri, document.isEdited ? PAUSE : 0);
		}
	});
	drafts.onDidSave(({ document }) => {
		document.markSaved();
		if (pushes()) {
			push(document.uri, 0);
		} else {
			session()?.refreshDiagnostics();
		}
	});
	drafts.onDidClose(({ document }) => {
		clearTimeout(timers.get(document.uri));
		timers.delete(document.uri);
		session()?.settings.forget(document.uri);
		if (pushes()) {
			detach(connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }), connection);
		}
	});
	connection.onShutdown(() => {
		timers.forEach(clearTimeout);
		timers.clear();
	});

	return {
		refresh: () => {
			if (!pushes()) {
				session()?.refreshDiagnostics();
				return;
			}
			for (const { uri } of drafts.all()) {
				push(uri, 0);
			}
		},
	};
}

/**
 * Lets what has arrived be read first: of a burst of keys only the last is linted, as the editor gives up the requests
 * before it. Waiting longer would gain nothing, as a check takes less time than a key.
 */
async function burst(): Promise<void> {
	for (let turn = 0; turn < TURNS; turn++) {
		await new Promise((resolve) => {
			setImmediate(resolve);
		});
	}
}

/** A message is read in one turn of the event loop and handed on in the next. */
const TURNS = 3;

/** Says nothing new when the same findings stand in the same places. */
function resultIdOf(items: readonly unknown[]): string {
	const text = JSON.stringify(items);
	let hash = 0;
	for (let i = 0; i < text.length; i++) {
		hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
	}
	return `${items.length}-${text.length}-${hash}`;
}
