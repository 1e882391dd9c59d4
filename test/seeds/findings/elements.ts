import type { ExpectedFindings } from './expected';

export const ELEMENTS: ExpectedFindings = {
	'title-doctype': { '002': [3], '004': [3] },
	'title-redundant': { '003': [12] },
	'issuer-internal-organ': { '002': [62] },
	'document-number-format': { '000': [16], '003': [44] },
	'document-number-inconsistent': { '000': [9], '003': [6] },
	'signature-missing': { '003': [130] },
	'date-mismatch': { '003': [10] },
};
