import type { ExpectedFindings } from './expected';

export const NUMBERS: ExpectedFindings = {
	'date-relative': { '003': [84], '004': [112, 118, 121] },
	'money-unit-missing': { '001': [110, 110], '004': [198] },
	'number-style-mixed': { '001': [110] },
	'range-dash': { '001': [110], '003': [106], '004': [19, 19, 19, 19, 127, 195, 195, 195, 198] },
	'range-unit-elided': { '004': [198] },
	'unit-symbol-case': { '003': [96, 96] },
};
