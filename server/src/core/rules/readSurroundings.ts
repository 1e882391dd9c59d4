import { type HouseTermProblem, parseHouseTerms } from '../terms/houseTerms';
import { createTermLexicon } from '../terms/termLexicon';
import { type OfficeUnitProblem, parseOfficeUnits } from '../units/officeUnits';
import { createUnitLexicon } from '../units/unitLexicon';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings';

/** The office's lists, as they are written, and the day. */
export interface OfficeListTexts {
	/** `undefined` where the office keeps none. */
	readonly units: string | undefined;
	readonly terms: string;
	readonly today: string;
}

export interface SurroundingsReading {
	readonly surroundings: Surroundings;
	readonly unitProblems: readonly OfficeUnitProblem[];
	readonly termProblems: readonly HouseTermProblem[];
}

/** What the rules know besides a draft; lines that say nothing are problems, and left out. */
export function readSurroundings({ units, terms, today }: OfficeListTexts): SurroundingsReading {
	const unitList = parseOfficeUnits(units ?? '');
	const termList = parseHouseTerms(terms);
	return {
		surroundings: {
			units: units === undefined ? NO_SURROUNDINGS.units : createUnitLexicon(unitList.units),
			terms: createTermLexicon(termList.terms),
			today,
		},
		unitProblems: unitList.problems,
		termProblems: termList.problems,
	};
}
