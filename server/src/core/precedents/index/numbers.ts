/** A list of 32-bit numbers that grows, in a quarter of the memory of an array. */
export class NumberList {
	#values: Uint32Array;
	#length = 0;

	/** `expected`: how many there will be, about; each time there are more everything is copied. */
	constructor(expected = 256) {
		this.#values = new Uint32Array(expected);
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) {
			const larger = new Uint32Array(Math.max(256, this.#length * 2));
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[this.#length++] = value;
	}

	/** Keeps its room. */
	clear(): void {
		this.#length = 0;
	}

	at(index: number): number {
		return this.#values[index] as number;
	}

	/** A copy of exactly its size. */
	values(): Uint32Array {
		return this.#values.slice(0, this.#length);
	}

	/** The numbers, without copying them where hardly any room is left. Nothing may be added any more. */
	done(): Uint32Array {
		return this.#length < this.#values.length * NEARLY_FULL ? this.values() : this.#values.subarray(0, this.#length);
	}
}

const NEARLY_FULL = 0.9;

/** Where `wanted` stands in a sorted list; -1 where it does not. */
export function findSorted(sorted: Uint32Array, wanted: number): number {
	let low = 0;
	let high = sorted.length - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const value = sorted[middle] as number;
		if (value === wanted) {
			return middle;
		}
		if (value < wanted) {
			low = middle + 1;
		} else {
			high = middle - 1;
		}
	}
	return -1;
}
