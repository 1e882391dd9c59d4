/**
 * What number a line begins with, read without any of the product's code: the simplest patterns that a person would try.
 * Only forms that nothing but an item begins with; a digit behind one makes it doubtful.
 */
export function strongMarker(line: string): { readonly style: string; readonly ordinal: number } | undefined {
	const text = line
		.replace(/^[\s\u3000]+/, '')
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
	for (const [style, pattern] of FORMS) {
		const match = pattern.exec(text);
		if (match?.[1] !== undefined) {
			return { style, ordinal: numberOf(match[1]) };
		}
	}
	return undefined;
}

const N = '[零〇一二两三四五六七八九十百千]+';
const FORMS: readonly (readonly [string, RegExp])[] = [
	['一、', new RegExp(`^(${N})、(?!\\d)`)],
	['（一）', new RegExp(`^[(（](${N})[)）](?!\\d)`)],
	['1.', /^(\d+)[.．](?!\d)/],
	['1、', /^(\d+)、(?!\d)/],
	['（1）', /^[(（](\d+)[)）](?!\d)/],
	['第X条', new RegExp(`^第(${N}|\\d+)条(?!\\d)`)],
	['第X章', new RegExp(`^第(${N}|\\d+)章(?!\\d)`)],
];

function numberOf(numeral: string): number {
	if (/^\d+$/.test(numeral)) {
		return Number(numeral);
	}
	let total = 0;
	let digit = 0;
	for (const character of numeral) {
		const unit = { 十: 10, 百: 100, 千: 1000 }[character];
		if (unit === undefined) {
			digit = '零一二三四五六七八九'.indexOf(character === '〇' ? '零' : character === '两' ? '二' : character);
		} else {
			total += (digit || 1) * unit;
			digit = 0;
		}
	}
	return total + digit;
}
