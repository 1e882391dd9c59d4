import { isTellingTerm, scanTerms } from './terms';

/** Counts terms of one text after the other; the tables are used anew each time. */
export class TermCounts {
	/** By slot. */
	#terms = new Uint32Array(4096);
	#counts = new Uint32Array(4096);
	/** Slots that are taken, in the order the terms came. */
	#slots = new Uint32Array(4096);
	#size = 0;
	/** How many terms were counted, single characters among them or not. */
	whole = 0;
	telling = 0;

	/** How many different terms. */
	get size(): number {
		return this.#size;
	}

	term(i: number): number {
		return this.#terms[this.#slots[i] as number] as number;
	}

	count(i: number): number {
		return this.#counts[this.#slots[i] as number] as number;
	}

	clear(): void {
		for (let i = 0; i < this.#size; i++) {
			this.#counts[this.#slots[i] as number] = 0;
		}
		this.#size = 0;
		this.whole = 0;
		this.telling = 0;
	}

	add(units: Uint16Array, start: number, end: number): void {
		scanTerms(units, start, end, this.#countOne, this.#countOne);
	}

	readonly #countOne = (term: number): void => {
		this.whole++;
		if (isTellingTerm(term)) {
			this.telling++;
		}
		const mask = this.#terms.length - 1;
		let slot = (Math.imul(term, 0x9e3779b1) >>> 12) & mask;
		while (this.#counts[slot] !== 0 && this.#terms[slot] !== term) {
			slot = (slot + 1) & mask;
		}
		if (this.#counts[slot] === 0) {
			this.#terms[slot] = term;
			this.#slots[this.#size++] = slot;
		}
		this.#counts[slot] = (this.#counts[slot] as number) + 1;
		if (this.#size * 2 > mask) {
			this.#grow();
		}
	};

	#grow(): void {
		const taken = Array.from({ length: this.#size }, (_, i) => [this.term(i), this.count(i)] as const);
		const mask = this.#terms.length * 2 - 1;
		this.#terms = new Uint32Array(mask + 1);
		this.#counts = new Uint32Array(mask + 1);
		this.#slots = new Uint32Array(mask + 1);
		taken.forEach(([term, count], i) => {
			let slot = (Math.imul(term, 0x9e3779b1) >>> 12) & mask;
			while (this.#counts[slot] !== 0) {
				slot = (slot + 1) & mask;
			}
			this.#terms[slot] = term;
			this.#counts[slot] = count;
			this.#slots[i] = slot;
		});
	}
}
