import { createCharacterMarks } from '../text/characterMarks';
import { isDigitUnit, isLatinUnit } from '../text/characters';
import { HAN_NUMERAL, parseNumeral } from '../text/numerals';

/** A number without its unit. */
export interface WrittenValue {
	readonly value: number;
	readonly end: number;
	readonly han: boolean;
	/** How many characters the numerals are, without 万 and 亿. */
	readonly length: number;
	/** Whether 万, 亿 or 千万 stands behind the numerals. */
	readonly large: boolean;
	/** What `value` has been multiplied with. */
	readonly scale: number;
}

/** 1,258.5, 300万, 三百万, 10余: reads at `offset` or not at all. */
export function readNumber(folded: string, offset: number): WrittenValue | undefined {
	const end = numeralsEnd(folded, offset);
	if (end === offset) {
		return undefined;
	}
	const han = !isDigitUnit(folded.charCodeAt(offset));
	const value = han ? hanValue(folded.slice(offset, end)) : arabicValue(folded, offset, end);
	if (value === undefined) {
		return undefined;
	}
	if (MAY_SCALE[folded.charCodeAt(end)] !== 1) {
		return { value, end, han, length: end - offset, large: false, scale: 1 };
	}
	const scale = readScale(folded, end);
	return {
		value: round(value * scale.times),
		end: scale.end,
		han,
		length: end - offset,
		large: scale.end > end && scale.times > 1,
		scale: scale.times,
	};
}

function hanValue(written: string): number | undefined {
	const value = parseNumeral(written);
	return value === 0 || !DIGIT.test(written) ? undefined : value;
}

/** 2024 by itself, as nearly all numbers are; 1,258.5 and what is longer with more ado. */
function arabicValue(folded: string, start: number, end: number): number {
	let value = 0;
	for (let i = start; i < end; i++) {
		const unit = folded.charCodeAt(i);
		if (!isDigitUnit(unit) || end - start > MAX_EXACT) {
			return Number(folded.slice(start, end).replaceAll(',', ''));
		}
		value = value * 10 + unit - 0x30;
	}
	return value;
}

/** So many digits make a whole number that is exact. */
const MAX_EXACT = 15;

/** The end of a run of digits or of Han numerals. */
export function numeralsEnd(folded: string, offset: number): number {
	return isDigitUnit(folded.charCodeAt(offset)) ? digitsEnd(folded, offset) : hanEnd(folded, offset);
}

/** Multiplied without the tail that binary fractions leave: 1.2万 is 12,000. */
export function round(value: number): number {
	return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}

/** Whether the digits at `offset` are those of a name: 5G, COVID-19, “11+10”, 1.2.3. */
export function beginsInName(folded: string, offset: number): boolean {
	const before = folded.charCodeAt(offset - 1);
	const joined = before === HYPHEN ? folded.charCodeAt(offset - 2) : before;
	return isLatinUnit(joined) || before === PLUS || before === STOP || isDigitUnit(before);
}

function digitsEnd(folded: string, offset: number): number {
	let end = offset;
	while (end < folded.length && end - offset < MAX_DIGITS) {
		const unit = folded.charCodeAt(end);
		const inside = unit === STOP || (unit === COMMA && isThousands(folded, end));
		if (!isDigitUnit(unit) && !(inside && isDigitUnit(folded.charCodeAt(end + 1)))) {
			break;
		}
		end++;
	}
	return end;
}

/** A comma before exactly three digits. */
function isThousands(folded: string, comma: number): boolean {
	const digits = [1, 2, 3, 4].map((step) => isDigitUnit(folded.charCodeAt(comma + step)));
	return digits[0] === true && digits[1] === true && digits[2] === true && digits[3] === false;
}

function hanEnd(folded: string, offset: number): number {
	let end = offset;
	while (end - offset < MAX_HAN && HAN[folded.charCodeAt(end)] === 1) {
		end++;
	}
	return end;
}

/** 万, 亿, 万亿, 千万, 百万, with 多, 余 or 几 before or behind. */
function readScale(folded: string, offset: number): { readonly times: number; readonly end: number } {
	let end = isVague(folded, offset) ? offset + 1 : offset;
	let times = 1;
	for (let steps = 0; steps < 3; steps++) {
		const factor = SCALES[SCALE_SIGNS[folded.charCodeAt(end)] ?? 0];
		// 10千米 and 5百分点 are units.
		if (factor === undefined || /^(?:千[米克瓦伏]|百分)/.test(folded.slice(end, end + 2))) {
			break;
		}
		times *= factor;
		end++;
	}
	return { times, end: isVague(folded, end) ? end + 1 : end };
}

function isVague(folded: string, offset: number): boolean {
	const unit = folded.charCodeAt(offset);
	return unit === MANY || unit === MORE;
}

/** What 百, 千, 万 and 亿 multiply with, by their place in `SCALE_SIGNS`. */
const SCALES: readonly (number | undefined)[] = [undefined, 100, 1000, 10_000, 100_000_000];
const SCALE_SIGNS = new Uint8Array(0x10000);
[...'百千万亿'].forEach((sign, i) => {
	SCALE_SIGNS[sign.charCodeAt(0)] = i + 1;
});
/** What 万 and the like begin with, 多 and 余 before them: behind most numbers stands something else. */
const MAY_SCALE = createCharacterMarks('百千万亿多余');
/** 百 and 千 alone are words: 千家万户. */
const DIGIT = /[一二两三四五六七八九十〇零]/;
const HAN = new Uint8Array(0x10000);
for (const character of HAN_NUMERAL) {
	HAN[character.charCodeAt(0)] = 1;
}
const MAX_DIGITS = 20;
const MAX_HAN = 9;
const PLUS = '+'.charCodeAt(0);
const STOP = '.'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);
const MANY = '多'.charCodeAt(0);
const MORE = '余'.charCodeAt(0);
