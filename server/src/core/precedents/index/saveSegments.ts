import { ByteReader, ByteWriter } from './bytes';
import type { Part } from './part';
import type { Segment, SegmentFile } from './segment';
import { TERMS_VERSION } from './terms';

/** Changes whenever segments are laid out otherwise. */
const FORMAT_VERSION = 2;
const MAGIC = 0x31584450;
/** Magic, two versions, the length and the checksum of all behind them. */
const HEADER = 5;

/** Everything as bytes: a header, then for each segment its files and columns, each with its length. */
export function saveParts(parts: readonly Part[]): Uint8Array {
	const columns = parts.flatMap(({ segment, gone }) => [writeFiles(segment, gone), ...columnsOf(segment)]);
	const length = columns.reduce((sum, column) => sum + 4 + padded(column.byteLength), HEADER * 4);
	const buffer = new ArrayBuffer(length);
	const bytes = new Uint8Array(buffer);
	const words = new Uint32Array(buffer);
	let at = HEADER * 4;
	for (const column of columns) {
		words[at / 4] = column.byteLength;
		bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at + 4);
		at += 4 + padded(column.byteLength);
	}
	words.set([MAGIC, FORMAT_VERSION, TERMS_VERSION, length, checksum(words)]);
	return bytes;
}

/** `undefined` for what is not whole, was spoiled, or comes from another version. The columns stay in `bytes`. */
export function openParts(given: Uint8Array): readonly Part[] | undefined {
	if (given.byteLength < HEADER * 4 || given.byteLength % 4 !== 0) {
		return undefined;
	}
	// Columns of numbers must begin at a multiple of four.
	const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
	const [magic, format, terms, length, sum] = words;
	const fits = magic === MAGIC && format === FORMAT_VERSION && terms === TERMS_VERSION && length === bytes.byteLength;
	if (!fits || sum !== checksum(words)) {
		return undefined;
	}
	const parts: Part[] = [];
	let at = HEADER;
	const next = (): Uint8Array => {
		const size = words[at] as number;
		const column = bytes.subarray((at + 1) * 4, (at + 1) * 4 + size);
		at += 1 + padded(size) / 4;
		return column;
	};
	while (at < words.length) {
		parts.push(readPart(next));
	}
	return parts;
}

function readPart(next: () => Uint8Array): Part {
	const numbers = (column: Uint8Array): Uint32Array =>
		new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4);
	const { files, gone } = readFiles(next());
	const segment: Segment = {
		files,
		clauseBytes: next(),
		clauseStarts: numbers(next()),
		clauseSections: numbers(next()),
		clauseLengths: shorts(next()),
		clauseHashes: numbers(next()),
		clauseOrder: numbers(next()),
		sectionBytes: next(),
		sectionStarts: numbers(next()),
		sectionDocuments: numbers(next()),
		documentBytes: next(),
		documentStarts: numbers(next()),
		terms: numbers(next()),
		postings: next(),
		postingStarts: numbers(next()),
	};
	const goneClauses = gone.length === 0 ? undefined : new Uint8Array(segment.clauseSections.length);
	for (const number of gone) {
		const file = files[number] as SegmentFile;
		goneClauses?.fill(1, file.first, file.end);
	}
	return { segment, gone: new Set(gone), goneClauses };
}

/** In the order in which they are read. */
function columnsOf(segment: Segment): readonly (Uint8Array | Uint16Array | Uint32Array)[] {
	return [
		segment.clauseBytes,
		segment.clauseStarts,
		segment.clauseSections,
		segment.clauseLengths,
		segment.clauseHashes,
		segment.clauseOrder,
		segment.sectionBytes,
		segment.sectionStarts,
		segment.sectionDocuments,
		segment.documentBytes,
		segment.documentStarts,
		segment.terms,
		segment.postings,
		segment.postingStarts,
	];
}

function shorts(column: Uint8Array): Uint16Array {
	return new Uint16Array(column.buffer, column.byteOffset, column.byteLength / 2);
}

function writeFiles({ files }: Segment, gone: ReadonlySet<number>): Uint8Array {
	const writer = new ByteWriter();
	writer.number(files.length);
	for (const [number, { name, stamp, first, end }] of files.entries()) {
		writer.text(name);
		writer.text(stamp);
		writer.number(end - first);
		writer.byte(gone.has(number) ? 1 : 0);
	}
	return writer.bytes();
}

function readFiles(column: Uint8Array) {
	const reader = new ByteReader(column, 0);
	const files: SegmentFile[] = [];
	const gone: number[] = [];
	let first = 0;
	for (let number = 0, count = reader.number(); number < count; number++) {
		const name = reader.text();
		const stamp = reader.text();
		const end = first + reader.number();
		files.push({ name, stamp, first, end });
		first = end;
		if (reader.byte() === 1) {
			gone.push(number);
		}
	}
	return { files, gone };
}

function padded(length: number): number {
	return Math.ceil(length / 4) * 4;
}

/** Of everything behind the header. */
function checksum(words: Uint32Array): number {
	let sum = 0x811c9dc5;
	for (let i = HEADER; i < words.length; i++) {
		sum = Math.imul(sum ^ (words[i] as number), 0x01000193);
		sum ^= sum >>> 15;
	}
	return sum >>> 0;
}
