import { type CodeLens, type Connection, type InlayHint, RequestType, type TextDocuments } from 'vscode-languageserver';
import { countPrecedents, countUnits, findLenses, lensTitle, precedentKey } from '../features/clauseLenses';
import { findFullNameHints } from '../features/fullNameHints';
import { findUnassigned } from '../features/unassignedClauses';
import { type DraftPosition, UNASSIGNED_CLAUSES, type UnassignedResult } from '../protocol';
import { answer } from './answer';
import { toOffset, toPosition, toRange } from './convert';
import type { Draft } from './draft';
import { type RequestContext, requestContext } from './requestContext';
import type { Session } from './session';

/** Registers what is shown in and around a draft that nobody has asked for at a place: lenses, hints, counts. */
export function answerSeeing(
	connection: Connection,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const contextOf = (uri: string) => requestContext(session(), drafts, uri);
	const counted = new Counted();

	connection.onCodeLens(
		answer(connection, 'codeLens', null, async ({ textDocument: { uri } }) => {
			const context = await contextOf(uri);
			if (context === undefined || !context.settings.codeLens) {
				return null;
			}
			const { analysis } = context.draft;
			return findLenses(analysis).map(({ kind, span }): CodeLens => {
				const data: LensData = { uri, kind };
				return { range: toRange(analysis.text, span), data };
			});
		}),
	);

	connection.onCodeLensResolve(
		answer<CodeLens, CodeLens>(connection, 'codeLens/resolve', NO_LENS, async (lens) => {
			const data = lens.data as LensData | undefined;
			const context = data && (await contextOf(data.uri));
			if (data === undefined || context === undefined) {
				return { ...lens, command: { title: '', command: '' } };
			}
			const { analysis } = context.draft;
			const offset = toOffset(analysis.text, lens.range.start);
			const count = data.kind === 'units' ? countUnits(analysis, offset) : await counted.precedents(context, offset);
			const title = lensTitle(data.kind, count)[context.language];
			if (session()?.followsCommands !== true) {
				return { ...lens, command: { title, command: '' } };
			}
			const place: DraftPosition = { uri: data.uri, position: lens.range.start };
			return { ...lens, command: { title, command: COMMANDS[data.kind], arguments: [place] } };
		}),
	);

	connection.languages.inlayHint.on(
		answer(connection, 'inlayHint', null, async ({ textDocument, range }) => {
			const context = await contextOf(textDocument.uri);
			if (context === undefined || !context.settings.fullNameHints) {
				return null;
			}
			const { analysis } = context.draft;
			const within = { start: toOffset(analysis.text, range.start), end: toOffset(analysis.text, range.end) };
			return findFullNameHints(analysis, within, context.surroundings.units).map(
				({ offset, fullName }): InlayHint => ({
					position: toPosition(analysis.text, offset),
					label: fullName,
					paddingLeft: true,
					paddingRight: true,
				}),
			);
		}),
	);

	connection.onRequest(
		new RequestType<{ readonly uri: string }, UnassignedResult | null, never>(UNASSIGNED_CLAUSES),
		answer(connection, 'unassigned', null, async ({ uri }): Promise<UnassignedResult | null> => {
			const context = await contextOf(uri);
			if (context === undefined) {
				return null;
			}
			const { analysis } = context.draft;
			const { clauses, counts } = findUnassigned(analysis, context.settings.responsibilityRequired);
			return counts ? { clauses: clauses.map((span) => toRange(analysis.text, span)) } : null;
		}),
	);
}

interface LensData {
	readonly uri: string;
	readonly kind: 'units' | 'precedents';
}

const COMMANDS = { units: 'policyDraft.showTasks', precedents: 'policyDraft.showPrecedents' };
const NOWHERE = { line: 0, character: 0 };
const NO_LENS: CodeLens = { range: { start: NOWHERE, end: NOWHERE }, command: { title: '', command: '' } };

/** How many precedents clauses have. Lenses are asked for anew at each key, and hardly any clause has changed by then. */
class Counted {
	readonly #counts = new Map<string, number>();

	async precedents({ draft, precedents }: RequestContext, offset: number): Promise<number> {
		const source = await precedents();
		const key = `${draft.uri}\n${source.index.size}\n${precedentKey(draft.analysis, offset)}`;
		const count = this.#counts.get(key) ?? countPrecedents(draft.analysis, offset, source);
		this.#counts.delete(key);
		this.#counts.set(key, count);
		const oldest = this.#counts.size > MAX_REMEMBERED ? this.#counts.keys().next().value : undefined;
		if (oldest !== undefined) {
			this.#counts.delete(oldest);
		}
		return count;
	}
}

/** More clauses than any draft shows. */
const MAX_REMEMBERED = 1000;
