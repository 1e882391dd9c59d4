import type { Analysis } from '../analysis';
import type { Line } from '../lines/line';
import { createCharacterFinder, firstFrom } from '../text/characterFinder';
import { createCharacterMarks } from '../text/characterMarks';
import { isHanUnit } from '../text/characters';
import type { TextEdit } from '../text/edit';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { createWordFinder } from '../text/wordFinder';

/** In the order in which they are told of. */
export const WIDTH_KINDS = [
	'comma',
	'colon',
	'semicolon',
	'exclamation',
	'bracket',
	'marker',
	'quote',
	'stop',
] as const;
export type WidthKind = (typeof WIDTH_KINDS)[number];
/** These have no half-width form in Chinese, whatever width the text is written in. */
export const NEVER_HALF: ReadonlySet<WidthKind> = new Set(['quote', 'stop']);

/** A mark that has two widths, as it is written. A text has thousands of them, so what would change it is made on demand. */
export interface WidthMark {
	readonly kind: WidthKind;
	readonly wide: boolean;
	/** Of a pair its first half, or the half that is in the wrong width. */
	readonly offset: number;
	/** The other half of a pair that is to be changed with it. */
	readonly other: number | undefined;
}

/** What writes a mark in the other width. */
export function otherWidth(content: string, { kind, offset, other }: WidthMark): readonly TextEdit[] {
	if (kind === 'stop') {
		return [{ span: { start: offset, end: offset + 1 }, newText: '。' }];
	}
	if (kind === 'quote') {
		return quoteEdits(offset, other ?? offset);
	}
	return [offset, ...(other === undefined ? [] : [other])].map((each) => flip(content, each));
}

/** Is told of a mark; the parameters are those of `WidthMark`. */
export type VisitWidthMark = (kind: WidthKind, wide: boolean, offset: number, other: number | undefined) => void;

/** The marks that stand at Chinese text; of a pair its first half. A mark is as wide as it is written. */
export function readWidthMarks(
	analysis: Pick<Analysis, 'text' | 'partners'>,
	lines: readonly Line[],
): readonly WidthMark[] {
	const marks: WidthMark[] = [];
	visitWidthMarks(analysis, lines, (kind, wide, offset, other) => marks.push({ kind, wide, offset, other }));
	return marks;
}

/** The same for readers that only count them, or want few of them. */
export function visitWidthMarks(
	{ text, partners }: Pick<Analysis, 'text' | 'partners'>,
	lines: readonly Line[],
	visit: VisitWidthMark,
): void {
	const { folded, units } = text;
	const places = findMarks(text);
	const addressed = findAddressMarks(text).length > 0;
	let next = 0;
	for (const line of lines) {
		const { start, end } = line.body;
		const addresses = addressed ? findAddresses(folded, line.body) : NO_ADDRESSES;
		let quote = -1;
		let passed = 0;
		const last = end - 1;
		if (units[last] === FULL_POINT && last >= (line.marker?.span.end ?? start) && atHan(units, last - 1, last - 1)) {
			visit('stop', false, last, undefined);
		}
		if ((places[next - 1] ?? -1) >= start) {
			next = firstFrom(places, start);
		}
		for (; next < places.length; next++) {
			const i = places[next] ?? end;
			if (i < start) {
				continue;
			}
			if (i >= end) {
				break;
			}
			const kind = KIND_OF[units[i] ?? 0];
			while (passed < addresses.length && i >= (addresses[passed]?.end ?? end)) {
				passed++;
			}
			if (kind === undefined || (passed < addresses.length && i >= (addresses[passed]?.start ?? end))) {
				continue;
			}
			if (kind === 'quote') {
				if (quote >= 0 && (atHan(units, quote, quote + 1) || atHan(units, i - 1, i))) {
					visit(kind, false, quote, i);
				}
				quote = quote < 0 ? i : -1;
			} else if (kind === 'bracket') {
				visitBracket(text, partners, i, line, visit);
			} else {
				const wide = isWide(text, i);
				if ((wide || atHan(units, i - 1, i + 1)) && !(kind === 'colon' && text.content.charCodeAt(i) === RATIO)) {
					visit(kind, wide, i, undefined);
				}
			}
		}
	}
}

const FULL_POINT = '.'.charCodeAt(0);

const KIND_OF: Readonly<Record<number, WidthKind>> = {
	44: 'comma',
	58: 'colon',
	59: 'semicolon',
	33: 'exclamation',
	63: 'exclamation',
	40: 'bracket',
	34: 'quote',
};
const findMarks = createCharacterFinder(Object.keys(KIND_OF).map((unit) => String.fromCharCode(Number(unit))));
/** Read as a colon, but no colon in either width. */
const RATIO = 0x2236;

const findAddressMarks = createWordFinder(['://', 'www.']);
const NO_ADDRESSES: readonly Span[] = [];
const ADDRESS = /(?:[a-z]{2,8}:\/\/|www\.)[!-~]{1,2000}/gi;

/** Web addresses, without the marks behind them. */
function findAddresses(folded: string, { start, end }: Span): readonly Span[] {
	return [...folded.slice(start, end).matchAll(ADDRESS)].map((match) => {
		const from = start + match.index;
		return { start: from, end: from + match[0].replace(/[,.;:!?)]{1,8}$/, '').length };
	});
}

function visitBracket(
	text: SourceText,
	partners: Int32Array,
	open: number,
	{ marker }: Line,
	visit: VisitWidthMark,
): void {
	const { units } = text;
	const close = partners[open] ?? -1;
	if (close < 0) {
		return;
	}
	const wideOpen = isWide(text, open);
	const wideClose = isWide(text, close);
	if (!wideOpen && !wideClose && !atHan(units, open - 1, open + 1) && !atHan(units, close - 1, close - 1)) {
		return;
	}
	const kind = marker !== undefined && marker.span.start <= open && close < marker.span.end ? 'marker' : 'bracket';
	// Of a pair in both widths the half-width half is the slip.
	if (wideOpen === wideClose) {
		visit(kind, wideOpen, open, close);
	} else {
		visit(kind, false, wideOpen ? close : open, undefined);
	}
}

function isWide({ content, units }: SourceText, offset: number): boolean {
	return content.charCodeAt(offset) !== units[offset];
}

/** Whether Chinese text stands at one of two places. */
function atHan(units: Uint16Array, before: number, after: number): boolean {
	return isChinese(units[before] ?? 0) || isChinese(units[after] ?? 0);
}

function isChinese(unit: number): boolean {
	return isHanUnit(unit) || CHINESE_MARKS[unit] === 1;
}

const CHINESE_MARKS = createCharacterMarks('“”‘’《》〈〉〔〕【】、。');

/** The same mark in the other width. */
function flip(content: string, offset: number): TextEdit {
	const unit = content.charCodeAt(offset);
	return {
		span: { start: offset, end: offset + 1 },
		newText: String.fromCharCode(unit > 0xff00 ? unit - 0xfee0 : unit + 0xfee0),
	};
}

function quoteEdits(open: number, close: number): readonly TextEdit[] {
	return [
		{ span: { start: open, end: open + 1 }, newText: '“' },
		{ span: { start: close, end: close + 1 }, newText: '”' },
	];
}

export type Width = 'full' | 'half';

/** The width a text writes its marks in; `undefined` for a text without any. */
export function widthHabit(marks: readonly WidthMark[]): Width | 'mixed' | undefined {
	let wide = 0;
	let half = 0;
	for (const mark of marks) {
		if (mark.wide) {
			wide++;
		} else if (!NEVER_HALF.has(mark.kind)) {
			half++;
		}
	}
	return habitOf(wide, half);
}

/** The same for so many marks of either width, those that have no half width left out. */
export function habitOf(wide: number, half: number): Width | 'mixed' | undefined {
	if (wide + half === 0) {
		return undefined;
	}
	if (Math.min(wide, half) * 10 > (wide + half) * 4) {
		return 'mixed';
	}
	return wide > half ? 'full' : 'half';
}

/** The width it should go on in: a text that writes both, or no marks yet, in full width. */
export function widthToWrite(marks: readonly WidthMark[]): Width {
	return widthHabit(marks) === 'half' ? 'half' : 'full';
}
