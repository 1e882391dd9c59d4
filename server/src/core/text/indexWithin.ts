/**
 * Where a character stands from `start` on, -1 where it does not stand before `end`. Unlike `indexOf` it never looks through
 * the rest of the text, which from every line would take the square of its length.
 */
export function indexWithin(text: string, unit: number, start: number, end: number): number {
	for (let i = start; i < end; i++) {
		if (text.charCodeAt(i) === unit) {
			return i;
		}
	}
	return -1;
}
