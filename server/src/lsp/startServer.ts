import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TRUST_GRANTED } from '../protocol';
import { answerDiagnostics } from './answerDiagnostics';
import { answerImport } from './answerImport';
import { answerLater } from './answerLater';
import { Draft } from './draft';
import type { ServerHost } from './host';
import { laterAnswers } from './laterAnswers';
import { initializeResult, openSession, type Session } from './session';
import { warnOfSecrecy } from './warnOfSecrecy';

/** Serves one client. The connection does not listen yet when this returns; the caller starts it. */
export function startServer(connection: Connection, host: ServerHost): void {
	const drafts = new TextDocuments<Draft>({
		create: (uri, languageId, version, content) => new Draft(uri, languageId, version, content),
		update: (draft, changes, version) => draft.update(changes, version),
	});
	let session: Session | undefined;
	const findings = answerDiagnostics(connection, host, drafts, () => session);
	answerImport(connection, host, () => session);
	for (const { methods, load } of laterAnswers(host, drafts, () => session)) {
		answerLater(connection, methods, load);
	}

	connection.onInitialize((params) => {
		session = openSession(connection, host, params);
		return initializeResult(session);
	});

	connection.onInitialized(() => {
		session?.register();
		if (session?.tellsFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				if (session !== undefined) {
					const gone = new Set(removed.map(({ uri }) => uri));
					const kept = session.facts.workspaceFolders.filter((uri) => !gone.has(uri));
					session.facts.workspaceFolders = [...kept, ...added.map(({ uri }) => uri)];
					invalidate();
				}
			});
		}
	});

	connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
		if (session !== undefined && !session.facts.canConfigure) {
			session.facts.sentSettings = underPolicyDraft(settings);
		}
		invalidate();
	});

	connection.onDidChangeWatchedFiles(({ changes }) => {
		session?.corpus.filesChanged(changes.map(({ uri }) => uri));
		const listChanged = changes.filter(({ uri }) => session?.officeLists.fileChanged(uri)).length > 0;
		if (changes.some(({ uri }) => uri.endsWith('/.policydraft.json'))) {
			invalidate();
		} else if (listChanged) {
			findings.refresh();
		}
	});

	connection.onNotification(TRUST_GRANTED, () => {
		if (session !== undefined) {
			session.facts.trusted = true;
			invalidate();
		}
	});

	function invalidate(): void {
		session?.settings.invalidate();
		session?.corpus.refresh();
		session?.officeLists.invalidate();
		findings.refresh();
		session?.refreshSeeing();
	}

	warnOfSecrecy(connection, drafts, () => session);
	drafts.listen(connection);
}

/** A client that cannot be asked sends all its settings, ours under our name. */
function underPolicyDraft(settings: unknown): unknown {
	return typeof settings === 'object' && settings !== null && 'policyDraft' in settings
		? settings.policyDraft
		: undefined;
}
