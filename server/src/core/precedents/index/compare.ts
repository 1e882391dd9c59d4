import { ByteReader } from './bytes';
import { B, type Candidate, K1 } from './candidates';
import { type ClauseUnits, createClauseUnits, readClauseUnits } from './clauseRecord';
import type { CorpusCounts, Part } from './part';
import type { QueryTerms } from './queryTerms';
import type { Segment } from './segment';
import { scanTerms, unitsOf } from './terms';
import { termWeight } from './termWeight';

/** A clause compared with the query in every term. */
export interface Compared {
	readonly part: number;
	readonly clause: number;
	/** BM25 over characters, pairs and words of heading, title and body. */
	readonly score: number;
	/** What it says that title or body hold telling terms of the query's own text, see `termWeight`. */
	readonly shared: number;
	/** How many of them are worth something each, and how many there are in all. */
	readonly worthTerms: number;
	readonly sharedTerms: number;
	/** The rarity in the corpus of all of them. */
	readonly covered: number;
}

/** Compares clauses with one query. */
export class Comparison {
	readonly #parts: readonly Part[];
	readonly #query: QueryTerms;
	readonly #meanLength: number;
	/** By number of the term: how often in the clause at hand, heading included. */
	readonly #counts: Uint16Array;
	readonly #found: number[] = [];
	/** By word of the query: what the related word that says most says. */
	readonly #related: number[] = [];
	readonly #headings = new Map<number, Heading>();
	readonly #units: ClauseUnits = createClauseUnits();
	readonly #scratch: ClauseUnits = createClauseUnits();
	#length = 0;

	constructor(parts: readonly Part[], corpus: CorpusCounts, query: QueryTerms) {
		this.#parts = parts;
		this.#query = query;
		this.#meanLength = corpus.wholeLength;
		this.#counts = new Uint16Array(query.terms.length);
	}

	compare({ part, clause }: Candidate): Compared {
		const { segment } = this.#parts[part] as Part;
		readClauseUnits(segment.clauseBytes, segment.clauseStarts[clause] as number, this.#units, this.#scratch);
		const { units, bodyEnd, titleEnd } = this.#units;
		this.#length = 0;
		scanTerms(units, 0, bodyEnd, this.#count, this.#count);
		scanTerms(units, bodyEnd, titleEnd, this.#count, this.#count);
		const inText = this.#found.length;
		let shared = 0;
		let worthTerms = 0;
		let sharedTerms = 0;
		let covered = 0;
		for (let i = 0; i < inText; i++) {
			const number = this.#found[i] as number;
			if (this.#query.telling[number] && this.#query.own[number]) {
				const weight = termWeight(this.#query.terms[number] as number);
				shared += weight;
				worthTerms += weight >= WORTH ? 1 : 0;
				sharedTerms++;
				covered += this.#query.rarities[number] as number;
			} else if (number >= this.#query.relatedFrom) {
				const weight = termWeight(this.#query.terms[number] as number) * RELATED_SHARE;
				const word = this.#query.relatedTo[number - this.#query.relatedFrom] as number;
				const before = this.#related[word] ?? 0;
				if (weight > before) {
					this.#related[word] = weight;
					shared += weight - before;
					worthTerms += before < WORTH && weight >= WORTH ? 1 : 0;
				}
			}
		}
		this.#related.length = 0;
		const heading = this.#heading(part, segment, segment.clauseSections[clause] as number);
		for (const number of heading.numbers) {
			this.#countNumber(number);
		}
		const score = this.#score(this.#length + heading.length);
		for (const number of this.#found) {
			this.#counts[number] = 0;
		}
		this.#found.length = 0;
		return { part, clause, score, shared, worthTerms, sharedTerms, covered };
	}

	readonly #count = (term: number): void => {
		this.#length++;
		const number = this.#query.numberOf(term);
		if (number >= 0) {
			this.#countNumber(number);
		}
	};

	#countNumber(number: number): void {
		const before = this.#counts[number] as number;
		if (before === 0) {
			this.#found.push(number);
		}
		this.#counts[number] = before + 1;
	}

	#score(length: number): number {
		const norm = K1 * (1 - B + (B * length) / this.#meanLength);
		let score = 0;
		for (const number of this.#found) {
			const count = this.#counts[number] as number;
			const weight = (this.#query.counts[number] as number) * (this.#query.rarities[number] as number);
			score += (weight * count * (K1 + 1)) / (count + norm);
		}
		return score;
	}

	#heading(part: number, segment: Segment, section: number): Heading {
		const key = part * 0x1000000 + section;
		const known = this.#headings.get(key);
		if (known !== undefined) {
			return known;
		}
		const units = unitsOf(new ByteReader(segment.sectionBytes, segment.sectionStarts[section] as number).text());
		const numbers: number[] = [];
		let length = 0;
		const add = (term: number): void => {
			length++;
			const number = this.#query.numberOf(term);
			if (number >= 0) {
				numbers.push(number);
			}
		};
		scanTerms(units, 0, units.length, add, add);
		const heading = { numbers, length };
		this.#headings.set(key, heading);
		return heading;
	}
}

/** What a related word says of what the word itself would. */
const RELATED_SHARE = 0.6;
/** What a term must be worth to count: all but the commonest. */
const WORTH = 0.04;

interface Heading {
	readonly numbers: readonly number[];
	readonly length: number;
}
