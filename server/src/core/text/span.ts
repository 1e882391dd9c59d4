/** A half-open stretch of text, in 0-based UTF-16 offsets from the beginning of the file. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether two stretches share a character. Touching stretches do not. */
export function spansOverlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in the stretch or at either end of it, as a cursor does. */
export function spanTouches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}
