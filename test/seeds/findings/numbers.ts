import type { ExpectedFindings } from './expected';

export const NUMBERS: ExpectedFindings = {
	'money-unit-missing': { '001': [110, 110], '004': [198] },
	'range-dash': { '001': [110], '003': [106], '004': [19, 19, 19, 19, 127, 195, 195, 195, 198] },
	'range-unit-elided': { '004': [198] },
	'unit-symbol-case': { '003': [96, 96] },
};
