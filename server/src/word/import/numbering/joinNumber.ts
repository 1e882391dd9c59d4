import type { ShownNumber } from './numberer';

/**
 * A paragraph with its number as a draft has it: 一、任务, 1.任务, 第一条　任务. What Word puts between the two is a gap of some
 * width; it is kept as a blank only where number and text would run into one another.
 */
export function joinNumber(number: ShownNumber | undefined, text: string): string {
	if (number === undefined) {
		return text;
	}
	if (number.suffix === 'nothing') {
		return `${number.text}${text}`;
	}
	const label = number.text.trimEnd();
	const rest = text.trimStart();
	return rest === '' ? label : `${label}${gapBetween(label, rest)}${rest}`;
}

function gapBetween(label: string, rest: string): string {
	if (/[章节条款编篇部分]$/.test(label)) {
		return '\u3000';
	}
	if (/[.．]$/.test(label)) {
		return /^\d/.test(rest) ? ' ' : '';
	}
	return /[、，,：:）)〕］\]】—\u2460-\u249b\u24ea\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]$/.test(label) ? '' : ' ';
}
