import { HAN_NUMERAL } from './numerals';

/**
 * Where anything but a Han character stands: marks, digits, letters, blanks, line ends; and the few Han characters that readers
 * look for as they do for marks. In a Chinese text signs are few, and nearly all that structure is read from.
 */
export function findSigns(units: Uint16Array): Int32Array {
	// No branch: where the signs stand cannot be foreseen, and a processor that guesses wrong at each loses more than it saves.
	// Four at a time: a step takes little more than the counting of steps.
	const isSign = IS_SIGN;
	const found = new Int32Array(units.length + 4);
	let count = 0;
	let i = 0;
	for (; i + 3 < units.length; i += 4) {
		found[count] = i;
		count += isSign[units[i] ?? 0] ?? 0;
		found[count] = i + 1;
		count += isSign[units[i + 1] ?? 0] ?? 0;
		found[count] = i + 2;
		count += isSign[units[i + 2] ?? 0] ?? 0;
		found[count] = i + 3;
		count += isSign[units[i + 3] ?? 0] ?? 0;
	}
	for (; i < units.length; i++) {
		found[count] = i;
		count += isSign[units[i] ?? 0] ?? 0;
	}
	return found.slice(0, count);
}

/** Whether `findSigns` tells of a unit. */
export function isSign(unit: number): boolean {
	return IS_SIGN[unit] === 1;
}

/** The Han characters among the signs. */
const HAN_SIGNS = [
	// What references begin with: 第三条, 本办法, 前款, 上述, 以下, 附件.
	'第本前上以下附',
	// What figures and dates begin with.
	HAN_NUMERAL,
	'全年上下月',
	// 一是, 处以; what is mistaken for 采, 第 and 营.
	'是处釆笫菅',
].join('');

const IS_SIGN = new Uint8Array(0x10000).fill(1).fill(0, 0x4e00, 0xa000);
for (const character of HAN_SIGNS) {
	IS_SIGN[character.charCodeAt(0)] = 1;
}
