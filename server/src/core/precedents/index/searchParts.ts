import type { PrecedentQuery } from '../precedentIndex';
import { CandidateSearch } from './candidates';
import { type Compared, Comparison } from './compare';
import { findBeginnings } from './findBeginnings';
import { type CopyGroup, groupCopies } from './groupCopies';
import { countCorpus, type Part, rarity } from './part';
import { readQueryTerms } from './queryTerms';

/** A clause as it was found. */
export interface Found extends Compared {
	/** 0 to 1. */
	readonly likeness: number;
}

/** Searches segments; keeps the memory that a search needs for the next. */
export class PartSearch {
	readonly #candidates = new CandidateSearch();

	/** Best first, the same text once. */
	search(parts: readonly Part[], query: PrecedentQuery): readonly CopyGroup<Found>[] {
		const corpus = countCorpus(parts);
		const isPrefix = query.mode === 'prefix';
		const exclude = query.exclude ?? NOTHING;
		const terms = readQueryTerms(parts, corpus.clauses, [
			{ text: query.text, weight: 1 },
			{ text: query.heading ?? '', weight: isPrefix ? 0.5 : 0.35 },
		]);
		const unknown = rarity(corpus.clauses, 0);
		const own =
			terms.counts
				.slice(0, terms.relatedFrom)
				.reduce((sum, count, i) => sum + count * (terms.rarities[i] || unknown), 0) * SATURATION;
		if (own === 0) {
			return [];
		}
		const comparison = new Comparison(parts, corpus, terms);
		const begins = isPrefix ? findBeginnings(parts, query.text, terms, exclude, MAX_BEGINNINGS) : [];
		const found = new Map<number, Found>();
		const add = (places: readonly { part: number; clause: number; score: number }[], bonus: number): void => {
			for (const place of places) {
				const key = place.part * 0x100000000 + place.clause;
				if (!found.has(key)) {
					const compared = comparison.compare(place);
					found.set(key, { ...compared, likeness: Math.min(1, compared.score / own) + bonus });
				}
			}
		};
		add(begins, 1);
		add(this.#candidates.find(parts, corpus, terms, exclude, isPrefix ? MAX_PREFIX_CANDIDATES : MAX_CANDIDATES), 0);
		const ranked = [...found.values()].sort(
			(a, b) => b.likeness - a.likeness || a.part - b.part || a.clause - b.clause,
		);
		const total = terms.terms.reduce<number>(
			(sum, _, i) => sum + (terms.telling[i] && terms.own[i] ? terms.rarities[i] || unknown : 0),
			0,
		);
		const fits = isPrefix || ranked.slice(0, BEST).some((each) => isOnSubject(each, total));
		const kept = ranked.filter((each) => isPrefix || each.shared >= WEAK || each.covered >= total * WEAK_PART);
		return groupCopies(parts, fits ? kept : [], query.limit);
	}
}

const NOTHING: ReadonlySet<string> = new Set();
/** What a term at average frequency gains in a clause of average length: the scale of a full match. */
const SATURATION = 1.4;
const MAX_CANDIDATES = 300;
const MAX_PREFIX_CANDIDATES = 120;
const MAX_BEGINNINGS = 60;
/** Whether anything fits is judged by so many. */
const BEST = 3;
/** What must be shared: as much as one term says that is rare in all of official language, and never one term alone. */
const ON_SUBJECT = 0.8;
/** Or so many common ones, and such a part of the query. */
const MANY_TERMS = 6;
const GREAT_PART = 0.2;
/** Below both a clause shares with the query what any two clauses share. */
const WEAK = 0.1;
const WEAK_PART = 0.12;

/**
 * Whether a clause is on the subject of the query, measured against human judgement and clauses of laws on other subjects.
 * The ranking says which clause is closest, not whether it is close: that is judged by how rare what they share is in
 * official language at large, so that a small corpus decides as a large one does.
 */
function isOnSubject({ shared, worthTerms, sharedTerms, covered }: Found, total: number): boolean {
	return (shared >= ON_SUBJECT && worthTerms > 1) || (sharedTerms >= MANY_TERMS && covered >= total * GREAT_PART);
}
