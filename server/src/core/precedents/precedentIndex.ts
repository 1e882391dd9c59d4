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

/** A corpus that can be searched. Deterministic: the same clauses in the same order give the same answers. */
export interface PrecedentIndex {
	readonly size: number;
	readonly clauses: readonly Clause[];
	/** Best first; empty when nothing in the corpus fits. */
	search(query: PrecedentQuery): readonly PrecedentHit[];
	/** How much a term says: the rarer in the corpus, the more; 0 for one the corpus does not hold. */
	weigh(token: string): number;
}
