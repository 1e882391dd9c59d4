/** Whether a UTF-16 unit is a Han character of the basic planes, or half of one beyond them. 〇 counts. */
export function isHanUnit(unit: number): boolean {
	return (
		(unit >= 0x4e00 && unit <= 0x9fff) ||
		(unit >= 0x3400 && unit <= 0x4dbf) ||
		(unit >= 0xd840 && unit <= 0xdfff) ||
		(unit >= 0xf900 && unit <= 0xfaff) ||
		unit === 0x3007
	);
}

export function isDigitUnit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

export function isLatinUnit(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** How many Han characters a text holds. */
export function countHan(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		if (isHanUnit(text.charCodeAt(i))) {
			count++;
		}
	}
	return count;
}
