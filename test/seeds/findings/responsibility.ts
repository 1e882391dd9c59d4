import type { ExpectedFindings } from './expected';

export const RESPONSIBILITY: ExpectedFindings = {
	'responsibility-convention-absent': { '001': [8], '004': [3] },
	'responsibility-terminal-period': { '002': [36, 38, 54, 56], '004': [206] },
	'responsibility-unit-unknown': { '004': [105] },
};
