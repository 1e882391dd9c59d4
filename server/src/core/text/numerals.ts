import { isDigitUnit } from './characters';

/**
 * The characters of a Han numeral, for use inside a character class. They are listed because a range such as `[一-十]`
 * goes by code point and leaves out 四 (U+56DB) and others.
 */
export const HAN_NUMERAL = '零〇一二两三四五六七八九十百千';

/** Reads `12`, `十二`, `一百零三` or `二〇二〇`; blanks inside are passed over. `undefined` for anything else, and for more than nine digits. */
export function parseNumeral(text: string): number | undefined {
	const tight = text.includes(' ') ? text.replace(/ +/g, '') : text;
	if (tight.length === 0 || tight.length > 9) {
		return undefined;
	}
	return isDigitUnit(tight.charCodeAt(0)) ? parseDigits(tight) : parseHanNumeral(tight);
}

/** Writes 1 to 9999 the way a heading does: 十二, not 一十二; 一百零三. */
export function formatHanNumeral(value: number): string {
	let written = '';
	let pendingZero = false;
	for (const [unit, name] of UNITS) {
		const digit = Math.floor(value / unit) % 10;
		if (digit === 0) {
			pendingZero = written !== '';
			continue;
		}
		written += `${pendingZero ? '零' : ''}${DIGITS[digit]}${name}`;
		pendingZero = false;
	}
	return written.startsWith('一十') ? written.slice(1) : written;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [number, string])[] = [
	[1000, '千'],
	[100, '百'],
	[10, '十'],
	[1, ''],
];

function parseDigits(text: string): number | undefined {
	let value = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (!isDigitUnit(unit)) {
			return undefined;
		}
		value = value * 10 + unit - 0x30;
	}
	return value;
}

function parseHanNumeral(text: string): number | undefined {
	let total = 0;
	let digit = 0;
	/** 二〇二〇 is read digit by digit, as a year is. */
	let digits = 0;
	let hasUnits = false;
	for (let i = 0; i < text.length; i++) {
		const value = HAN_VALUES[text.charCodeAt(i)] ?? NO_NUMERAL;
		if (value === NO_NUMERAL) {
			return undefined;
		}
		if (value >= 10) {
			total += (digit === 0 ? 1 : digit) * value;
			digit = 0;
			hasUnits = true;
		} else {
			digit = value;
			digits = digits * 10 + value;
		}
	}
	return hasUnits ? total + digit : digits;
}

const NO_NUMERAL = -1;
/** By the code of a character, the digit that it is, or 10, 100, 1000. */
const HAN_VALUES = new Int16Array(0x10000).fill(NO_NUMERAL);
for (const [characters, value] of [
	...[...DIGITS].map((digit, value) => [digit, value] as const),
	['〇', 0] as const,
	['两', 2] as const,
	['十', 10] as const,
	['百', 100] as const,
	['千', 1000] as const,
]) {
	HAN_VALUES[characters.charCodeAt(0)] = value;
}
