import type { ExpectedFindings } from './expected';

export const NUMBERING: ExpectedFindings = {
	'numbering-unnumbered-heading': { '004': [62] },
	'numbering-marker-punctuation': { '004': [144] },
	'numbering-marker-inconsistent': { '004': [41, 196, 200] },
};
