import { foldTight } from '../text/fold';
import type { Clause } from './clause';

interface Candidate {
	readonly clause: Clause;
}

export interface SameTextGroup<T> {
	readonly best: T;
	readonly also: readonly T[];
}

/**
 * Gathers clauses that are (nearly) the same text under the best ranked of them: documents hand the same sentences down
 * from level to level. `candidates` are best first.
 */
export function groupSameText<T extends Candidate>(candidates: readonly T[]): readonly SameTextGroup<T>[] {
	const groups: { best: T; also: T[]; grams: ReadonlySet<string> }[] = [];
	for (const candidate of candidates) {
		const grams = trigrams(candidate.clause.body);
		const same = groups.find((group) => containment(grams, group.grams) > SAME);
		if (same === undefined) {
			groups.push({ best: candidate, also: [], grams });
		} else {
			same.also.push(candidate);
		}
	}
	return groups;
}

/** Measured on these documents: above it, two clauses differ in names and figures only. */
const SAME = 0.6;

function trigrams(text: string): ReadonlySet<string> {
	const tight = foldTight(text);
	const grams = new Set<string>();
	for (let i = 0; i + 3 <= tight.length; i++) {
		grams.add(tight.slice(i, i + 3));
	}
	return grams;
}

/** The share of the smaller text that the larger one holds. */
function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	if (small.size === 0) {
		return 0;
	}
	let shared = 0;
	for (const gram of small) {
		shared += large.has(gram) ? 1 : 0;
	}
	return shared / small.size;
}
