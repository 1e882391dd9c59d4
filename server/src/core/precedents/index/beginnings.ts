import type { ClauseUnits } from './clauseRecord';
import { BLANK, unitTable } from './terms';

/** As many characters of a clause are compared to put it into order. */
export const BEGINNING = 16;

/** The first characters of a text as they are compared: half width, lower case, no blanks, punctuation as 0. */
export function beginningOf(units: Uint16Array, end: number, into: Uint16Array, offset: number): number {
	const table = unitTable();
	let length = 0;
	for (let i = 0; i < end && length < BEGINNING; i++) {
		const kind = table[units[i] as number] as number;
		if (kind !== BLANK) {
			into[offset + length++] = kind;
		}
	}
	return length;
}

/** A hash of the whole text compared the same way, punctuation left out: clauses handed down differ in it. */
export function hashOf({ units, bodyEnd }: ClauseUnits): number {
	const table = unitTable();
	let hash = 0x811c9dc5;
	for (let i = 0; i < bodyEnd; i++) {
		const kind = table[units[i] as number] as number;
		if (kind > BLANK) {
			hash = Math.imul(hash ^ kind, 0x01000193);
		}
	}
	return hash >>> 0;
}

/** The numbers 0 to n - 1 in the order of the beginnings, which stand in rows of `BEGINNING` units padded with 0. */
export function sortBeginnings(rows: Uint16Array, count: number): Uint32Array {
	const order = Uint32Array.from({ length: count }, (_, i) => i);
	return order.sort((a, b) => compareBeginnings(rows, a, rows, b) || a - b);
}

export function compareBeginnings(a: Uint16Array, i: number, b: Uint16Array, j: number): number {
	const from = i * BEGINNING;
	const other = j * BEGINNING;
	for (let k = 0; k < BEGINNING; k++) {
		const difference = (a[from + k] as number) - (b[other + k] as number);
		if (difference !== 0) {
			return difference;
		}
	}
	return 0;
}
