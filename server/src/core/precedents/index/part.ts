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

/** How many clauses there are; those that are gone count until their segment is merged. */
export function countAll(parts: readonly Part[]): number {
	return parts.reduce((sum, { segment }) => sum + segment.clauseSections.length, 0);
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
