import type { Analysis } from '../core/analysis';
import type { Item } from '../core/outline/model';
import type { ClauseDocument } from '../core/precedents/clause';
import type { DocumentSkeleton } from '../core/precedents/documentSkeleton';
import type { PrecedentHit, PrecedentIndex } from '../core/precedents/precedentIndex';
import type { Span } from '../core/text/span';
import type { DocumentsByTitle } from './hoverCitation';
import { type DraftPlace, isClause } from './itemAt';

/** The precedents that a draft can be compared with. */
export interface PrecedentSource {
	readonly index: PrecedentIndex;
	/** The draft as the corpus names it, and copies of it: a draft is never its own precedent. */
	readonly exclude: ReadonlySet<string>;
	/** Documents by their title, blanks and widths apart; none where the corpus does not hold it. */
	readonly documentsOf: DocumentsByTitle;
	/** All documents of the corpus. */
	readonly documents: () => Iterable<ClauseDocument>;
	/** What each of them is built like. */
	readonly skeletons: () => Iterable<DocumentSkeleton>;
}

/** A clause of the draft as a query: its text without number and statement, and the headings above it. */
export interface ClauseQuery {
	readonly text: string;
	readonly heading: string;
}

/** A clause is asked for as a whole; of a section that holds clauses only the paragraph at the place. */
export function clauseQuery(analysis: Analysis, place: DraftPlace): ClauseQuery {
	const { item, ancestors, paragraph } = place;
	const whole = isClause(item);
	const above = whole ? ancestors : [...ancestors, item];
	return {
		text: bodyText(analysis.text.content, item, whole ? item.paragraphs : [paragraph]),
		heading: titlesOf(analysis, above),
	};
}

/** The precedents of a clause, best first. */
export function findPrecedents(
	analysis: Analysis,
	place: DraftPlace,
	{ index, exclude }: PrecedentSource,
	limit: number,
): readonly PrecedentHit[] {
	const query = clauseQuery(analysis, place);
	return query.text.length < MIN_QUERY ? [] : index.search({ ...query, mode: 'clause', exclude, limit });
}

/** The clauses that say the same as another as hits of their own: each may name other units. */
export function withSameText(hits: readonly PrecedentHit[]): readonly PrecedentHit[] {
	return hits.flatMap((hit) => [hit, ...hit.also.map((clause) => ({ clause, score: hit.score, also: [] }))]);
}

/** Titles of items as one line, for a query. */
export function titlesOf(analysis: Analysis, items: readonly Item[]): string {
	const { content } = analysis.text;
	return items
		.map(({ title }) => content.slice(title.start, Math.min(title.end, title.start + MAX_TITLE)))
		.filter((title) => title !== '')
		.join(' ');
}

/** A heading of a few characters matches everything of its kind. */
const MIN_QUERY = 4;
/** Further text would cost time and hardly change what is found: no clause of the seeds is half as long. */
const MAX_QUERY = 3000;
const MAX_TITLE = 60;

function bodyText(content: string, item: Item, paragraphs: readonly Span[]): string {
	const cuts = item.statements.map(({ statement }) => statement.span).sort((a, b) => a.start - b.start);
	const parts: string[] = [];
	let length = 0;
	let next = 0;
	for (const paragraph of paragraphs) {
		let from = startOfText(item, paragraph);
		let part = '';
		for (let cut = cuts[next]; cut !== undefined && cut.start < paragraph.end; cut = cuts[++next]) {
			if (cut.start >= from) {
				part += content.slice(from, Math.min(cut.start, from + MAX_QUERY));
				from = cut.end;
			}
		}
		part += content.slice(from, Math.min(Math.max(from, paragraph.end), from + MAX_QUERY));
		if (part !== '') {
			parts.push(part);
			length += part.length;
		}
		if (length >= MAX_QUERY) {
			break;
		}
	}
	return parts.join('\n').slice(0, MAX_QUERY);
}

/** The first paragraph of an item begins with its number. */
function startOfText(item: Item, paragraph: Span): number {
	const { marker } = item;
	return marker !== undefined && marker.span.start === paragraph.start
		? Math.min(marker.textStart, paragraph.end)
		: paragraph.start;
}
