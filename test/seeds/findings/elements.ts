import type { ExpectedFindings } from './expected';

export const ELEMENTS: ExpectedFindings = {
	'title-doctype': { '002': [3], '004': [3] },
	'document-number-format': { '000': [16], '003': [44] },
	'document-number-inconsistent': { '000': [9], '003': [6] },
	'signature-missing': { '003': [130] },
	'date-mismatch': { '003': [10] },
};
