import type { Analysis } from '../core/analysis';
import type { Localized } from '../core/localized';
import type { Item } from '../core/outline/model';
import { walkItems } from '../core/outline/walkItems';
import type { Span } from '../core/text/span';
import { clauseQuery, findPrecedents, type PrecedentSource } from './clauseQuery';
import { isClause, placeAt } from './itemAt';

/** What stands above a clause: who answers for it, and how many precedents there are. */
export interface ClauseLens {
	readonly kind: 'units' | 'precedents';
	/** Number and title of the clause. */
	readonly span: Span;
}

/**
 * Those of each clause that says something; of units only where the document names any, as rules in articles do not. What
 * they count is counted when they are seen.
 */
export function findLenses(analysis: Analysis): readonly ClauseLens[] {
	return analysis.documents.flatMap((document) => {
		const placed = walkItems(document);
		const names = placed.some(({ item }) => item.statements.length > 0);
		return placed
			.filter(({ item }) => item.marker !== undefined && isClause(item) && item.style !== '——' && saysSomething(item))
			.flatMap(({ item }): readonly ClauseLens[] => {
				const span = { start: item.span.start, end: Math.max(item.title.end, item.marker?.span.end ?? 0) };
				return [...(names ? [{ kind: 'units' as const, span }] : []), { kind: 'precedents', span }];
			});
	});
}

/** Nobody is looked for in a heading that nothing has been written under. */
function saysSomething(item: Item): boolean {
	return item.form === 'run-in' || item.paragraphs.length > 1;
}

/** How many units answer for the clause at `offset`, those named for a run of clauses or for the one above included. */
export function countUnits(analysis: Analysis, offset: number): number {
	const item = placeAt(analysis, offset)?.item;
	const names = item?.statements.flatMap(({ statement }) => statement.parties.flatMap((party) => party.units));
	return new Set(names?.map(({ name }) => name)).size;
}

/** What the precedents of a clause depend on besides the corpus: the same for the same words. */
export function precedentKey(analysis: Analysis, offset: number): string | undefined {
	const place = placeAt(analysis, offset);
	if (place === undefined) {
		return undefined;
	}
	const { text, heading } = clauseQuery(analysis, place);
	return `${heading}\n${text}`;
}

/** How many clauses of the corpus fit the one at `offset`; no more than `MAX_COUNTED`. */
export function countPrecedents(analysis: Analysis, offset: number, source: PrecedentSource): number {
	const place = placeAt(analysis, offset);
	return place === undefined ? 0 : findPrecedents(analysis, place, source, MAX_COUNTED).length;
}

/** Who has twenty to read does not ask for the exact number. */
export const MAX_COUNTED = 20;

export function lensTitle(kind: ClauseLens['kind'], count: number): Localized {
	if (kind === 'units') {
		return count === 0
			? { 'zh-cn': '没有责任单位', en: 'No unit' }
			: { 'zh-cn': `责任单位 ${count}`, en: count === 1 ? '1 unit' : `${count} units` };
	}
	const many = `${count}${count === MAX_COUNTED ? '+' : ''}`;
	return count === 0
		? { 'zh-cn': '没有相似先例', en: 'No precedents' }
		: { 'zh-cn': `相似先例 ${many}`, en: count === 1 ? '1 precedent' : `${many} precedents` };
}
