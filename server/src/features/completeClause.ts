import type { Analysis } from '../core/analysis';
import { withoutBlanks } from '../core/lines/line';
import { readMarker } from '../core/lines/readMarker';
import type { Clause } from '../core/precedents/clause';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import { lineAt } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { type CompletionList, type CompletionProposal, type CompletionRequest, lineBefore } from './completion';
import { placeAt } from './itemAt';

/**
 * Precedent clauses at the beginning of a clause: behind a number, and for as long as what is typed is still a title. They
 * are ranked by the headings that the clause stands under and by what is typed. `undefined` elsewhere.
 */
export function completeClause(request: CompletionRequest): CompletionList | undefined {
	const { analysis, offset } = request;
	const typed = typedTitle(analysis, offset);
	if (typed === undefined) {
		return undefined;
	}
	const text = analysis.text.content.slice(typed.start, typed.end);
	const heading = headingAt(analysis, offset);
	if (text === '' && heading === '') {
		return { proposals: [], incomplete: true };
	}
	const hits = request.index.search({
		text,
		heading,
		mode: 'prefix',
		exclude: new Set(request.file === undefined ? [] : [request.file]),
		limit: request.limit * 2,
	});
	const proposals = hits
		.filter((hit) => hit.score >= MIN_SCORE && hit.clause.body !== '')
		.slice(0, request.limit)
		.map((hit) => proposal(hit, typed, text));
	// What fits depends on every further character.
	return { proposals, incomplete: true };
}

const MAX_TYPED = 24;
const MIN_SCORE = 0.12;

/** What is typed of the clause behind its number, where the cursor is still in its first words. */
function typedTitle(analysis: Analysis, offset: number): Span | undefined {
	const { folded } = analysis.text;
	const before = lineBefore(analysis, offset);
	const body = withoutBlanks(folded, before);
	const marker = readMarker(folded, { start: body.start, end: before.end });
	if (marker === undefined || offset < marker.span.end) {
		return undefined;
	}
	const typed = { start: Math.min(marker.textStart, before.end), end: before.end };
	const isTitle = typed.end - typed.start <= MAX_TYPED && !/[。;]/.test(folded.slice(typed.start, typed.end));
	return isTitle ? typed : undefined;
}

/** The headings over the line of the cursor; a number with nothing behind it yet is an item already. */
function headingAt(analysis: Analysis, offset: number): string {
	const line = analysis.lines[lineAt(analysis.text, offset)];
	const place = placeAt(analysis, line?.body.start ?? offset);
	const titles = (place?.ancestors ?? []).map((item) => analysis.text.content.slice(item.title.start, item.title.end));
	return titles.join(' ');
}

function proposal(hit: PrecedentHit, typed: Span, text: string): CompletionProposal {
	const { clause } = hit;
	const title = clause.title === '' ? clause.body : clause.title;
	return {
		kind: 'clause',
		label: title.length > 32 ? `${title.slice(0, 31)}…` : title,
		detail: source(clause),
		documentation: `${clause.text}\n\n——${source(clause)}《${clause.document.title ?? ''}》${clause.document.number ?? ''}`,
		span: typed,
		newText: clause.body,
		// The list was ranked with what is typed; the editor must not throw out what begins otherwise.
		filterText: text === '' ? title : text,
	};
}

function source(clause: Clause): string {
	return [clause.document.year, clause.document.place].filter((part) => part !== undefined).join(' ');
}
