import type { ExpectedFindings } from './expected';

export const PUNCTUATION: ExpectedFindings = {
	'bracket-unbalanced': { '003': [44], '004': [118, 219] },
};
