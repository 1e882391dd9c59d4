import type { Span } from '../text/span';

/**
 * Whether a line begins to quote clauses that an amendment puts in another document (`将第三条修改为：“第三条 …`), and the
 * quotation goes on in the lines below: their numbers are that document's.
 */
export function opensQuotedClause(folded: string, span: Span): boolean {
	const text = folded.slice(Math.max(span.start, span.end - MAX_LINE), span.end);
	return text.lastIndexOf('“') > text.lastIndexOf('”') && AMENDS.test(text);
}

/** Whether the quotation ends on a line inside it. */
export function closesQuotedClause(folded: string, span: Span): boolean {
	const text = folded.slice(Math.max(span.start, span.end - MAX_LINE), span.end);
	return text.lastIndexOf('”') > text.lastIndexOf('“');
}

/** Reading the end of a line is enough. */
const MAX_LINE = 4000;
const AMENDS = /(?:修改为|修订为|改为|增加(?:一[条款项节章])?|作为第[^:。“]{1,8}|调整为|表述为)[^。“”]{0,12}:? *“/;
