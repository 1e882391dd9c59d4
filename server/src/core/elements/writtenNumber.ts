import { createCharacterFinder } from '../text/characterFinder';
import { isDigitUnit, isHanUnit } from '../text/characters';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/** A 文号 as it stands in a text, well or badly written, part by part. */
export interface WrittenNumber {
	/** With the characters of the organ (机关代字) where it is clear where they begin, else from the bracket on. */
	readonly span: Span;
	/** From the bracket, or from the year where that was lost, to the end: 〔2020〕15号. */
	readonly figures: Span;
	/** The blanks between the organ's characters and the figures. */
	readonly gap: Span;
	/** Empty where the bracket was lost. */
	readonly opening: Span;
	readonly year: Span;
	/** A 年 behind the year. */
	readonly yearSign: Span;
	readonly closing: Span;
	/** A 第 before the running number. */
	readonly ordinal: Span;
	readonly sequence: Span;
	/** 号; empty where it was lost. */
	readonly sign: Span;
}

/**
 * Every 文号 of a folded text, in order, cited ones included. Known by the year in brackets between the characters of an
 * organ and a number; a bracket, 号 or digits of the year may be lost. Numbers of orders (令第706号), of cases
 * (（2018）最高法民终1号) and ranges of years are none.
 */
export function findWrittenNumbers(text: SourceText): readonly WrittenNumber[] {
	const { folded } = text;
	const found: WrittenNumber[] = [];
	for (const offset of findBrackets(text)) {
		const isEnd = folded.charCodeAt(offset) === CLOSING;
		if (!isEnd && !isBeforeDigit(folded, offset)) {
			continue;
		}
		const number = isEnd ? readWithoutOpening(folded, offset) : readAt(folded, offset);
		if (number !== undefined && number.figures.start >= (found.at(-1)?.figures.end ?? 0)) {
			found.push(number);
		}
	}
	return found;
}

/** Where a 文号 may be: at a bracket before a digit, or at the end of one whose beginning may be lost. */
const findBrackets = createCharacterFinder('〔﹝[【〈{(〕');
const CLOSING = '〕'.charCodeAt(0);

/** With no more than two blanks between. */
function isBeforeDigit(folded: string, bracket: number): boolean {
	let next = bracket + 1;
	while (next < bracket + 3 && folded.charCodeAt(next) === 0x20) {
		next++;
	}
	return isDigitUnit(folded.charCodeAt(next));
}

const FIGURES =
	/([〔﹝[【〈{(]?)( {0,2})(\d{4}|\d{2,3}(?= {0,2}年? {0,2}[〕﹞\]】〉})]))( {0,2})(年?)( {0,2})([〕﹞\]】〉})]?)( {0,2})(第?)( {0,2})(\d{1,6})( {0,2})(号?)/y;

function readAt(folded: string, offset: number): WrittenNumber | undefined {
	FIGURES.lastIndex = offset;
	const match = FIGURES.exec(folded);
	if (match === null) {
		return undefined;
	}
	const spans: Span[] = [];
	let at = offset;
	for (const part of match.slice(1)) {
		spans.push({ start: at, end: at + part.length });
		at += part.length;
	}
	const [opening, , year, , yearSign, , closing, , ordinal, , sequence, blank, sign] = spans;
	if (!opening || !year || !yearSign || !closing || !ordinal || !sequence || !blank || !sign) {
		return undefined;
	}
	let organEnd = offset;
	while (organEnd > offset - 3 && folded[organEnd - 1] === ' ') {
		organEnd--;
	}
	const end = isEmpty(sign) ? blank.start : sign.end;
	const figures = { start: offset, end };
	const number: WrittenNumber = {
		span: { start: organStart(folded, organEnd) ?? offset, end },
		figures,
		gap: { start: organEnd, end: offset },
		opening,
		year,
		yearSign,
		closing,
		ordinal,
		sequence,
		sign,
	};
	return isHanUnit(folded.charCodeAt(organEnd - 1)) && isNumber(folded, number, organEnd) ? number : undefined;
}

/** 抚府发2020〕15号 */
function readWithoutOpening(folded: string, closing: number): WrittenNumber | undefined {
	const year = /\p{Script=Han} {0,2}(\d{4}) {0,2}$/u.exec(folded.slice(Math.max(0, closing - 12), closing));
	if (year?.[1] === undefined) {
		return undefined;
	}
	const start = closing - (year[0].length - year[0].indexOf(year[1]));
	return readAt(folded, start);
}

/** What tells a 文号 from other figures in brackets; the rarer the bracket, the less is asked. */
function isNumber(folded: string, number: WrittenNumber, organEnd: number): boolean {
	const { opening, year, yearSign, closing, sign } = number;
	const bracket = folded[opening.start] ?? '';
	const fullYear = /^(?:19|20)\d{2}$/.test(folded.slice(year.start, year.end));
	if (isEmpty(opening)) {
		return !isEmpty(closing) && fullYear && !isEmpty(sign);
	}
	if (isEmpty(closing)) {
		return !isEmpty(sign) && isEmpty(yearSign) && fullYear && (bracket === '〔' || endsAsOrgan(folded, organEnd));
	}
	const sure =
		bracket === '〔' && fullYear && !NEXT_OTHER.test(folded.slice(number.figures.end, number.figures.end + 2));
	if (isEmpty(sign) && !sure && !endsNumber(folded, number.figures.end)) {
		return false;
	}
	return (
		bracket === '〔' ||
		((fullYear || endsAsOrgan(folded, organEnd)) && (!isEmpty(sign) || endsAsOrgan(folded, organEnd)))
	);
}

/** 〔2020〕5期, 〔2016〕36、37号: not the end of one number. */
const NEXT_OTHER = /^ ?[期年月日次届条款项、\-—~～/\dA-Za-z]/;

/** 国发, 国办函, 财税: what the characters of an organ end in when nothing else shows that a number follows. */
function endsAsOrgan(folded: string, end: number): boolean {
	return /[发函字办电规通令财税建农教卫民人社政府综批复审]/.test(folded[end - 1] ?? '');
}

/** Without 号 a number must stand where nothing else can follow. */
function endsNumber(folded: string, end: number): boolean {
	return (
		end >= folded.length ||
		/[)〕》,。;、:\n\r“”]/.test(folded[end] ?? '') ||
		/^ *(?:[\n\r]|$)/.test(folded.slice(end, end + 4))
	);
}

/** Where the characters of the organ begin, if it is clear: behind a mark, behind 根据 and the like, at the beginning of the line. */
function organStart(folded: string, end: number): number | undefined {
	let start = end;
	while (start > end - MAX_ORGAN && start > 0 && isHanUnit(folded.charCodeAt(start - 1))) {
		start--;
	}
	const verb = VERB.exec(folded.slice(start, end))?.[0].length ?? 0;
	const clear = verb > 0 || start === 0 || !isHanUnit(folded.charCodeAt(start - 1));
	return clear && start + verb < end ? start + verb : undefined;
}

/** What stands before the organ in running text. */
const VERB = /^.*(?:根据|依据|按照|依照|参照|落实|执行|贯彻|关于|详见|和|及|与|的)/;
const MAX_ORGAN = 12;

function isEmpty(span: Span): boolean {
	return span.start === span.end;
}
