import type { PrecedentQuery } from '../precedentIndex';
import { CandidateSearch } from './candidates';
import { type Compared, Comparison } from './compare';
import { findBeginnings } from './findBeginnings';
import { type CopyGroup, groupCopies } from './groupCopies';
import { countAll, type Part, rarity } from './part';
import { type QueryTerms, readQueryTerms } from './queryTerms';

/** A clause as it was found. */
export interface Found extends Compared {
	/** 1: like the query itself; more for what begins like it, or is shorter than most. */
	readonly likeness: number;
}

/** Searches segments; keeps the memory that a search needs for the next. */
export class PartSearch {
	readonly #candidates = new CandidateSearch();

	/** Best first, the same text once. */
	search(parts: readonly Part[], query: PrecedentQuery): readonly CopyGroup<Found>[] {
		const clauses = countAll(parts);
		const isPrefix = query.mode === 'prefix';
		const exclude = query.exclude ?? NOTHING;
		const terms = readQueryTerms(parts, clauses, [
			{ text: query.text, weight: 1 },
			{ text: query.heading ?? '', weight: isPrefix ? 0.5 : 0.35 },
		]);
		const unknown = rarity(clauses, 0);
		const own =
			terms.counts
				.slice(0, terms.relatedFrom)
				.reduce((sum, count, i) => sum + count * (terms.rarities[i] || unknown), 0) * SATURATION;
		if (own === 0) {
			return [];
		}
		const comparison = new Comparison(parts, terms);
		const begins = isPrefix ? findBeginnings(parts, query.text, terms, exclude, MAX_BEGINNINGS) : [];
		const found = new Map<number, Found>();
		const add = (places: readonly { part: number; clause: number; score: number }[], bonus: number): void => {
			for (const place of places) {
				const key = place.part * 0x100000000 + place.clause;
				if (!found.has(key)) {
					const compared = comparison.compare(place);
					found.set(key, { ...compared, likeness: compared.score / own + bonus });
				}
			}
		};
		add(begins, 1);
		add(this.#candidates.find(parts, clauses, terms, exclude, isPrefix ? MAX_PREFIX_CANDIDATES : MAX_CANDIDATES), 0);
		const ranked = [...found.values()].sort(
			(a, b) => b.likeness - a.likeness || a.part - b.part || a.clause - b.clause,
		);
		return groupCopies(parts, isPrefix ? ranked : withoutUnlike(ranked, terms), query.limit, exclude);
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
/** What a clause must come to that fits, and what another must beside it. */
const FITS = 2.85;
const WORTH_SHOWING = 1.6;
/** A text of so many pairs is judged as it stands; a longer one shares more by chance. */
const USUAL_PAIRS = 60;
const LENGTH_POWER = 0.2;
const LIKENESS_SHARE = 4.5;

/**
 * The clauses on the subject of the query: none, if none of the best is. The ranking says which clause is closest, not
 * whether it is close; that was fitted to human judgement and to clauses of laws on other subjects. What is shared is
 * weighed by how rare it is in official language at large, so that a small corpus decides as a large one does.
 */
function withoutUnlike(ranked: readonly Found[], terms: QueryTerms): readonly Found[] {
	const pairs = terms.telling.filter((telling, i) => telling && terms.own[i]).length;
	const scale = (USUAL_PAIRS / Math.max(1, pairs)) ** LENGTH_POWER;
	const fit = ({ evidence, likeness }: Found): number =>
		evidence * scale + LIKENESS_SHARE * Math.sqrt(Math.min(1, likeness));
	const anyFits = ranked.slice(0, BEST).some((each) => fit(each) >= FITS);
	return anyFits ? ranked.filter((each) => fit(each) >= WORTH_SHOWING) : [];
}
