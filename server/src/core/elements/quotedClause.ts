import type { PairedText } from '../text/bracketPairs';
import { firstFrom } from '../text/characterFinder';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/**
 * Whether a line begins to quote clauses that an amendment puts in another document (`将第三条修改为：“第三条 …`), and the
 * quotation goes on in the lines below: their numbers are that document's.
 */
export function opensQuotedClause(text: SourceText, span: Span): boolean {
	const end = endOf(span);
	return lastQuote(text, end) === OPENING && AMENDS.test(text.folded.slice(end.start, end.end));
}

/** Whether any line of a stretch may begin to quote clauses: a quotation is open at its end, as at few. */
export function mayQuoteClauses({ text, unpaired }: PairedText, { start, end }: Span): boolean {
	for (let i = firstFrom(unpaired, start); i < unpaired.length && (unpaired[i] ?? end) < end; i++) {
		if (text.units[unpaired[i] ?? 0] === OPENING) {
			return true;
		}
	}
	return false;
}

/** Whether the quotation ends on a line inside it. */
export function closesQuotedClause(text: SourceText, span: Span): boolean {
	return lastQuote(text, endOf(span)) === CLOSING;
}

const OPENING = '“'.charCodeAt(0);
const CLOSING = '”'.charCodeAt(0);

/** The last quotation mark of a stretch. */
function lastQuote({ units, signs }: SourceText, { start, end }: Span): number | undefined {
	for (let i = firstFrom(signs, end) - 1; i >= 0; i--) {
		const offset = signs[i] ?? 0;
		const unit = units[offset];
		if (offset < start) {
			return undefined;
		}
		if (unit === OPENING || unit === CLOSING) {
			return unit;
		}
	}
	return undefined;
}

/** Reading the end of a line is enough. */
function endOf({ start, end }: Span): Span {
	return { start: Math.max(start, end - MAX_LINE), end };
}

const MAX_LINE = 4000;
const AMENDS = /(?:修改为|修订为|改为|增加(?:一[条款项节章])?|作为第[^:。“]{1,8}|调整为|表述为)[^。“”]{0,12}:? *“/;
