import type { Line } from '../lines/line';
import type { Span } from '../text/span';

/** Whether a line is the label above what is attached: 附件, 附件2 (GB/T 9704-2012, 7.3.7). */
export function isAttachmentLabel(folded: string, span: Span): boolean {
	return (
		folded.charCodeAt(span.start) === ATTACHED &&
		span.end - span.start <= 10 &&
		/^附 *件 *(?:\d{1,2}|[一二三四五六七八九十]{1,2})? *:?$/.test(folded.slice(span.start, span.end))
	);
}

const ATTACHED = '附'.charCodeAt(0);

/** Whether a line begins 附件说明: `附件：1.…` (GB/T 9704-2012, 7.3.4). */
export function beginsAttachmentList(folded: string, span: Span): boolean {
	return (
		folded.charCodeAt(span.start) === ATTACHED &&
		/^附 *件 *\d{0,2} *[:.、]/.test(folded.slice(span.start, Math.min(span.end, span.start + 14)))
	);
}

/**
 * Whether a line belongs to 附件说明, `inList` said of the one before it: the list goes on over Arabic numbers and the names
 * behind them, which copies may break over lines, until a sentence or another kind of number.
 */
export function staysInAttachmentList(folded: string, line: Line, inList: boolean): boolean {
	if (beginsAttachmentList(folded, line.body)) {
		return true;
	}
	if (line.marker !== undefined) {
		return inList && (line.marker.style === '1.' || line.marker.style === '1、');
	}
	if (!inList) {
		return false;
	}
	const text = folded.slice(line.body.start, Math.min(line.body.end, line.body.start + 80));
	return text.length < 80 && !text.includes('。') && !isAttachmentLabel(folded, line.body);
}

/** The name on a line of 附件说明, behind label and number. */
export function attachmentName(folded: string, span: Span): Span {
	const lead = /^(?:附 *件 *\d{0,2} *[:.、] *)?(?:\d{1,2} *[.、:])? */.exec(
		folded.slice(span.start, Math.min(span.end, span.start + 24)),
	);
	return { start: span.start + (lead?.[0].length ?? 0), end: span.end };
}
