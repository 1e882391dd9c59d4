import type { ClauseDocument } from '../core/precedents/clause';
import type { DocumentSkeleton } from '../core/precedents/documentSkeleton';
import type { SettingPath } from '../core/settings/settings';

/** What is to be read of a corpus. */
export interface CorpusRequest {
	/** Besides the built-in corpus. */
	readonly folders: readonly SettingPath[];
	/** Files that are held already, with the stamp they had: those that still have it are not read again. */
	readonly known: ReadonlyMap<string, string>;
	/** Only these files, and files of these folders, by URI, and nothing else is looked at; `undefined` for everything. */
	readonly only: readonly string[] | undefined;
}

/** Is told what is read, in order. */
export interface CorpusListener {
	/** How many files there are to read, those that are known left out. */
	found(files: number): void;
	batch(batch: CorpusBatch): void;
	/** A file or folder that could not be read, in words for a drafter; once each. */
	problem(message: string): void;
	/** Everything was read; `gone` are known files that are no more. Not called when it was cancelled. */
	finished(gone: readonly string[]): void;
}

/** Some files, read and packed away from the thread that answers requests. */
export interface CorpusBatch {
	/** A saved store of their clauses. */
	readonly bytes: Uint8Array;
	readonly files: readonly CorpusFileFacts[];
	readonly clauses: number;
}

/** What is kept of a file besides its clauses. */
export interface CorpusFileFacts {
	readonly name: string;
	/** The file itself, whatever links led to it. */
	readonly path: string;
	readonly stamp: string;
	/** `hashText` of its text without carriage returns: by it a copy is known. */
	readonly hash: number;
	/** Whether it carries a 密级: then nothing of it is kept in a cache. */
	readonly secret: boolean;
	readonly documents: readonly ClauseDocument[];
	/** What its documents are built like. */
	readonly skeletons: readonly DocumentSkeleton[];
}

/** A reading under way. */
export interface CorpusReading {
	cancel(): void;
}
