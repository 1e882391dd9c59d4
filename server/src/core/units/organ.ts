import type { Level } from './level';

/** Names an organ in the lexicon; `organs.json` has them all. */
export type OrganId = string;

/** Which column of the state it stands in. `central` are the local offices of central ones: tax, customs, the bank. */
export type OrganKind =
	| 'party'
	| 'congress'
	| 'government'
	| 'justice'
	| 'central'
	| 'mass'
	| 'institution'
	| 'enterprise'
	| 'military';

/**
 * One name of an organ, without the level or place in front. `{}` in a form is where a place stands; a form that begins
 * with it may stand behind a place without its level (聊城银保监分局). A name of the national level alone is complete.
 */
export interface OrganName {
	readonly full: string;
	/** 规范化简称, the usual one first. */
	readonly short?: readonly string[];
	/** 发改委, 人社局: what people say, and cities and counties write. */
	readonly colloquial?: readonly string[];
	/** Other spellings, which are read and never proposed: 文化旅游局 for 文化和旅游局. */
	readonly variants?: readonly string[];
	/** Where it is in use, the likeliest name of a level first among an organ's names. */
	readonly levels: readonly Level[];
	/** The only places it stood at, where it did not stand everywhere. */
	readonly places?: readonly string[];
}

/** When an organ ceased to be called so, and what does its work since. */
export interface OrganChange {
	/** Empty where nothing at its place took over. */
	readonly successors: readonly OrganId[];
	/** `YYYY-MM`: when the first, the national ones, changed. The old name is right everywhere before. */
	readonly since: string;
	/** `YYYY-MM`: from when the old name is right nowhere. */
	readonly settled: string;
	/** A key of the lexicon's sources. */
	readonly basis: string;
	/** `varies` where some places kept the old name or gave the work to another. */
	readonly certainty: 'certain' | 'varies';
	/** Where the successor stands, if not at the same place: a name, or the province that the place is the seat of. */
	readonly place?: string;
	/** Forms that mean another organ since, and are left alone: 省金融监管局 is no longer the province's own. */
	readonly reused?: readonly string[];
	readonly notes?: string;
}

/** One body of the state, the party, the mass organisations or near them, as every level has it. */
export interface Organ {
	readonly id: OrganId;
	readonly kind: OrganKind;
	readonly names: readonly OrganName[];
	readonly change?: OrganChange;
	/** A key of the lexicon's sources: what the names rest on. */
	readonly source: string;
	readonly notes?: string;
}
