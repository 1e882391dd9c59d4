import type { Analysis } from '../core/analysis';
import { lineAt, lineSpan } from '../core/text/sourceText';
import { type Span, spanTouches } from '../core/text/span';
import { placeAt, placeBefore } from './itemAt';

/**
 * What a selection grows through from a cursor, the smallest first: the phrase between two marks, what stands in the
 * brackets or quotation marks around it, the sentence, the paragraph, the clause, the sections around it, the document,
 * the file. Each holds the one before it and more.
 */
export function findSelections(analysis: Analysis, offset: number): readonly Span[] {
	const { text, documents } = analysis;
	const place = placeAt(analysis, offset);
	const paragraph = place?.paragraph ?? lineBody(analysis, offset);
	const textStart =
		place?.item.marker !== undefined && place.item.marker.span.start === paragraph.start
			? Math.min(place.item.marker.textStart, paragraph.end)
			: paragraph.start;
	const behindMarker = { start: textStart, end: paragraph.end };
	// A blank line belongs to the section around it, though to no clause.
	const around = place ?? placeBefore(analysis, offset);
	const items = around === undefined ? [] : [around.item, ...around.ancestors.toReversed()];
	const document = documents.find(({ span }) => spanTouches(span, offset));
	return growing([
		...(offset >= textStart ? spansInside(analysis, behindMarker, offset) : []),
		paragraph,
		...items.map(({ span }) => span).filter((span) => spanTouches(span, offset)),
		...(document === undefined ? [] : [document.span]),
		{ start: 0, end: text.content.length },
	]);
}

function lineBody({ text }: Analysis, offset: number): Span {
	const line = lineSpan(text, lineAt(text, offset));
	let { start, end } = line;
	while (start < Math.min(end, offset) && text.folded[start] === ' ') {
		start++;
	}
	while (end > Math.max(start, offset) && text.folded[end - 1] === ' ') {
		end--;
	}
	return { start, end };
}

/** Phrase and sentence inside each pair of marks around the cursor, from the innermost to the paragraph's own. */
function spansInside({ text, partners }: Analysis, within: Span, offset: number): readonly Span[] {
	const { folded } = text;
	const spans: Span[] = [];
	let inner: Span = { start: offset, end: offset };
	for (;;) {
		const around = pairAround(partners, within, inner);
		const bounds = around === undefined ? within : { start: around.start + 1, end: around.end - 1 };
		spans.push(between(folded, partners, bounds, inner, PHRASE_END), sentence(folded, partners, bounds, inner), bounds);
		if (around === undefined) {
			return spans;
		}
		spans.push(around);
		inner = around;
	}
}

const PHRASE_END = /[,;:。!?、]/;
const SENTENCE_END = /[。!?]/;

/** The innermost pair of marks that holds `inner`, the marks included. */
function pairAround(partners: Int32Array, within: Span, inner: Span): Span | undefined {
	for (let i = inner.start - 1; i >= within.start; i--) {
		const partner = partners[i] ?? -1;
		if (partner >= within.start && partner < i) {
			i = partner;
		} else if (partner >= inner.end && partner < within.end) {
			return { start: i, end: partner + 1 };
		}
	}
	return undefined;
}

/** From mark to mark, those inside brackets left out. */
function between(folded: string, partners: Int32Array, within: Span, inner: Span, mark: RegExp): Span {
	let { start, end } = inner;
	while (start > within.start && !mark.test(folded[start - 1] ?? '')) {
		const partner = partners[start - 1] ?? -1;
		start = partner >= within.start && partner < start - 1 ? partner : start - 1;
	}
	while (end < within.end && !mark.test(folded[end] ?? '')) {
		const partner = partners[end] ?? -1;
		end = partner > end && partner < within.end ? partner + 1 : end + 1;
	}
	return { start, end };
}

/** A sentence with the mark that ends it. */
function sentence(folded: string, partners: Int32Array, within: Span, inner: Span): Span {
	const { start, end } = between(folded, partners, within, inner, SENTENCE_END);
	return { start, end: end < within.end ? end + 1 : end };
}

function growing(spans: readonly Span[]): readonly Span[] {
	const grown: Span[] = [];
	for (const span of spans) {
		const last = grown.at(-1) ?? { start: span.start, end: span.start };
		const holds = span.start <= last.start && last.end <= span.end;
		if (holds && span.end - span.start > last.end - last.start) {
			grown.push(span);
		}
	}
	return grown;
}
