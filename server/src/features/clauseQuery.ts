import type { Analysis } from '../core/analysis';
import type { PrecedentHit, PrecedentIndex } from '../core/precedents/precedentIndex';
import type { Span } from '../core/text/span';
import type { DraftPlace } from './itemAt';

/** A clause of the draft as a query: its text without number and statement, and the headings above it. */
export interface ClauseQuery {
	readonly text: string;
	readonly heading: string;
}

export function clauseQuery(analysis: Analysis, place: DraftPlace): ClauseQuery {
	const { content } = analysis.text;
	const statements = place.item.statements.map(({ statement }) => statement.span);
	const text = place.item.paragraphs
		.map((paragraph, i) => {
			const start =
				i === 0 ? Math.min(place.item.marker?.textStart ?? paragraph.start, paragraph.end) : paragraph.start;
			return withoutSpans(content, { start, end: paragraph.end }, statements);
		})
		.join('\n');
	return { text, heading: place.ancestors.map((item) => content.slice(item.title.start, item.title.end)).join(' ') };
}

/** The precedents of a clause; the draft itself, where it is in the corpus, is none. */
export function findPrecedents(
	analysis: Analysis,
	place: DraftPlace,
	index: PrecedentIndex,
	file: string | undefined,
	limit: number,
): readonly PrecedentHit[] {
	const query = clauseQuery(analysis, place);
	if (query.text.length < MIN_QUERY) {
		return [];
	}
	const exclude = new Set(file === undefined ? [] : [file]);
	return index.search({ ...query, mode: 'clause', exclude, limit });
}

/** A heading of a few characters matches everything of its kind. */
const MIN_QUERY = 4;

function withoutSpans(content: string, span: Span, cuts: readonly Span[]): string {
	let text = '';
	let from = span.start;
	for (const cut of cuts) {
		if (cut.start >= from && cut.end <= span.end) {
			text += content.slice(from, cut.start);
			from = cut.end;
		}
	}
	return text + content.slice(from, span.end);
}
