/**
 * A number as Word writes it in one of its formats; `undefined` for a format that is not known here, and for numbers that
 * the format has no words for.
 */
export function formatNumber(value: number, format: string): string | undefined {
	return value < 0 ? undefined : FORMATS[format]?.(value);
}

type Format = (value: number) => string | undefined;

const DIGITS = '〇一二三四五六七八九';
const FORMAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, Format>> = {
	none: () => '',
	decimal: String,
	decimalHalfWidth: String,
	decimalZero: (value) => String(value).padStart(2, '0'),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	numberInDash: (value) => `- ${value} -`,
	ordinal: (value) => `${value}${ordinalEnding(value)}`,
	hex: (value) => value.toString(16).toUpperCase(),
	upperRoman: roman,
	lowerRoman: (value) => roman(value)?.toLowerCase(),
	upperLetter: letters,
	lowerLetter: (value) => letters(value)?.toLowerCase(),
	chineseCounting: counting,
	chineseCountingThousand: counting,
	taiwaneseCounting: counting,
	taiwaneseCountingThousand: counting,
	japaneseCounting: (value) => counting(value)?.replace(/(?<=^|[千百〇零])一(?=[十百千])|零/g, ''),
	ideographDigital: digitByDigit,
	taiwaneseDigital: digitByDigit,
	japaneseDigitalTenThousand: digitByDigit,
	chineseLegalSimplified: (value) => counting(value, FORMAL_SIMPLIFIED, '拾佰仟', '万'),
	ideographLegalTraditional: (value) => counting(value, FORMAL_TRADITIONAL, '拾佰仟', '萬'),
	ideographTraditional: (value) => nth(STEMS, value),
	ideographZodiac: (value) => nth(BRANCHES, value),
	ideographZodiacTraditional: (value) =>
		value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : undefined,
	decimalEnclosedCircle: circled,
	decimalEnclosedCircleChinese: circled,
	decimalEnclosedFullstop: (value) => oneOf(value, 0x2488, 20),
	decimalEnclosedParen: (value) => oneOf(value, 0x2474, 20),
	ideographEnclosedCircle: (value) => oneOf(value, 0x3280, 10),
};

/** 一, 十, 十一, 二十, 一百零一: as one counts, not digit by digit. */
function counting(value: number, digits = DIGITS, units = '十百千', tenThousand = '万'): string | undefined {
	if (value === 0) {
		return digits === DIGITS ? '零' : digits[0];
	}
	if (value >= 10_000) {
		const [high, low] = [Math.floor(value / 10_000), value % 10_000];
		const zero = low > 0 && low < 1000 ? '零' : '';
		return high < 10_000
			? `${counting(high, digits, units)}${tenThousand}${zero}${low === 0 ? '' : belowTenThousand(low, digits, units)}`
			: undefined;
	}
	const words = belowTenThousand(value, digits, units);
	// Ten is 十, but 壹拾 where numbers are written so that nobody can change them.
	return digits === DIGITS && value < 20 ? words.replace(/^一(?=十)/, '') : words;
}

function belowTenThousand(value: number, digits: string, units: string): string {
	let words = '';
	let gap = false;
	for (let power = 3; power >= 0; power--) {
		const digit = Math.floor(value / 10 ** power) % 10;
		if (digit === 0) {
			gap ||= words !== '';
		} else {
			words += `${gap ? '零' : ''}${digits[digit]}${power === 0 ? '' : units[power - 1]}`;
			gap = false;
		}
	}
	return words;
}

function digitByDigit(value: number): string {
	return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
}

function fullWidth(value: number): string {
	return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** ① to ㊿; beyond these Word goes on with bare numbers. */
function circled(value: number): string | undefined {
	if (value === 0) {
		return '⓪';
	}
	return value <= 20
		? oneOf(value, 0x2460, 20)
		: value <= 35
			? oneOf(value - 20, 0x3251, 15)
			: oneOf(value - 35, 0x32b1, 15);
}

function oneOf(value: number, first: number, count: number): string | undefined {
	return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : undefined;
}

function nth(characters: string, value: number): string | undefined {
	return characters[value - 1];
}

/** A … Z, AA, BB: the letter is repeated. Word stops at thirty of them. */
function letters(value: number): string | undefined {
	return value >= 1 && value <= 780
		? String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
		: undefined;
}

function roman(value: number): string | undefined {
	if (value < 1 || value > 32_767) {
		return undefined;
	}
	let left = value;
	let written = '';
	for (const [worth, letter] of ROMAN) {
		written += letter.repeat(Math.floor(left / worth));
		left %= worth;
	}
	return written;
}

const ROMAN: readonly (readonly [number, string])[] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];

function ordinalEnding(value: number): string {
	const teens = value % 100 >= 11 && value % 100 <= 13;
	return teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}
