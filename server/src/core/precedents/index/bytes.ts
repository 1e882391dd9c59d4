import { decodeText, encodeText } from './textCode';

/** Bytes that grow: whole numbers in seven bits a byte, low ones first, and text. */
export class ByteWriter {
	#bytes: Uint8Array;
	#length = 0;

	/** `expected`: how many bytes it will hold, about; each time it outgrows them everything is copied. */
	constructor(expected = 1024) {
		this.#bytes = new Uint8Array(expected);
	}

	get length(): number {
		return this.#length;
	}

	byte(value: number): void {
		if (this.#length === this.#bytes.length) {
			this.#grow(1);
		}
		this.#bytes[this.#length++] = value;
	}

	/** A whole number of at most 32 bits, not negative. */
	number(value: number): void {
		let rest = value;
		while (rest > 0x7f) {
			this.byte((rest & 0x7f) | 0x80);
			rest >>>= 7;
		}
		this.byte(rest);
	}

	text(value: string): void {
		const encoded = encodeText(value);
		this.number(encoded.length);
		this.append(encoded, 0, encoded.length);
	}

	append(from: Uint8Array, start: number, end: number): void {
		this.#grow(end - start);
		this.#bytes.set(from.subarray(start, end), this.#length);
		this.#length += end - start;
	}

	/** A copy of what was written, of exactly its size. */
	bytes(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}

	/** What was written, without copying it where hardly any room is left. Nothing may be added any more. */
	done(): Uint8Array {
		return this.#length < this.#bytes.length * NEARLY_FULL ? this.bytes() : this.#bytes.subarray(0, this.#length);
	}

	#grow(by: number): void {
		if (this.#length + by > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
			larger.set(this.#bytes.subarray(0, this.#length));
			this.#bytes = larger;
		}
	}
}

const NEARLY_FULL = 0.9;

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
	readonly bytes: Uint8Array;
	position: number;

	constructor(bytes: Uint8Array, position: number) {
		this.bytes = bytes;
		this.position = position;
	}

	byte(): number {
		return this.bytes[this.position++] as number;
	}

	number(): number {
		let value = 0;
		for (let shift = 0; shift < 32; shift += 7) {
			const byte = this.byte();
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) {
				break;
			}
		}
		return value >>> 0;
	}

	text(): string {
		const length = this.number();
		this.position += length;
		return decodeText(this.bytes, this.position - length, this.position);
	}

	skipText(): void {
		const length = this.number();
		this.position += length;
	}
}
