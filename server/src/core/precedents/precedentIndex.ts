import type { Clause } from './clause';

/** What is looked for. */
export interface PrecedentQuery {
	/** The clause without its number and its statement, or what has been typed of it. */
	readonly text: string;
	/** The headings above it. */
	readonly heading?: string;
	/** `clause`: like a whole clause; `prefix`: clauses that go on from what has been typed. */
	readonly mode: 'clause' | 'prefix';
	/** Files that must not be found: the draft itself, if it is part of the corpus. */
	readonly exclude?: ReadonlySet<string>;
	readonly limit: number;
}

/** A clause that was found. */
export interface PrecedentHit {
	readonly clause: Clause;
	/** 0 to 1: how much of what the query says the clause says too, rare words counting more. */
	readonly score: number;
	/** Where (nearly) the same clause stands too, best first. */
	readonly also: readonly Clause[];
}

/**
 * A corpus that can be searched. Deterministic: after the same calls it gives the same answers and saves the same bytes.
 * Clauses are made anew whenever they are asked for: compare files and spans, not
 * objects.
 */
export interface PrecedentIndex {
	/** How many clauses it holds. */
	readonly size: number;
	/** Best first; empty when nothing in the corpus fits. */
	search(query: PrecedentQuery): readonly PrecedentHit[];
	/** The clause of a file that begins at an offset: how a clause is named for longer than an answer lives. */
	clause(file: string, start: number): Clause | undefined;
	/** How much a term says: the rarer in the corpus, the more; 0 for one the corpus does not hold. */
	weigh(token: string): number;
	/** The files it holds and their stamps. */
	files(): ReadonlyMap<string, string>;
}

/** A file as it is put into an index. */
export interface IndexedFile {
	/** As its host names it; the `file` of its clauses' document. */
	readonly file: string;
	/** What tells this state of the file from another, a hash or a time: the index only keeps it. */
	readonly stamp: string;
	readonly clauses: readonly Clause[];
}

/** A corpus that changes. What a change costs depends on the files that it names, not on the size of the corpus. */
export interface PrecedentStore extends PrecedentIndex {
	/** Adds files; one that is there already is replaced. Many at once cost less than one by one. */
	put(files: readonly IndexedFile[]): void;
	/**
	 * Adds all that another store has saved; files that are there already are replaced. `false`, and nothing added, for
	 * bytes that `openPrecedentStore` would not open. The store goes on using `bytes`.
	 */
	absorb(bytes: Uint8Array): boolean;
	/** Files that are not there are passed over. */
	remove(files: readonly string[]): void;
	/**
	 * One short step of the upkeep that changes leave to do: worth calling when nothing else is, until it returns `false`.
	 * Answers are right without it, but slower, and what was removed keeps its memory.
	 */
	tidy(): boolean;
	/** To be opened again by `openPrecedentStore`. */
	save(): Uint8Array;
}
