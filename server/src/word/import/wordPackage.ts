import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { damaged, ImportError, tooBig } from './importError';
import { LIMITS } from './limits';

/** The parts of a document by their names. Nothing is unpacked before it is read, and nothing is ever written. */
export class WordPackage {
	readonly #zip: ZipFile;
	readonly #entries: ReadonlyMap<string, Entry>;
	#left: number = LIMITS.allBytes;

	private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
		this.#zip = zip;
		this.#entries = entries;
	}

	static async open(bytes: Uint8Array): Promise<WordPackage> {
		if (bytes.byteLength > LIMITS.bytes) {
			throw tooBig();
		}
		try {
			const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
			if (zip.entryCount > LIMITS.entries) {
				throw tooBig();
			}
			const entries = new Map<string, Entry>();
			for await (const entry of zip.eachEntry()) {
				entries.set(entry.fileName.toLowerCase(), entry);
			}
			return new WordPackage(zip, entries);
		} catch (error) {
			throw explain(error);
		}
	}

	has(name: string): boolean {
		return this.#entries.has(name.toLowerCase());
	}

	names(): readonly string[] {
		return [...this.#entries.values()].map((entry) => entry.fileName);
	}

	/** Gives a part in pieces, and stops when it is larger than a document can be, whatever size it was declared to have. */
	async *read(name: string): AsyncGenerator<Uint8Array> {
		const entry = this.#entries.get(name.toLowerCase());
		if (entry === undefined) {
			throw damaged();
		}
		if (entry.uncompressedSize > LIMITS.partBytes) {
			throw tooBig();
		}
		if (entry.isEncrypted()) {
			throw damaged();
		}
		let stream: Readable | undefined;
		try {
			stream = await this.#zip.openReadStreamPromise(entry);
			for await (const chunk of stream as AsyncIterable<Uint8Array>) {
				this.#left -= chunk.byteLength;
				if (this.#left < 0) {
					throw tooBig();
				}
				yield chunk;
			}
		} catch (error) {
			throw explain(error);
		} finally {
			stream?.destroy();
		}
	}
}

function openZip(buffer: Buffer): Promise<ZipFile> {
	return new Promise((resolve, reject) => {
		fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error === null ? resolve(zip) : reject(error)));
	});
}

/** What the package that reads archives says, in a drafter's words. */
function explain(error: unknown): ImportError {
	if (error instanceof ImportError) {
		return error;
	}
	const message = error instanceof Error ? error.message : '';
	if (/absolute path|relative path|invalid characters in fileName/.test(message)) {
		return new ImportError('压缩包里有指向包外的路径，不予打开', 'its archive has paths that lead out of it');
	}
	return damaged();
}
