import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { type Line, withoutBlanks } from './line';
import { readMarker } from './readMarker';

/**
 * Takes a whole document that was copied onto one line apart where its lines must have ended: before 一、 二、 三、 in
 * order and the numbers below them, around title, 文号 and 主送, before 署名, date and 附注, and at the blanks where the copy
 * left one for each break. Any other line is given back as it is. The parts keep the index of the line they stand on.
 */
export function splitRunOn(text: SourceText, line: Line): readonly Line[] {
	const { folded } = text;
	const { body } = line;
	if (body.end - body.start < MIN_LENGTH || !folded.slice(body.start, body.end).includes(FIRST_ROOT)) {
		return [line];
	}
	const roots = findSeries(folded, body, ROOT);
	const first = roots[0];
	if (first === undefined || roots.length < MIN_ROOTS) {
		return [line];
	}
	const breaks = new Set([
		...roots,
		...subordinates(folded, body, roots),
		...lostBreaks(folded, body, roots),
		...headBreaks(folded, { start: body.start, end: first }),
		...closingBreaks(folded, { start: roots.at(-1) ?? body.start, end: body.end }),
	]);
	const starts = [body.start, ...[...breaks].filter((offset) => offset > body.start).sort((a, b) => a - b)];
	return starts
		.map((start, i) => withoutBlanks(folded, { start, end: starts[i + 1] ?? body.end }))
		.filter((part) => part.end > part.start)
		.map((part) => ({ index: line.index, span: part, body: part, marker: readMarker(folded, part) }));
}

/** A paragraph of this length may hold 一、 二、 三、 of its own; a document is longer. */
const MIN_LENGTH = 600;
const MIN_ROOTS = 3;
/** What the series of the roots begins with. */
const FIRST_ROOT = '一、';

const N = `[${HAN_NUMERAL}]{1,4}`;
/** Each number is the first group; what stands before it must have ended. */
const ROOT = new RegExp(`(?<=^|[。;:)〕”!? ])(${N})、`, 'g');
const SECOND = new RegExp(`(?<![第条款项])\\((${N})\\)`, 'g');
const THIRD = /(?<=[。;:)〕” \p{Script=Han}])(\d{1,3})[.、](?!\d)/gu;

/** Where the numbers of a series stand that counts 1, 2, 3 …; others are passed over. */
function findSeries(folded: string, span: Span, pattern: RegExp): readonly number[] {
	const found: number[] = [];
	for (const match of folded.slice(span.start, span.end).matchAll(pattern)) {
		if (parseNumeral(match[1] ?? '') === found.length + 1) {
			found.push(span.start + match.index);
		}
	}
	return found;
}

/** Numbers below the roots: they count on through the document, or anew below each number above them. */
function subordinates(folded: string, body: Span, roots: readonly number[]): readonly number[] {
	const seconds = countOn(folded, body, SECOND, roots);
	return [...seconds, ...countOn(folded, body, THIRD, [...roots, ...seconds])];
}

function countOn(folded: string, body: Span, pattern: RegExp, above: readonly number[]): readonly number[] {
	const restarts = [...above].sort((a, b) => a - b);
	const found: number[] = [];
	let last = 0;
	let next = 0;
	let fresh = false;
	for (const match of folded.slice(body.start, body.end).matchAll(pattern)) {
		const offset = body.start + match.index;
		while (next < restarts.length && (restarts[next] ?? 0) < offset) {
			fresh = true;
			next++;
		}
		const ordinal = parseNumeral(match[1] ?? '');
		if (ordinal !== undefined && (ordinal === last + 1 || (ordinal === 1 && fresh))) {
			found.push(offset);
			last = ordinal;
			fresh = false;
		}
	}
	return found;
}

/** Where most of the roots stand behind a blank, every blank was a line break. */
function lostBreaks(folded: string, body: Span, roots: readonly number[]): readonly number[] {
	const parted = roots.filter((offset) => folded[offset - 1] === ' ').length;
	if (parted * 2 <= roots.length) {
		return [];
	}
	const text = folded.slice(body.start, body.end);
	return [...text.matchAll(/(?<=[^ A-Za-z0-9]) +(?=[^ A-Za-z])/g)].map(
		(match) => body.start + match.index + match[0].length,
	);
}

const KIND = '(?:通知|意见|方案|办法|措施|决定|规定|细则|公告|通告|计划|规划|通报|批复|函)';
const NUMBERED_TITLE = new RegExp(`(?<=${KIND})\\p{Script=Han}{2,7}〔(?:19|20)\\d{2}〕\\d{1,5}号`, 'u');
const ADDRESSED_TITLE = new RegExp(`(?<=${KIND})(?=(?:各|市|省|县|区|州|有关|机关)[^。:]{2,200}:)`);
/** Title, 文号 and 主送 stand within so many characters. */
const HEAD_LENGTH = 500;

/** Behind the title, behind 文号, behind 主送. */
function headBreaks(folded: string, head: Span): readonly number[] {
	const text = folded.slice(head.start, Math.min(head.end, head.start + HEAD_LENGTH));
	const number = NUMBERED_TITLE.exec(text);
	const titleEnd = number?.index ?? ADDRESSED_TITLE.exec(text)?.index;
	if (titleEnd === undefined) {
		return [];
	}
	const numberEnd = number === null ? titleEnd : number.index + number[0].length;
	const colon = text.indexOf(':', numberEnd);
	const breaks = colon < 0 ? [titleEnd, numberEnd] : [titleEnd, numberEnd, colon + 1];
	return breaks.map((offset) => head.start + offset);
}

const CLOSING = /(?<=[。)”])([^。;:()]{0,40}?)(\d{4}年\d{1,2}月\d{1,2}日) *(\([^()]{2,40}\))?$/;
const CLOSING_LENGTH = 160;

/** Before 署名, before the date, before 附注. */
function closingBreaks(folded: string, last: Span): readonly number[] {
	const from = Math.max(last.start, last.end - CLOSING_LENGTH);
	const match = CLOSING.exec(folded.slice(from, last.end));
	if (match === null) {
		return [];
	}
	const signature = from + match.index;
	const date = signature + (match[1] ?? '').length;
	return [signature, date, date + (match[2] ?? '').length];
}
