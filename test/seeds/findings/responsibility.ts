import type { ExpectedFindings } from './expected';

export const RESPONSIBILITY: ExpectedFindings = {
	'responsibility-convention-absent': { '001': [8], '004': [3] },
	'responsibility-terminal-period': { '002': [36, 38, 54, 56], '004': [206] },
	'responsibility-unit-unknown': { '004': [105] },
	// Three parts of 004 name several units without a lead; the last names one everywhere.
	'responsibility-lead-missing': { '000': [25], '002': [14], '003': [66], '004': [46, 105, 151] },
	'responsibility-open-list': { '000': [25], '002': [14], '003': [78], '004': [47] },
	'responsibility-separator': { '003': [112], '004': [161, 194] },
	'responsibility-unit-alias-mixed': { '004': [53, 152] },
};
