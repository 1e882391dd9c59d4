import type { Part } from './part';
import { isGone } from './part';
import type { QueryTerms } from './queryTerms';
import { findTerm, type Segment } from './segment';

/** A clause that may fit. */
export interface Candidate {
	/** The number of its segment. */
	readonly part: number;
	readonly clause: number;
	readonly score: number;
}

/** How clauses are weighed: BM25. */
export const K1 = 1.5;
export const B = 0.75;

/**
 * The clauses that share most with the query, by its most telling terms. Terms that only one clause holds are free; of the
 * others so many are read, and no more entries than the budget.
 */
export class CandidateSearch {
	#scores = new Float32Array(0);
	#touched = new Uint32Array(0);

	find(
		parts: readonly Part[],
		clauses: number,
		query: QueryTerms,
		exclude: ReadonlySet<string>,
		limit: number,
	): readonly Candidate[] {
		const chosen = chooseTerms(query, clauses);
		const best = new BestCandidates(limit * COPIES);
		for (const [number, part] of parts.entries()) {
			const touched = this.#score(part.segment, query, chosen);
			const excluded = excludedClauses(part.segment, exclude);
			for (let i = 0; i < touched; i++) {
				const clause = this.#touched[i] as number;
				const score = this.#scores[clause] as number;
				this.#scores[clause] = 0;
				if (score > best.least && !isGone(part, clause) && !isWithin(excluded, clause)) {
					best.add(number, clause, score);
				}
			}
		}
		return withoutCopies(parts, best.sorted(), limit);
	}

	/** How many clauses have a score now; they are in `#touched`. */
	#score(segment: Segment, query: QueryTerms, chosen: readonly number[]): number {
		const { postings, postingStarts, clauseLengths } = segment;
		if (this.#scores.length < clauseLengths.length) {
			this.#scores = new Float32Array(clauseLengths.length * 2);
			this.#touched = new Uint32Array(clauseLengths.length * 2);
		}
		const scores = this.#scores;
		const touched = this.#touched;
		const base = K1 * (1 - B);
		const slope = (K1 * B) / USUAL_LENGTH;
		let size = 0;
		for (const number of chosen) {
			const place = findTerm(segment, query.terms[number] as number);
			if (place < 0) {
				continue;
			}
			const weight = (query.counts[number] as number) * (query.rarities[number] as number) * (K1 + 1);
			let at = postingStarts[place] as number;
			const end = postingStarts[place + 1] as number;
			while ((postings[at++] as number) >= 0x80) {
				// The number of entries, which their end tells too.
			}
			for (let clause = -1; at < end; ) {
				let byte = postings[at++] as number;
				let packed = byte & 0x7f;
				for (let shift = 7; byte >= 0x80; shift += 7) {
					byte = postings[at++] as number;
					packed |= (byte & 0x7f) << shift;
				}
				clause += (packed >>> 1) + 1;
				const count = (packed & 1) === 1 ? (postings[at++] as number) : 1;
				const before = scores[clause] as number;
				if (before === 0) {
					touched[size++] = clause;
				}
				scores[clause] = before + (weight * count) / (count + base + slope * (clauseLengths[clause] as number));
			}
		}
		return size;
	}
}

/** Pairs and words of a clause of a notice. */
const USUAL_LENGTH = 200;
/** Documents handed down are in a corpus many times: as many copies may stand before the next other clause. */
const COPIES = 4;
const MAX_TERMS = 64;
/** Entries read for a query, for each thousand clauses of the corpus and at least. */
const BUDGET = 20_000;
const MIN_BUDGET = 200_000;
const MAX_BUDGET = 4_000_000;

function chooseTerms(query: QueryTerms, clauses: number): readonly number[] {
	const worth = (i: number): number => (query.counts[i] as number) * (query.rarities[i] as number);
	const held = (i: number): number => query.held[i] as number;
	const telling = query.terms.map((_, i) => i).filter((i) => query.telling[i] && held(i) > 0);
	const shared = telling.filter((i) => held(i) > 1).sort((a, b) => worth(b) - worth(a) || a - b);
	const chosen = telling.filter((i) => held(i) === 1);
	let budget = Math.min(MAX_BUDGET, Math.max(MIN_BUDGET, (clauses / 1000) * BUDGET));
	for (const number of shared.slice(0, MAX_TERMS)) {
		budget -= held(number);
		if (budget < 0) {
			break;
		}
		chosen.push(number);
	}
	return chosen;
}

export function excludedClauses(
	{ files }: Segment,
	exclude: ReadonlySet<string>,
): readonly (readonly [number, number])[] {
	return exclude.size === 0
		? []
		: files.filter(({ name }) => exclude.has(name)).map(({ first, end }) => [first, end] as const);
}

export function isWithin(ranges: readonly (readonly [number, number])[], clause: number): boolean {
	for (const [first, end] of ranges) {
		if (clause >= first && clause < end) {
			return true;
		}
	}
	return false;
}

/** The best of many, the least of them on top of a heap; of two as good the earlier is better. */
export class BestCandidates {
	readonly #limit: number;
	readonly #heap: Candidate[] = [];
	least = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	add(part: number, clause: number, score: number): void {
		const heap = this.#heap;
		if (heap.length < this.#limit) {
			heap.push({ part, clause, score });
			for (let i = heap.length - 1; i > 0; ) {
				const above = (i - 1) >> 1;
				if (!isLess(heap[i] as Candidate, heap[above] as Candidate)) {
					break;
				}
				swap(heap, i, above);
				i = above;
			}
		} else {
			heap[0] = { part, clause, score };
			for (let i = 0; ; ) {
				const left = i * 2 + 1;
				const right = left + 1;
				let least = i;
				if (left < heap.length && isLess(heap[left] as Candidate, heap[least] as Candidate)) {
					least = left;
				}
				if (right < heap.length && isLess(heap[right] as Candidate, heap[least] as Candidate)) {
					least = right;
				}
				if (least === i) {
					break;
				}
				swap(heap, i, least);
				i = least;
			}
		}
		if (heap.length === this.#limit) {
			this.least = (heap[0] as Candidate).score;
		}
	}

	sorted(): readonly Candidate[] {
		return [...this.#heap].sort((a, b) => b.score - a.score || a.part - b.part || a.clause - b.clause);
	}
}

function isLess(a: Candidate, b: Candidate): boolean {
	return a.score < b.score || (a.score === b.score && (a.part > b.part || (a.part === b.part && a.clause > b.clause)));
}

function swap(heap: Candidate[], i: number, j: number): void {
	const held = heap[i] as Candidate;
	heap[i] = heap[j] as Candidate;
	heap[j] = held;
}

/** So many clauses of different text, with all their copies that are among the candidates. */
export function withoutCopies(
	parts: readonly Part[],
	sorted: readonly Candidate[],
	limit: number,
): readonly Candidate[] {
	const texts = new Set<number>();
	return sorted.filter(({ part, clause }) => {
		const hash = (parts[part] as Part).segment.clauseHashes[clause] as number;
		if (texts.size < limit) {
			texts.add(hash);
			return true;
		}
		return texts.has(hash);
	});
}
