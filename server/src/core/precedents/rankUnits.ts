import type { PrecedentHit } from './precedentIndex';

/** A unit that earlier clauses name for such a measure. */
export interface RankedUnit {
	readonly name: string;
	/** In how many of the clauses that were found. */
	readonly count: number;
	readonly weight: number;
}

/** Units of the clauses that were found, those of the closest clauses and named most often first. */
export function rankUnits(hits: readonly PrecedentHit[]): readonly RankedUnit[] {
	const ranked = new Map<string, { name: string; count: number; weight: number }>();
	for (const hit of hits) {
		const names = new Set(hit.clause.parties.flatMap((party) => party.units));
		for (const name of names) {
			const unit = ranked.get(name) ?? { name, count: 0, weight: 0 };
			ranked.set(name, unit);
			unit.count++;
			unit.weight += hit.score;
		}
	}
	return [...ranked.values()].sort((a, b) => b.weight - a.weight);
}
