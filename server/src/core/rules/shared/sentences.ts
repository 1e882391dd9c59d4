import type { Span } from '../../text/span';

/** The sentence around an offset, within a paragraph: from 。 or ； to the next. */
export function sentenceAt(folded: string, offset: number, { start, end }: Span): Span {
	let from = offset;
	while (from > start && !isStop(folded.charCodeAt(from - 1))) {
		from--;
	}
	let to = offset;
	while (to < end && !isStop(folded.charCodeAt(to))) {
		to++;
	}
	return { start: from, end: to };
}

/** The stretch between two marks of any kind around an offset, brackets and quotation marks left aside. */
export function clauseAt(folded: string, offset: number, { start, end }: Span): Span {
	let from = offset;
	while (from > start && !isMark(folded.charCodeAt(from - 1))) {
		from--;
	}
	let to = offset;
	while (to < end && !isMark(folded.charCodeAt(to))) {
		to++;
	}
	return { start: from, end: to };
}

function isStop(unit: number): boolean {
	return unit === FULL_STOP || unit === SEMICOLON || unit === LINE_FEED || unit === RETURN;
}

function isMark(unit: number): boolean {
	return isStop(unit) || unit === COMMA || unit === COLON || unit === DUN;
}

const FULL_STOP = '。'.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const DUN = '、'.charCodeAt(0);
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
