import { clausesWith, findTerm, type Segment } from './segment';

/** A segment as it is searched now: files may have gone since it was made. */
export interface Part {
	readonly segment: Segment;
	/** Files that are gone, by their number. */
	readonly gone: Set<number>;
	/** 1 for each clause that is gone; nothing as long as all are there. */
	goneClauses: Uint8Array | undefined;
}

export function isGone({ goneClauses }: Part, clause: number): boolean {
	return goneClauses !== undefined && goneClauses[clause] === 1;
}

/** What is known of the corpus as a whole. Clauses that are gone count until their segment is merged. */
export interface CorpusCounts {
	readonly clauses: number;
	/** The mean number of terms compared of a clause: pairs and words alone, and with single characters. */
	readonly tellingLength: number;
	readonly wholeLength: number;
}

export function countCorpus(parts: readonly Part[]): CorpusCounts {
	let clauses = 0;
	let tellingLength = 0;
	let wholeLength = 0;
	for (const { segment } of parts) {
		clauses += segment.clauseSections.length;
		tellingLength += segment.tellingLength;
		wholeLength += segment.wholeLength;
	}
	const count = Math.max(1, clauses);
	return { clauses, tellingLength: Math.max(1, tellingLength / count), wholeLength: Math.max(1, wholeLength / count) };
}

/** In how many clauses a term stands. */
export function countClauses(parts: readonly Part[], term: number): number {
	let count = 0;
	for (const { segment } of parts) {
		const place = findTerm(segment, term);
		count += place < 0 ? 0 : clausesWith(segment, place);
	}
	return count;
}

/** The weight of a term that stands in `held` of `clauses`. */
export function rarity(clauses: number, held: number): number {
	return Math.log(1 + (clauses - held + 0.5) / (held + 0.5));
}
