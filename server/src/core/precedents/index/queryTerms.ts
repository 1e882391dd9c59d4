import { foldWidth } from '../../text/fold';
import { countClauses, type Part, rarity } from './part';
import { RELATED_WORDS } from './relatedWords';
import { isTellingTerm, scanTerms, unitsOf } from './terms';
import { termWeight } from './termWeight';

/** The terms of a query, numbered in the order they come, with what each is worth. */
export interface QueryTerms {
	readonly terms: readonly number[];
	/** How often, the heading counting less. */
	readonly counts: readonly number[];
	/** In how many clauses of the corpus. */
	readonly held: readonly number[];
	/** Rarity, in the corpus and a little at large; 0 for what the corpus does not hold. */
	readonly rarities: readonly number[];
	/** `termWeight` of pairs and words, 0 for characters. */
	readonly weights: readonly number[];
	readonly telling: readonly boolean[];
	/** Whether it stands in the text itself. */
	readonly own: readonly boolean[];
	/** The first of the terms that the query does not hold but words related to its own do. */
	readonly relatedFrom: number;
	/** For each of those the word of the query's text it goes with, as a number. */
	readonly relatedTo: readonly number[];
	/** The number of a term; -1 for one that is not asked for. */
	numberOf(term: number): number;
}

export interface QueryText {
	readonly text: string;
	readonly weight: number;
}

/** The first of the texts is what is asked for, the others say what it is about. */
export function readQueryTerms(parts: readonly Part[], clauses: number, texts: readonly QueryText[]): QueryTerms {
	const numbers = new Map<number, number>();
	const terms: number[] = [];
	const counts: number[] = [];
	const add = (term: number, weight: number): void => {
		const known = numbers.get(term);
		if (known === undefined) {
			numbers.set(term, terms.length);
			terms.push(term);
			counts.push(weight);
		} else {
			counts[known] = (counts[known] as number) + weight;
		}
	};
	let ownCount = 0;
	texts.forEach(({ text, weight }, i) => {
		const units = unitsOf(text);
		const count = (term: number): void => add(term, weight);
		scanTerms(units, 0, units.length, count, count);
		ownCount = i === 0 ? terms.length : ownCount;
	});
	const relatedFrom = terms.length;
	const relatedTo: number[] = [];
	const related = relatedWords(texts[0]?.text ?? '');
	for (const [group, { others }] of related.entries()) {
		for (const word of others) {
			const units = unitsOf(word);
			scanTerms(units, 0, units.length, ignore, (term) => {
				if (!numbers.has(term)) {
					add(term, RELATED_WEIGHT / Math.max(1, units.length - 1));
					relatedTo.push(group);
				}
			});
		}
	}
	const held = terms.map((term) => countClauses(parts, term));
	const telling = terms.map(isTellingTerm);
	const weights = terms.map((term, i) => (telling[i] ? termWeight(term) : 0));
	const rarities = held.map((count, i) => {
		const atLarge = telling[i] ? 1 - AT_LARGE + AT_LARGE * (weights[i] as number) : 1;
		return count === 0 ? 0 : rarity(clauses, count) * atLarge;
	});
	const ceilings = related.map(({ own }) => {
		let ceiling = 0;
		for (const word of own) {
			const units = unitsOf(word);
			scanTerms(units, 0, units.length, ignore, (term) => {
				ceiling = Math.max(ceiling, rarities[numbers.get(term) ?? -1] ?? 0);
			});
		}
		return ceiling === 0 ? Number.POSITIVE_INFINITY : ceiling;
	});
	return {
		terms,
		counts,
		held,
		rarities: rarities.map((value, i) =>
			i < relatedFrom ? value : Math.min(value, ceilings[relatedTo[i - relatedFrom] as number] as number),
		),
		weights,
		telling,
		own: terms.map((_, i) => i < ownCount),
		relatedFrom,
		relatedTo,
		numberOf: lookUp(terms),
	};
}

/** What a word counts that only goes with one of the query's. */
const RELATED_WEIGHT = 0.6;
/** The part of a term's rarity that official language at large decides and not the corpus. */
const AT_LARGE = 0.2;

function ignore(): void {}

interface RelatedGroup {
	/** The words of the group that the text has. A rarer one from `others` says no more than they do. */
	readonly own: readonly string[];
	readonly others: readonly string[];
}

/** The groups that the text has a word of. */
function relatedWords(text: string): readonly RelatedGroup[] {
	const folded = foldWidth(text);
	const groups = new Set<readonly string[]>();
	for (let i = 0; i + 2 <= folded.length; i++) {
		for (const { word, group } of wordsByPair().get(folded.slice(i, i + 2)) ?? []) {
			if (folded.startsWith(word, i)) {
				groups.add(group);
			}
		}
	}
	return [...groups].map((group) => ({
		own: group.filter((word) => folded.includes(word)),
		others: group.filter((word) => !folded.includes(word)),
	}));
}

interface RelatedWord {
	readonly word: string;
	readonly group: readonly string[];
}

let byPair: ReadonlyMap<string, readonly RelatedWord[]> | undefined;

function wordsByPair(): ReadonlyMap<string, readonly RelatedWord[]> {
	if (byPair === undefined) {
		const table = new Map<string, RelatedWord[]>();
		for (const group of RELATED_WORDS) {
			for (const word of group) {
				const pair = word.slice(0, 2);
				const same = table.get(pair) ?? [];
				table.set(pair, same);
				same.push({ word, group });
			}
		}
		byPair = table;
	}
	return byPair;
}

/** A table of its own: it is asked for every character of every clause that is compared. */
function lookUp(terms: readonly number[]): (term: number) => number {
	let size = 64;
	while (size < terms.length * 4) {
		size *= 2;
	}
	const mask = size - 1;
	const keys = new Uint32Array(size);
	const values = new Int32Array(size).fill(-1);
	terms.forEach((term, i) => {
		let slot = (Math.imul(term, 0x9e3779b1) >>> 10) & mask;
		while (values[slot] !== -1) {
			slot = (slot + 1) & mask;
		}
		keys[slot] = term;
		values[slot] = i;
	});
	return (term) => {
		let slot = (Math.imul(term, 0x9e3779b1) >>> 10) & mask;
		for (;;) {
			const value = values[slot] as number;
			if (value === -1 || keys[slot] === term) {
				return value;
			}
			slot = (slot + 1) & mask;
		}
	};
}
