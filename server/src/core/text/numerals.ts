/**
 * The characters of a Han numeral, for use inside a character class. They are listed because a range such as `[一-十]`
 * goes by code point and leaves out 四 (U+56DB) and others.
 */
export const HAN_NUMERAL = '零〇一二两三四五六七八九十百千';

/** Reads `12`, `十二`, `一百零三` or `二〇二〇`; blanks inside are passed over. `undefined` for anything else. */
export function parseNumeral(text: string): number | undefined {
	const tight = text.includes(' ') ? text.replace(/ +/g, '') : text;
	if (/^\d{1,9}$/.test(tight)) {
		return Number(tight);
	}
	return HAN_ONLY.test(tight) ? parseHanNumeral(tight) : undefined;
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

const HAN_ONLY = new RegExp(`^[${HAN_NUMERAL}]{1,9}$`);
const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [number, string])[] = [
	[1000, '千'],
	[100, '百'],
	[10, '十'],
	[1, ''],
];

function parseHanNumeral(text: string): number | undefined {
	if (!/[十百千]/.test(text)) {
		return digitByDigit(text);
	}
	let total = 0;
	let digit: number | undefined;
	for (const character of text) {
		const unit = UNITS.find(([, name]) => name === character)?.[0];
		if (unit === undefined) {
			digit = digitValue(character);
			continue;
		}
		total += (digit === undefined || digit === 0 ? 1 : digit) * unit;
		digit = undefined;
	}
	return total + (digit ?? 0);
}

/** 二〇二〇 is read digit by digit, as a year is. */
function digitByDigit(text: string): number {
	return [...text].reduce((value, character) => value * 10 + digitValue(character), 0);
}

function digitValue(character: string): number {
	if (character === '〇') {
		return 0;
	}
	return character === '两' ? 2 : DIGITS.indexOf(character);
}
