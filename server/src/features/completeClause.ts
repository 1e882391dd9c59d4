import type { Analysis } from '../core/analysis';
import { withoutBlanks } from '../core/lines/line';
import type { MarkerStyle } from '../core/lines/marker';
import { readMarker } from '../core/lines/readMarker';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import { foldWidth } from '../core/text/fold';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { type AdaptedClause, adaptClause } from './adaptation/adaptClause';
import { readVoice } from './adaptation/draftVoice';
import { toSnippet } from './adaptation/snippet';
import { titlesOf } from './clauseQuery';
import { completeHeading } from './completeHeading';
import type { CompletionList, CompletionProposal, CompletionRequest } from './completionProposal';
import { placeAt } from './itemAt';
import { lineBefore } from './lineBefore';
import { documentName, shortSource } from './provenance';
import { shorten } from './shorten';

/**
 * Precedent clauses at the beginning of a clause: behind a number, and for as long as what is typed is still a title. They
 * are ranked by the headings that the clause stands under and by what is typed. `undefined` elsewhere.
 */
export function completeClause(request: CompletionRequest): CompletionList | undefined {
	const { analysis, offset, source, limit, units, today } = request;
	const typed = typedTitle(analysis, offset);
	if (typed === undefined) {
		return undefined;
	}
	const text = analysis.text.content.slice(typed.span.start, typed.span.end);
	const heading = headingAt(analysis, typed.lineStart);
	if (text === '' && heading === '') {
		return { proposals: [], incomplete: true };
	}
	const hits = source.index.search({ text, heading, mode: 'prefix', exclude: source.exclude, limit: limit * 2 });
	const voice = readVoice(
		analysis,
		placeAt(analysis, typed.lineStart)?.document ?? analysis.documents[0],
		units,
		today,
	);
	const clauses = hits
		.filter((hit) => hit.score >= MIN_SCORE && hit.clause.body !== '' && !isTaken(analysis, hit))
		.slice(0, limit)
		.map((hit) => proposal(hit, typed, text, adaptClause(hit.clause, voice, units)));
	// What fits depends on every further character.
	return { proposals: [...completeHeading(request, typed, text), ...clauses], incomplete: true };
}

const MAX_TYPED = 24;
const MIN_SCORE = 0.12;

export interface TypedTitle {
	/** What is typed behind the number. */
	readonly span: Span;
	/** Where the text of the line begins, and the blanks before it. */
	readonly lineStart: number;
	readonly indent: string;
	/** The number it stands behind. */
	readonly style: MarkerStyle;
}

/** What is typed of the clause behind its number, where the cursor is still in its first words and nothing follows them. */
function typedTitle(analysis: Analysis, offset: number): TypedTitle | undefined {
	const { content, folded } = analysis.text;
	const before = lineBefore(analysis, offset);
	if (before.end - before.start > MAX_LINE) {
		return undefined;
	}
	const body = withoutBlanks(folded, before);
	const marker = readMarker(folded, { start: body.start, end: before.end });
	if (marker === undefined || offset < marker.span.end) {
		return undefined;
	}
	// 第三条规定 and 5.2020年 begin sentences too; the outline has decided what this one does.
	const accepted = placeAt(analysis, body.start)?.item.marker?.span.start === body.start;
	const span = { start: Math.min(marker.textStart, before.end), end: before.end };
	const typed = folded.slice(span.start, span.end);
	const isTitle = typed.length <= MAX_TYPED && !/[。;]/.test(typed);
	if (!isTitle || !(accepted || marker.certainty === 'certain') || (typed !== '' && textFollows(analysis, offset))) {
		return undefined;
	}
	return { span, lineStart: body.start, indent: content.slice(before.start, body.start), style: marker.style };
}

/** An indent, a number and a title take no more. */
const MAX_LINE = 160;

/** A bracket that the editor closed by itself is no text. */
function textFollows(analysis: Analysis, offset: number): boolean {
	const line = lineSpan(analysis.text, lineAt(analysis.text, offset));
	return !/^[ )\]}》〉〔〕】」”’]*$/.test(analysis.text.folded.slice(offset, Math.min(line.end, offset + MAX_LINE)));
}

/** The headings over the clause; over the outermost ones the title of the document. A number alone is an item already. */
function headingAt(analysis: Analysis, lineStart: number): string {
	const place = placeAt(analysis, lineStart);
	const titles = titlesOf(analysis, place?.ancestors ?? []);
	return titles === '' ? (place?.document.title?.text ?? '') : titles;
}

/** Whether the draft has this clause already: it was taken from here before, or both have it from a third document. */
function isTaken(analysis: Analysis, hit: PrecedentHit): boolean {
	return analysis.text.folded.includes(foldWidth(hit.clause.body.slice(0, TAKEN_LENGTH)));
}

const TAKEN_LENGTH = 40;

function proposal(hit: PrecedentHit, typed: TypedTitle, text: string, adapted: AdaptedClause): CompletionProposal {
	const { clause } = hit;
	const title = clause.title === '' ? clause.body : clause.title;
	const indented = (lines: string): string => lines.replace(/\n/g, `\n${typed.indent}`);
	const source = [shortSource(clause.document), documentName(clause.document)].filter((part) => part !== '').join(' ');
	return {
		kind: 'clause',
		label: shorten(title.replace(/\n/g, ' '), MAX_LABEL),
		detail: shortSource(clause.document),
		documentation: `${clause.text}\n\n——${source}`,
		span: typed.span,
		newText: indented(adapted.text),
		snippet: adapted.stops.length === 0 ? undefined : indented(toSnippet(adapted)),
		// The list was ranked with what is typed; the editor must not throw out what begins otherwise.
		filterText: text === '' ? title : text,
	};
}

const MAX_LABEL = 32;
