import type { Analysis } from '../core/analysis';
import type { RuleFinding } from '../core/rules/runRules';

/** A file that was checked and what was found in it. */
export interface CheckedFile {
	readonly file: string;
	readonly analysis: Analysis;
	readonly findings: readonly RuleFinding[];
}
