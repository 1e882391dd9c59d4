import type { ExpectedFindings } from './expected';

export const HEADINGS: ExpectedFindings = {
	'heading-duplicate': { '004': [227] },
	'heading-role-mismatch': { '004': [43, 186] },
	'paragraph-too-long': { '003': [74, 106], '004': [78] },
};
