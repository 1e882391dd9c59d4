import type { ExpectedFindings } from './expected';

export const RESPONSIBILITY: ExpectedFindings = {
	'responsibility-convention-absent': { '001': [8], '004': [3] },
};
