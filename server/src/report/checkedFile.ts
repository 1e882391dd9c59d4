import type { Analysis } from '../core/analysis';
import type { RuleFinding } from '../core/rules/runRules';

/** A file that was checked and what was found in it. */
export interface CheckedFile {
	/** As it was named. */
	readonly file: string;
	/** Where it is for a reader on another machine: relative to the working folder, with `/`. */
	readonly location: string;
	/** As IANA names it. */
	readonly encoding: string;
	readonly analysis: Analysis;
	readonly findings: readonly RuleFinding[];
}
