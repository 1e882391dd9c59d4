import { ByteReader } from './bytes';
import { B, type Candidate, K1 } from './candidates';
import { type ClauseUnits, createClauseUnits, readClauseUnits } from './clauseRecord';
import type { Part } from './part';
import type { QueryTerms } from './queryTerms';
import type { Segment } from './segment';
import { scanTerms, unitsOf } from './terms';

/** A clause compared with the query in every term. */
export interface Compared {
	readonly part: number;
	readonly clause: number;
	/** BM25 over characters, pairs and words of heading, title and body. */
	readonly score: number;
	/** What it says, on the scale of `termWeight`, that it holds stretches of the query's own text or words related to it. */
	readonly evidence: number;
}

/** Compares clauses with one query. */
export class Comparison {
	readonly #parts: readonly Part[];
	readonly #query: QueryTerms;
	/** By number of the term: how often in the clause at hand, heading included. */
	readonly #counts: Uint16Array;
	readonly #found: number[] = [];
	/** By number of the term: whether in the title or in a heading above the clause. */
	readonly #titled: Uint8Array;
	/** By word of the query: what the related word that says most says. */
	readonly #related: number[] = [];
	readonly #headings = new Map<number, Heading>();
	readonly #units: ClauseUnits = createClauseUnits();
	readonly #scratch: ClauseUnits = createClauseUnits();
	#length = 0;
	/** The stretches that are shared, so far, and the most that a term of the one at hand says. */
	#shared = 0;
	#stretch = 0;

	constructor(parts: readonly Part[], query: QueryTerms) {
		this.#parts = parts;
		this.#query = query;
		this.#counts = new Uint16Array(query.terms.length);
		this.#titled = new Uint8Array(query.terms.length);
	}

	compare({ part, clause }: Candidate): Compared {
		const { segment } = this.#parts[part] as Part;
		readClauseUnits(segment.clauseBytes, segment.clauseStarts[clause] as number, this.#units, this.#scratch);
		const { units, bodyEnd, titleEnd } = this.#units;
		const heading = this.#heading(part, segment, segment.clauseSections[clause] as number);
		this.#length = heading.length;
		this.#shared = 0;
		scanTerms(units, 0, bodyEnd, this.#count, this.#follow);
		this.#endStretch();
		scanTerms(units, bodyEnd, titleEnd, this.#countTitle, this.#countTitle);
		const inText = this.#found.length;
		for (const number of heading.numbers) {
			this.#countNumber(number);
			this.#titled[number] = 1;
		}
		const evidence = this.#evidence(inText);
		const score = this.#score();
		for (const number of this.#found) {
			this.#counts[number] = 0;
			this.#titled[number] = 0;
		}
		this.#found.length = 0;
		return { part, clause, score, evidence };
	}

	readonly #count = (term: number): void => {
		this.#length++;
		const number = this.#query.numberOf(term);
		if (number >= 0) {
			this.#countNumber(number);
		}
	};

	readonly #countTitle = (term: number): void => {
		this.#length++;
		const number = this.#query.numberOf(term);
		if (number >= 0) {
			this.#countNumber(number);
			this.#titled[number] = 1;
		}
	};

	/**
	 * A stretch of the clause all of whose pairs are in the query says what its rarest pair says: pairs that only lie across
	 * two words are rare and would each count like a word.
	 */
	readonly #follow = (term: number): void => {
		this.#length++;
		const number = this.#query.numberOf(term);
		if (number < 0) {
			this.#endStretch();
			return;
		}
		this.#countNumber(number);
		if (!this.#query.own[number]) {
			this.#endStretch();
		} else if (this.#counts[number] === 1) {
			this.#stretch = Math.max(this.#stretch, this.#query.weights[number] as number);
		}
	};

	#endStretch(): void {
		this.#shared += this.#stretch;
		this.#stretch = 0;
	}

	/** Of what was found in the text; what stands in the title or above counts a little more. */
	#evidence(inText: number): number {
		let evidence = this.#shared;
		for (let i = 0; i < inText; i++) {
			const number = this.#found[i] as number;
			const weight = this.#query.weights[number] as number;
			let more = 0;
			if (number >= this.#query.relatedFrom) {
				const word = this.#query.relatedTo[number - this.#query.relatedFrom] as number;
				const before = this.#related[word] ?? 0;
				more = Math.max(0, weight * RELATED_SHARE - before);
				this.#related[word] = before + more;
				evidence += more;
			} else if (this.#query.own[number]) {
				more = weight;
			}
			evidence += this.#titled[number] === 1 ? more * TITLED_SHARE : 0;
		}
		this.#related.length = 0;
		return evidence;
	}

	#countNumber(number: number): void {
		const before = this.#counts[number] as number;
		if (before === 0) {
			this.#found.push(number);
		}
		this.#counts[number] = before + 1;
	}

	#score(): number {
		const norm = K1 * (1 - B + (B * this.#length) / USUAL_LENGTH);
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
/** What it says more that a shared word stands in the title or in a heading. */
const TITLED_SHARE = 0.3;
/** Characters and pairs of a clause of a notice. A corpus of short clauses must not make it a long one. */
const USUAL_LENGTH = 400;

interface Heading {
	readonly numbers: readonly number[];
	readonly length: number;
}
