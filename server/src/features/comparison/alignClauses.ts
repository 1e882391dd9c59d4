import type { Clause } from '../../core/precedents/clause';
import { foldTight } from '../../core/text/fold';

/** Two clauses that say the same thing, by their places in the two lists. */
export interface AlignedPair {
	readonly left: number;
	readonly right: number;
	/** 0 to 1: how much of the two they share. */
	readonly likeness: number;
	/** Whether it stands elsewhere in the order: all other pairs keep theirs. */
	readonly moved: boolean;
}

/**
 * Pairs the clauses of two documents by what they say, wherever they stand and whatever their number is; each clause is in
 * one pair at most. In the order of the left list.
 */
export function alignClauses(left: readonly Clause[], right: readonly Clause[]): readonly AlignedPair[] {
	const wordsOfRight = right.map(pairsOf);
	const holders = new Map<string, number[]>();
	for (const [i, pairs] of wordsOfRight.entries()) {
		for (const pair of pairs) {
			const list = holders.get(pair);
			if (list === undefined) {
				holders.set(pair, [i]);
			} else {
				list.push(i);
			}
		}
	}
	const weigh = (pair: string): number => Math.log(1 + right.length / (holders.get(pair)?.length ?? 1));
	const weightOfRight = wordsOfRight.map((pairs) => sum(pairs, weigh));
	const candidates: Omit<AlignedPair, 'moved'>[] = [];
	for (const [i, clause] of left.entries()) {
		const pairs = pairsOf(clause);
		const own = sum(pairs, weigh);
		const shared = new Map<number, number>();
		for (const pair of pairs) {
			const among = holders.get(pair) ?? [];
			// 工作, 加强: what most clauses say tells none of them apart, and would make this quadratic.
			if (among.length <= Math.max(COMMON, right.length / 4)) {
				for (const j of among) {
					shared.set(j, (shared.get(j) ?? 0) + weigh(pair));
				}
			}
		}
		for (const [j, weight] of shared) {
			const likeness = Math.min(1, (2 * weight) / (own + (weightOfRight[j] ?? 0)) + titleBonus(clause, right[j]));
			if (likeness >= ALIKE) {
				candidates.push({ left: i, right: j, likeness });
			}
		}
	}
	return markMoved(chooseBest(candidates));
}

/**
 * Read pair by pair on the seeds, which are of five places: from a tenth on, the two are on one measure as a rule; below, they
 * share words by chance.
 */
const ALIKE = 0.1;
const COMMON = 24;

/** The same title is the same clause, though every figure in it were new. */
function titleBonus(a: Clause, b: Clause | undefined): number {
	const title = foldTight(a.title);
	return b !== undefined && title.length >= 4 && title === foldTight(b.title) ? 0.3 : 0;
}

function pairsOf({ body }: Clause): ReadonlySet<string> {
	const tight = foldTight(body);
	const pairs = new Set<string>();
	for (let i = 0; i + 2 <= tight.length; i++) {
		pairs.add(tight.slice(i, i + 2));
	}
	return pairs;
}

function sum(pairs: ReadonlySet<string>, weigh: (pair: string) => number): number {
	let total = 0;
	for (const pair of pairs) {
		total += weigh(pair);
	}
	return total;
}

/** The likest first; of equals the ones that stand first. */
function chooseBest(candidates: readonly Omit<AlignedPair, 'moved'>[]): readonly Omit<AlignedPair, 'moved'>[] {
	const takenLeft = new Set<number>();
	const takenRight = new Set<number>();
	const chosen: Omit<AlignedPair, 'moved'>[] = [];
	const best = [...candidates].sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right);
	for (const pair of best) {
		if (!takenLeft.has(pair.left) && !takenRight.has(pair.right)) {
			takenLeft.add(pair.left);
			takenRight.add(pair.right);
			chosen.push(pair);
		}
	}
	return chosen.sort((a, b) => a.left - b.left);
}

/** Moved is what does not belong to the longest run of pairs that stand in the same order on both sides. */
function markMoved(pairs: readonly Omit<AlignedPair, 'moved'>[]): readonly AlignedPair[] {
	/** For each length of run, the pair that ends the run with the smallest place on the right. */
	const ends: number[] = [];
	const before = new Array<number>(pairs.length).fill(-1);
	for (const [i, { right }] of pairs.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((pairs[ends[middle] ?? 0]?.right ?? 0) < right) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		before[i] = ends[low - 1] ?? -1;
		ends[low] = i;
	}
	const kept = new Set<number>();
	for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
		kept.add(i);
	}
	return pairs.map((pair, i) => ({ ...pair, moved: !kept.has(i) }));
}
