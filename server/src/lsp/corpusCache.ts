import type { PrecedentStore } from '../core/precedents/precedentIndex';
import { openPrecedentStore } from '../core/precedents/precedentStore';
import type { CorpusFileFacts } from './corpusReading';

/** Changes whenever what is kept beside the clauses is laid out otherwise. */
const VERSION = 4;

/** A corpus as it is saved between sessions. */
export interface SavedCorpus {
	readonly store: PrecedentStore;
	readonly files: readonly CorpusFileFacts[];
}

/** The same without the files that carry a 密级: what is kept on a disk must not hold a word of them. */
export function withoutSecrets({ store, files }: SavedCorpus): SavedCorpus {
	const secret = files.filter((file) => file.secret).map(({ name }) => name);
	const kept = secret.length === 0 ? undefined : openPrecedentStore(store.save());
	if (kept === undefined) {
		return { store, files };
	}
	kept.remove(secret);
	// What is only marked as gone is still there.
	while (kept.tidy()) {}
	return { store: kept, files: files.filter((file) => !file.secret) };
}

/**
 * The facts of the files as JSON, with their length and checksum in front, then the store, which has its own; both begin at a
 * multiple of four.
 */
export function packCorpus({ store, files }: SavedCorpus): Uint8Array {
	const facts = new TextEncoder().encode(JSON.stringify({ version: VERSION, files }));
	const clauses = store.save();
	const start = HEADER + padded(facts.byteLength);
	const bytes = new Uint8Array(start + clauses.byteLength);
	const header = new DataView(bytes.buffer);
	header.setUint32(0, facts.byteLength, true);
	header.setUint32(4, checksum(facts), true);
	bytes.set(facts, HEADER);
	bytes.set(clauses, start);
	return bytes;
}

/** `undefined` for what is not whole, was spoiled, or comes from another version. */
export function unpackCorpus(bytes: Uint8Array): SavedCorpus | undefined {
	if (bytes.byteLength < HEADER) {
		return undefined;
	}
	const header = new DataView(bytes.buffer, bytes.byteOffset);
	const length = header.getUint32(0, true);
	const start = HEADER + padded(length);
	if (start > bytes.byteLength) {
		return undefined;
	}
	const json = bytes.subarray(HEADER, HEADER + length);
	const facts = header.getUint32(4, true) === checksum(json) ? parse(new TextDecoder().decode(json)) : undefined;
	const store = facts === undefined ? undefined : openPrecedentStore(bytes.subarray(start));
	return facts === undefined || store === undefined ? undefined : { store, files: facts };
}

const HEADER = 8;

function padded(length: number): number {
	return (length + 3) & ~3;
}

/** FNV-1a. */
function checksum(bytes: Uint8Array): number {
	let sum = 0x811c9dc5;
	for (const byte of bytes) {
		sum = Math.imul(sum ^ byte, 0x01000193);
	}
	return sum >>> 0;
}

function parse(json: string): readonly CorpusFileFacts[] | undefined {
	try {
		const { version, files } = JSON.parse(json) as { readonly version?: unknown; readonly files?: unknown };
		return version === VERSION && Array.isArray(files) ? (files as CorpusFileFacts[]) : undefined;
	} catch {
		return undefined;
	}
}
