/** A list of 32-bit numbers that grows, in a quarter of the memory of an array. */
export class NumberList {
	#values = new Uint32Array(256);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) {
			const larger = new Uint32Array(this.#length * 2);
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
}

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
