import { excludedClauses, isWithin } from './candidates';
import { createClauseUnits, readClauseUnits } from './clauseRecord';
import { isGone, type Part } from './part';
import { BLANK, unitTable } from './terms';

export interface Place {
	readonly part: number;
	readonly clause: number;
}

export interface CopyGroup<T> {
	readonly best: T;
	readonly also: readonly Place[];
}

/**
 * Gathers clauses that are (nearly) the same text under the best ranked of them: documents hand the same sentences down
 * from level to level. `ranked` are best first; so many groups are made at most. The same text is gathered from all over
 * the corpus, nearly the same from among `ranked`.
 */
export function groupCopies<T extends Place>(
	parts: readonly Part[],
	ranked: readonly T[],
	limit: number,
	exclude: ReadonlySet<string>,
): readonly CopyGroup<T>[] {
	const groups: Group<T>[] = [];
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
	addSameText(parts, groups, exclude, read);
	return groups;
}

interface Group<T extends Place> extends CopyGroup<T> {
	readonly also: Place[];
	readonly hash: number;
	readonly grams: Uint32Array;
}

/** Adds every clause of the corpus whose text is that of a group, and that is not there yet. */
function addSameText<T extends Place>(
	parts: readonly Part[],
	groups: readonly Group<T>[],
	exclude: ReadonlySet<string>,
	read: (place: Place) => Uint32Array,
): void {
	const byHash = new Map(groups.map((group) => [group.hash, group]));
	const known = new Set(groups.flatMap(({ best, also }) => [best, ...also].map(keyOf)));
	// Nearly every clause is passed over by this table alone.
	const mayBe = new Uint8Array(1 << 12);
	for (const { hash } of groups) {
		mayBe[hash & 0xfff] = 1;
	}
	for (const [part, each] of parts.entries()) {
		const { clauseHashes } = each.segment;
		let excluded: ReturnType<typeof excludedClauses> | undefined;
		for (let clause = 0; clause < clauseHashes.length; clause++) {
			const hash = clauseHashes[clause] as number;
			const group = mayBe[hash & 0xfff] === 1 ? byHash.get(hash) : undefined;
			if (group === undefined || group.also.length >= MAX_ALSO) {
				continue;
			}
			excluded ??= excludedClauses(each.segment, exclude);
			const place = { part, clause };
			if (
				!isGone(each, clause) &&
				!isWithin(excluded, clause) &&
				!known.has(keyOf(place)) &&
				containment(read(place), group.grams) > SAME
			) {
				group.also.push(place);
			}
		}
	}
}

function keyOf({ part, clause }: Place): number {
	return part * 0x100000000 + clause;
}

/** Sentences that end every law stand in thousands of files, which nobody wants to see listed. */
const MAX_ALSO = 2000;

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
