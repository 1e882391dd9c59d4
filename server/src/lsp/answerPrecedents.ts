import { type Connection, RequestType, type TextDocuments } from 'vscode-languageserver';
import { type Analysis, analyze } from '../core/analysis';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import { readClauses } from '../core/precedents/readClauses';
import { adoptClause } from '../features/adaptation/adoptClause';
import { toSnippet } from '../features/adaptation/snippet';
import { clauseQuery, findPrecedents, type PrecedentSource } from '../features/clauseQuery';
import { compareClauses, compareDocuments } from '../features/comparison/compareDocuments';
import { placeBefore } from '../features/itemAt';
import { facetsOf } from '../features/precedentFacets';
import { documentName } from '../features/provenance';
import {
	ADOPT_PRECEDENT,
	type AdoptParams,
	type AdoptResult,
	COMPARE_PRECEDENT,
	type CompareParams,
	type CompareResult,
	type PrecedentText,
	READ_PRECEDENT,
	type ReadParams,
	SEARCH_PRECEDENTS,
	type SearchParams,
	type SearchResult,
} from '../protocol';
import { answer } from './answer';
import { viewComparison } from './comparisonView';
import { toOffset, toRange } from './convert';
import type { Draft } from './draft';
import type { ServerHost } from './host';
import { passes, viewPrecedent } from './precedentView';
import { type RequestContext, requestContext } from './requestContext';
import type { Session } from './session';

/** Registers what a drafter does with precedents: look for them, open, compare and adopt them. */
export function answerPrecedents(
	connection: Connection,
	host: ServerHost,
	drafts: TextDocuments<Draft>,
	session: () => Session | undefined,
): void {
	const textOf = async (file: string) => session()?.corpus.textOf(file);
	const contextOf = (uri: string) => requestContext(session(), drafts, uri);

	connection.onRequest(
		new RequestType<SearchParams, SearchResult | null, never>(SEARCH_PRECEDENTS),
		answer(connection, 'precedents', null, async (params): Promise<SearchResult | null> => {
			const context = await contextOf(params.uri);
			return context === undefined ? null : search(params, context, await context.precedents(), host.today());
		}),
	);

	connection.onRequest(
		new RequestType<ReadParams, PrecedentText | null, never>(READ_PRECEDENT),
		answer(connection, 'precedentText', null, async ({ file }): Promise<PrecedentText | null> => {
			const text = await textOf(file);
			if (text === undefined) {
				return null;
			}
			return { title: analyze(text).documents[0]?.title?.text ?? file.split(/[\\/]/).at(-1) ?? file, text };
		}),
	);

	connection.onRequest(
		new RequestType<AdoptParams, AdoptResult | null, never>(ADOPT_PRECEDENT),
		answer(connection, 'adopt', null, async (params): Promise<AdoptResult | null> => {
			const context = await contextOf(params.uri);
			const source = await context?.precedents();
			const clause = source?.index.clause(params.clause.file, params.clause.start);
			if (context === undefined || clause === undefined) {
				return null;
			}
			const { analysis } = context.draft;
			const units = context.surroundings.units;
			const adoption = adoptClause(analysis, toOffset(analysis.text, params.position), clause, units, host.today());
			return {
				range: toRange(analysis.text, adoption.span),
				snippet: toSnippet(adoption),
				renumbering: adoption.renumbering.map(({ span, newText }) => ({
					range: toRange(analysis.text, span),
					newText,
				})),
				stops: adoption.stops.length,
				remarks: adoption.remarks.map((remark) => remark[context.language]),
			};
		}),
	);

	connection.onRequest(
		new RequestType<CompareParams, CompareResult | null, never>(COMPARE_PRECEDENT),
		answer(connection, 'compare', null, async (params): Promise<CompareResult | null> => {
			const context = await contextOf(params.uri);
			return context === undefined ? null : compare(params, context, await context.precedents(), textOf);
		}),
	);
}

/** So many are looked through for what the filters leave. */
const CANDIDATES = 100;

async function search(
	params: SearchParams,
	context: RequestContext,
	source: PrecedentSource,
	today: string,
): Promise<SearchResult> {
	const { analysis } = context.draft;
	const typed = params.text.trim();
	const place = placeBefore(analysis, toOffset(analysis.text, params.position));
	const query = typed !== '' ? typed : place === undefined ? '' : clauseQuery(analysis, place).text;
	const found: readonly PrecedentHit[] =
		typed !== ''
			? source.index.search({ text: typed, mode: 'clause', exclude: source.exclude, limit: CANDIDATES })
			: place === undefined
				? []
				: findPrecedents(analysis, place, source, CANDIDATES);
	const kept = found.filter((hit) => passes(facetsOf(hit.clause), params.filter));
	const ordered = params.order === 'newest' ? [...kept].sort((a, b) => yearOf(b) - yearOf(a)) : kept;
	const limit = params.limit > 0 ? params.limit : context.settings.maxPrecedents;
	const units = context.surroundings.units;
	const day = place?.document.date?.value ?? today;
	const facets = found.map((hit) => facetsOf(hit.clause));
	const choice = (name: 'place' | 'level' | 'kind' | 'folder'): readonly string[] =>
		[...new Set(facets.flatMap((each) => each[name] ?? []))].sort();
	return {
		about: typed !== '' || place === undefined ? '' : labelOf(analysis, place.item.span.start, place.item.title.end),
		precedents: ordered.slice(0, limit).map((hit) => viewPrecedent(hit, query, source.index, units, day)),
		more: Math.max(0, ordered.length - limit),
		choices: { place: choice('place'), level: choice('level'), kind: choice('kind'), folder: choice('folder') },
	};
}

function yearOf({ clause }: PrecedentHit): number {
	return clause.document.year ?? 0;
}

function labelOf({ text }: Analysis, start: number, end: number): string {
	return text.content.slice(start, Math.min(Math.max(end, start), start + 60));
}

async function compare(
	{ position, clause: address, scope }: CompareParams,
	context: RequestContext,
	{ index }: PrecedentSource,
	textOf: (file: string) => Promise<string | undefined>,
): Promise<CompareResult | null> {
	const { analysis, uri } = context.draft;
	const other = index.clause(address.file, address.start);
	if (other === undefined) {
		return null;
	}
	const units = context.surroundings.units;
	const own = readClauses(analysis, uri);
	const names = { draft: own[0]?.document.title ?? '', precedent: documentName(other.document) };
	if (scope === 'document') {
		const text = await textOf(address.file);
		const all = readClauses(analyze(text ?? ''), address.file).filter(
			({ document }) => document.title === other.document.title,
		);
		return viewComparison(names, compareDocuments(own, all, units));
	}
	const offset = toOffset(analysis.text, position);
	const clause = own.filter(({ span }) => span.start <= offset).at(-1);
	return clause === undefined
		? null
		: viewComparison(names, {
				rows: [compareClauses(clause, other, units)],
				counts: { same: 0, changed: 1, onlyDraft: 0, onlyPrecedent: 0 },
			});
}
