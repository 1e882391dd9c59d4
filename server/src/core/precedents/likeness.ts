import { foldWidth } from '../text/fold';
import { isTelling, tokenize } from './tokens';

/** How much of a query a clause says too. */
export interface Likeness {
	/**
	 * The weight of the telling words they share, measured against the square root of the weight of all: a long clause
	 * shares a smaller part of its words with another on its subject than a short one, and more of them by chance.
	 */
	readonly strength: number;
	/** Whether they share a phrase of four characters, or most of a query that has none. */
	readonly phrase: boolean;
}

/** What is compared, read once a query. */
export interface LikenessQuery {
	/** Its telling words and their weight, 0 to 1; the weight of one that the corpus does not hold is 1. */
	readonly weights: ReadonlyMap<string, number>;
	readonly total: number;
	/** The pairs of neighbouring characters in each stretch without punctuation. */
	readonly stretches: readonly (readonly string[])[];
}

export function readLikenessQuery(text: string, weigh: (token: string) => number): LikenessQuery {
	const weights = new Map<string, number>();
	let total = 0;
	for (const token of tokenize(text)) {
		if (isTelling(token) && !weights.has(token)) {
			const weight = weigh(token);
			weights.set(token, weight);
			total += weight;
		}
	}
	return { weights, total, stretches: readStretches(text) };
}

export function measureLikeness(query: LikenessQuery, clause: string): Likeness {
	const found = new Set(tokenize(clause));
	let shared = 0;
	for (const [token, weight] of query.weights) {
		shared += found.has(token) ? weight : 0;
	}
	const strength = query.total === 0 ? 0 : shared / Math.sqrt(query.total);
	const phrase = shared >= query.total * MOST || query.stretches.some((pairs) => longestRun(pairs, found) >= PHRASE);
	return { strength, phrase };
}

/** Pairs in a row: three make four characters. */
const PHRASE = 3;
const MOST = 0.5;

function longestRun(pairs: readonly string[], found: ReadonlySet<string>): number {
	let longest = 0;
	let run = 0;
	for (const pair of pairs) {
		run = found.has(pair) ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

function readStretches(text: string): readonly (readonly string[])[] {
	const tight = foldWidth(text).replace(/ +/g, '');
	return (tight.match(/\p{Script=Han}{4,}/gu) ?? []).map((stretch) => {
		const characters = [...stretch];
		return characters.slice(1).map((character, i) => (characters[i] ?? '') + character);
	});
}
