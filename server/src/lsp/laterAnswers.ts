import type { Connection, TextDocuments } from 'vscode-languageserver';
import {
	ADOPT_PRECEDENT,
	CLEAN_PASTED,
	COMPARE_PRECEDENT,
	EDIT_CLAUSE,
	EXPORT_WORD,
	PREVIEW,
	READ_PRECEDENT,
	SEARCH_PRECEDENTS,
	SKELETON,
	TASKS,
	UNASSIGNED_CLAUSES,
} from '../protocol';
import type { Draft } from './draft';
import type { ServerHost } from './host';
import type { Session } from './session';

export interface LaterAnswers {
	readonly methods: readonly string[];
	readonly load: () => Promise<(connection: Connection) => void>;
}

/** Everything that is answered but findings and imports, by the module that answers it. */
export function laterAnswers(
	host: ServerHost,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): readonly LaterAnswers[] {
	return [
		{
			methods: [
				...['hover', 'completion', 'documentSymbol', 'foldingRange'].map(ofDocument),
				'textDocument/semanticTokens/full',
			],
			load: async () => {
				const { answerRequests } = await import('./answerRequests');
				return (connection) => answerRequests(connection, host, drafts, session);
			},
		},
		{
			methods: [...['formatting', 'rangeFormatting'].map(ofDocument), CLEAN_PASTED],
			load: async () => {
				const { answerFormatting } = await import('./answerFormatting');
				return (connection) => answerFormatting(connection, drafts);
			},
		},
		{
			methods: [
				...['definition', 'references', 'documentHighlight', 'prepareRename', 'rename'].map(ofDocument),
				...['selectionRange', 'documentLink'].map(ofDocument),
				'workspace/symbol',
			],
			load: async () => {
				const { answerNavigation } = await import('./answerNavigation');
				return (connection) => answerNavigation(connection, host, drafts, session);
			},
		},
		{
			methods: [...['codeLens', 'inlayHint'].map(ofDocument), 'codeLens/resolve', UNASSIGNED_CLAUSES],
			load: async () => {
				const { answerSeeing } = await import('./answerSeeing');
				return (connection) => answerSeeing(connection, drafts, session);
			},
		},
		{
			methods: [SEARCH_PRECEDENTS, READ_PRECEDENT, ADOPT_PRECEDENT, COMPARE_PRECEDENT],
			load: async () => {
				const { answerPrecedents } = await import('./answerPrecedents');
				return (connection) => answerPrecedents(connection, host, drafts, session);
			},
		},
		{
			methods: [EDIT_CLAUSE, ofDocument('onTypeFormatting'), 'codeAction/resolve'],
			load: async () => {
				const { answerEditing } = await import('./answerEditing');
				return (connection) => answerEditing(connection, drafts, session);
			},
		},
		{
			methods: [TASKS],
			load: async () => {
				const { answerTasks } = await import('./answerTasks');
				return (connection) => answerTasks(connection, drafts);
			},
		},
		{
			methods: [EXPORT_WORD],
			load: async () => {
				const { answerExport } = await import('./answerExport');
				return (connection) => answerExport(connection, drafts, session);
			},
		},
		{
			methods: [PREVIEW],
			load: async () => {
				const { answerPreview } = await import('./answerPreview');
				return (connection) => answerPreview(connection, drafts, session);
			},
		},
		{
			methods: [SKELETON],
			load: async () => {
				const { answerNewDocument } = await import('./answerNewDocument');
				return (connection) => answerNewDocument(connection, host, session);
			},
		},
	];
}

function ofDocument(name: string): string {
	return `textDocument/${name}`;
}
