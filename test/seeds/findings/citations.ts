import type { ExpectedFindings } from './expected';

export const CITATIONS: ExpectedFindings = {
	'citation-no-docnum': { '002': [10], '003': [18], '004': [55, 197, 209] },
};
