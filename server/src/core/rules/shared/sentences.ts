import type { Span } from '../../text/span';

/** The sentence around an offset, within a paragraph: from 。 or ； to the next, or as far as sentences are long. */
export function sentenceAt(folded: string, offset: number, paragraph: Span): Span {
	return stretchAt(folded, offset, paragraph, isStop);
}

/** The stretch between two marks of any kind around an offset, brackets and quotation marks left aside. */
export function clauseAt(folded: string, offset: number, paragraph: Span): Span {
	return stretchAt(folded, offset, paragraph, isMark);
}

function stretchAt(folded: string, offset: number, { start, end }: Span, ends: (unit: number) => boolean): Span {
	const first = Math.max(start, offset - MAX_LENGTH);
	const last = Math.min(end, offset + MAX_LENGTH);
	let from = offset;
	while (from > first && !ends(folded.charCodeAt(from - 1))) {
		from--;
	}
	let to = offset;
	while (to < last && !ends(folded.charCodeAt(to))) {
		to++;
	}
	return { start: from, end: to };
}

/** To either side; what has no marks for longer is no sentence. */
const MAX_LENGTH = 400;

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
