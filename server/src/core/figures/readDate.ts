import { createCharacterMarks } from '../text/characterMarks';
import { isDigitUnit } from '../text/characters';
import { parseNumeral } from '../text/numerals';
import type { CalendarDate, WrittenDate } from './figure';

/** Reads a date, a part of a year or a range of such that begins in a numeral at `offset`. */
export function readDate(folded: string, offset: number): WrittenDate | undefined {
	const first = readPoint(folded, offset);
	if (first === undefined) {
		return readOpenRange(folded, offset);
	}
	return withRangeEnd(folded, offset, first);
}

/** Reads 年底, 全年, 上半年 and what may follow it in a range. */
export function readDateWord(folded: string, offset: number): WrittenDate | undefined {
	const first = readWord(folded, offset, undefined);
	return first && withRangeEnd(folded, offset, first);
}

function withRangeEnd(folded: string, offset: number, first: Point): WrittenDate {
	const second = RANGE.has(folded[first.end] ?? '') ? readPoint(folded, first.end + 1, first.date) : undefined;
	const last = second ?? first;
	return {
		kind: 'date',
		span: { start: offset, end: last.end },
		first: first.date,
		last: last.date,
		numerals: first.numerals,
	};
}

interface Point {
	readonly date: CalendarDate;
	readonly end: number;
	readonly numerals: WrittenDate['numerals'];
}

/** `before` is the beginning of a range, whose year and month hold for its end too: 2026年3月至6月. */
function readPoint(folded: string, offset: number, before?: CalendarDate): Point | undefined {
	const unit = folded.charCodeAt(offset);
	if (isDigitUnit(unit)) {
		return isDigitUnit(folded.charCodeAt(offset - 1)) ? undefined : readNumbered(folded, offset, before, ARABIC);
	}
	return readWord(folded, offset, before) ?? readNumbered(folded, offset, before, HAN);
}

function readNumbered(
	folded: string,
	offset: number,
	before: CalendarDate | undefined,
	pattern: RegExp,
): Point | undefined {
	pattern.lastIndex = offset;
	const match = pattern.exec(folded);
	if (match === null) {
		return undefined;
	}
	const [written, year, part, month, day, loneMonth, loneDayOfMonth, loneDay] = match;
	const numerals = pattern === HAN ? 'han' : 'arabic';
	const end = offset + written.length;
	if (year !== undefined) {
		const monthOfPart = part === undefined ? undefined : PARTS[part.replace('第', '')];
		return {
			date: { year: parseNumeral(year), month: monthOfPart ?? number(month), day: number(day) },
			end,
			numerals,
		};
	}
	if (loneMonth !== undefined) {
		const value = number(loneMonth) ?? 0;
		const isMonth = value >= 1 && value <= 12 && folded[offset - 1] !== '第';
		return isMonth
			? { date: { year: before?.year, month: value, day: number(loneDayOfMonth) }, end, numerals }
			: undefined;
	}
	// 3月5日至10日; 每月10日前.
	const isDay = before?.day !== undefined || folded[offset - 1] === '月';
	return loneDay !== undefined && isDay && Number(loneDay) <= 31
		? { date: { year: before?.year, month: before?.month, day: number(loneDay) }, end, numerals }
		: undefined;
}

function number(written: string | undefined): number | undefined {
	return written === undefined ? undefined : parseNumeral(written);
}

const PART = '第?[一二三四1-4]季度|上半年|下半年';
const ARABIC = new RegExp(
	`((?:19|20)\\d\\d)年(?:(${PART})|(\\d{1,2})月份?(?:(\\d{1,2})[日号])?)?|(\\d{1,2})月(?:份|(\\d{1,2})[日号])?|(\\d{1,2})日`,
	'y',
);
const HAN = new RegExp(
	`([二一][〇零九][〇零一二三四五六七八九]{2})年(?:(${PART})|([一二三四五六七八九十]{1,2})月份?(?:([一二三四五六七八九十]{1,3})日)?)?|([一二三四五六七八九十]{1,2})月(?:份|([一二三四五六七八九十]{1,3})日)?`,
	'y',
);

/** The last month of a part of the year. */
const PARTS: Readonly<Record<string, number>> = {
	一季度: 3,
	二季度: 6,
	三季度: 9,
	四季度: 12,
	'1季度': 3,
	'2季度': 6,
	'3季度': 9,
	'4季度': 12,
	上半年: 6,
	下半年: 12,
};

/** 年底, 全年, 上半年, 第三季度: a time in no year of its own. 底 is no part of it, as it is none of 2026年底. */
function readWord(folded: string, offset: number, before: CalendarDate | undefined): Point | undefined {
	if (SECOND[folded.charCodeAt(offset + 1)] !== 1) {
		return undefined;
	}
	WORD.lastIndex = offset;
	const match = WORD.exec(folded);
	const previous = folded[offset - 1] ?? '';
	if (
		match === null ||
		(match[0].startsWith('年') && /[\d一二三四五六七八九十百两几数每多近历往来青少中常成]/.test(previous))
	) {
		return undefined;
	}
	const [written] = match;
	return {
		date: { year: before?.year, month: PARTS[written] ?? (written === '月' ? undefined : 12) },
		end: offset + written.length,
		numerals: 'word',
	};
}

const SECOND = createCharacterMarks('年半季底末内');
const WORD = /全年(?![龄制级])|上半年|下半年|[一二三四]季度|年(?=[底末内])|月(?=底)/y;

/** 2020-2022年, 3至6月, 3月5—10日: the first has no unit of its own. */
function readOpenRange(folded: string, offset: number): WrittenDate | undefined {
	OPEN_RANGE.lastIndex = offset;
	const match = isDigitUnit(folded.charCodeAt(offset - 1)) ? null : OPEN_RANGE.exec(folded);
	if (match === null) {
		return undefined;
	}
	const [written, year, lastYear, month, lastMonth, day] = match;
	const isMonth = month !== undefined && Number(month) <= 12 && Number(lastMonth) <= 12;
	if (month !== undefined && !isMonth) {
		return undefined;
	}
	return {
		kind: 'date',
		span: { start: offset, end: offset + written.length },
		first: isMonth ? { month: Number(month) } : { year: number(year) },
		last: isMonth ? { month: Number(lastMonth), day: number(day) } : { year: number(lastYear) },
		numerals: 'arabic',
	};
}

const RANGE: ReadonlySet<string> = new Set('-—–~至到');
const OPEN_RANGE = /((?:19|20)\d\d)[-—–~至到]((?:19|20)\d\d)年|(\d{1,2})[-—–~至到](\d{1,2})月(?:份|(\d{1,2})日)?/y;
