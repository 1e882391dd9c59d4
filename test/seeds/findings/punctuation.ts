import type { ExpectedFindings } from './expected';

export const PUNCTUATION: ExpectedFindings = {
	'bracket-unbalanced': { '003': [44], '004': [118, 219] },
	'event-date-dot': { '004': [119] },
	'paren-nested-same': { '004': [190] },
	'punctuation-comma-in-list': { '004': [51] },
	'punctuation-dun-between-quotes': { '000': [73], '004': [46] },
	'punctuation-missing-final': { '003': [18] },
};
