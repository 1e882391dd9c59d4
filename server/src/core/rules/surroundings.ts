import { createTermLexicon, type TermLexicon } from '../terms/termLexicon';
import { createUnitLexicon, type UnitLexicon } from '../units/unitLexicon';

/** What rules know besides the text. The shell hands it in; the core reads no file and no clock. */
export interface Surroundings {
	readonly units: UnitLexicon;
	/** The words that the office does not use, and what it writes instead. */
	readonly terms: TermLexicon;
	/** `2026-11-23`; `undefined` where no one says. Only for documents that bear no date of their own. */
	readonly today: string | undefined;
}

/** Those of no office and no day in particular. */
export const NO_SURROUNDINGS: Surroundings = {
	units: createUnitLexicon(),
	terms: createTermLexicon(),
	today: undefined,
};
