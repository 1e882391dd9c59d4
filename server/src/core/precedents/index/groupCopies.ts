import { createClauseUnits, readClauseUnits } from './clauseRecord';
import type { Part } from './part';
import { BLANK, unitTable } from './terms';

interface Place {
	readonly part: number;
	readonly clause: number;
}

export interface CopyGroup<T> {
	readonly best: T;
	readonly also: readonly T[];
}

/**
 * Gathers clauses that are (nearly) the same text under the best ranked of them: documents hand the same sentences down
 * from level to level. `ranked` are best first; so many groups are made at most.
 */
export function groupCopies<T extends Place>(
	parts: readonly Part[],
	ranked: readonly T[],
	limit: number,
): readonly CopyGroup<T>[] {
	const groups: { best: T; also: T[]; hash: number; grams: Uint32Array }[] = [];
	const read = gramReader(parts);
	let examined = 0;
	for (const each of ranked) {
		const hash = (parts[each.part] as Part).segment.clauseHashes[each.clause] as number;
		const copied = groups.find((group) => group.hash === hash);
		if (copied !== undefined) {
			copied.also.push(each);
			continue;
		}
		if (examined === MAX_EXAMINED) {
			continue;
		}
		examined++;
		const grams = read(each);
		const alike = groups.find((group) => containment(grams, group.grams) > SAME);
		if (alike !== undefined) {
			alike.also.push(each);
		} else if (groups.length < limit) {
			groups.push({ best: each, also: [], hash, grams });
		}
	}
	return groups;
}

/** Measured on these documents: above it, two clauses differ in names and figures only. */
const SAME = 0.6;
const MAX_EXAMINED = 60;

/** Reads the different runs of three characters of a clause, sorted. */
function gramReader(parts: readonly Part[]): (place: Place) => Uint32Array {
	const table = unitTable();
	const into = createClauseUnits();
	const scratch = createClauseUnits();
	return ({ part, clause }) => {
		const { clauseBytes, clauseStarts } = (parts[part] as Part).segment;
		readClauseUnits(clauseBytes, clauseStarts[clause] as number, into, scratch);
		const grams = new Uint32Array(into.bodyEnd);
		let length = 0;
		let before = 0;
		let last = 0;
		let seen = 0;
		for (let i = 0; i < into.bodyEnd; i++) {
			const kind = table[into.units[i] as number] as number;
			if (kind === BLANK) {
				continue;
			}
			if (++seen >= 3) {
				grams[length++] = Math.imul(Math.imul(before, 0x01000193) ^ last, 0x85ebca6b) ^ kind;
			}
			before = last;
			last = kind;
		}
		return unique(grams.subarray(0, length).sort());
	};
}

function unique(sorted: Uint32Array): Uint32Array {
	let length = 0;
	for (let i = 0; i < sorted.length; i++) {
		if (i === 0 || sorted[i] !== sorted[i - 1]) {
			sorted[length++] = sorted[i] as number;
		}
	}
	return sorted.subarray(0, length);
}

/** The share of the smaller text that the larger one holds. */
function containment(a: Uint32Array, b: Uint32Array): number {
	let shared = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		const difference = (a[i] as number) - (b[j] as number);
		shared += difference === 0 ? 1 : 0;
		i += difference <= 0 ? 1 : 0;
		j += difference >= 0 ? 1 : 0;
	}
	const smaller = Math.min(a.length, b.length);
	return smaller === 0 ? 0 : shared / smaller;
}
