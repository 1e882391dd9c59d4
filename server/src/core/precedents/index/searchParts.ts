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
			{ text: query.heading ?? '', weight: isPrefix ? 0.5 : 0.25 },
		]);
		const unknown = rarity(corpus.clauses, 0);
		const own = terms.counts.reduce((sum, count, i) => sum + count * (terms.rarities[i] || unknown), 0) * SATURATION;
		if (own === 0) {
			return [];
		}
		const weigh = (i: number): number =>
			terms.telling[i] && (isPrefix || terms.own[i]) ? Math.min(1, (terms.rarities[i] || unknown) / unknown) : 0;
		const total = terms.terms.reduce<number>((sum, _, i) => sum + weigh(i), 0);
		const comparison = new Comparison(parts, corpus, terms, weigh);
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
		const strength = (each: Found): number => (total === 0 ? 0 : each.shared / Math.sqrt(total));
		const isPhrase = (each: Found): boolean => each.shared >= total * MOST || each.longestRun >= PHRASE;
		const fits = isPrefix || ranked.slice(0, BEST).some((each) => strength(each) >= STRONG && isPhrase(each));
		const kept = fits ? ranked.filter((each) => each.likeness > 1 || strength(each) >= WEAK) : [];
		return groupCopies(parts, kept, query.limit);
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
const STRONG = 0.78;
const WEAK = 0.4;
/** Pairs in a row: three make four characters. */
const PHRASE = 3;
const MOST = 0.5;
