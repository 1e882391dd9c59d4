import type { ExpectedFindings } from './expected';

export const WORDING: ExpectedFindings = {
	'body-name-inconsistent': { '004': [237] },
	'glyph-confusable': { '004': [20, 26] },
	'term-confusable': { '002': [28], '004': [53] },
	'term-inconsistent': { '001': [138], '002': [8] },
};
