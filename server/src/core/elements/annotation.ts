import type { Span } from '../text/span';

/** Whether a line is 附注: what stands in round brackets under the date (GB/T 9704-2012, 7.3.6), a lost bracket allowed. */
export function isAnnotation(folded: string, span: Span): boolean {
	return (
		span.end - span.start <= 80 &&
		/^\( *(?:此件|此文|本件|本文|联系人|联系电话|信息公开|公开)[^。]*\)$/.test(folded.slice(span.start, span.end))
	);
}
