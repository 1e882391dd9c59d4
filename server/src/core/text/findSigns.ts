/**
 * Where anything but a Han character stands: marks, digits, letters, blanks, line ends. In a Chinese text they are few, and
 * nearly all that structure is read from.
 */
export function findSigns(units: Uint16Array): Int32Array {
	const found = new Int32Array(units.length);
	let count = 0;
	// No branch: where the signs stand cannot be foreseen, and a processor that guesses wrong at each loses more than it saves.
	for (let i = 0; i < units.length; i++) {
		found[count] = i;
		count += (LAST_HAN - FIRST_HAN - (((units[i] ?? 0) - FIRST_HAN) & 0xffff)) >>> 31;
	}
	return found.slice(0, count);
}

/** Whether a unit is one of the Han characters that are no signs. */
export function isHan(unit: number): boolean {
	return unit >= FIRST_HAN && unit <= LAST_HAN;
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
