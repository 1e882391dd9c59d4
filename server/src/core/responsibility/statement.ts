import type { Span } from '../text/span';

/** Who does what in a measure: 责任单位 and 负责 are responsible, 牵头 leads, 配合 supports. */
export type Role = 'responsible' | 'lead' | 'support';

/** A unit as written, blanks removed from its name. */
export interface Unit {
	readonly name: string;
	readonly span: Span;
}

/** The units that one statement gives one role, those of all its tiers (departments, counties, parks) together. */
export interface Party {
	readonly role: Role;
	readonly units: readonly Unit[];
	/** Whether one of its lists ends in 等. */
	readonly openEnded: boolean;
}

/** What is wrong with the form of a statement; see the rules responsibility-malformed and responsibility-empty. */
export type StatementFault = 'no-colon' | 'unclosed' | 'mid-sentence' | 'text-after' | 'empty';

/** A statement of who is responsible: `（责任单位：…）`, `责任单位：…` on a line of its own, `（A牵头，B配合）`. */
export interface Statement {
	/** The statement with its brackets, if it has any. */
	readonly span: Span;
	/** What stands between label and closing bracket. */
	readonly content: Span;
	readonly bracketed: boolean;
	/** Whether nothing else is on its line. */
	readonly alone: boolean;
	/** The label as written (责任单位, 牵头部门), `undefined` in `（A牵头，B配合）`. */
	readonly label: string | undefined;
	readonly parties: readonly Party[];
	/** Words such as 6月底前完成 and 持续推进. */
	readonly deadlines: readonly string[];
	/** Words that name no unit: the persons behind 责任领导, the scope behind 适用范围. */
	readonly notes: readonly string[];
	/**
	 * Words that hold for the rest of the document: they free later measures from naming a tier (以下各项…不再逐条列出), or
	 * declare who leads (列第一位者为牵头单位，下同).
	 */
	readonly waiver: string | undefined;
	readonly faults: readonly StatementFault[];
}
