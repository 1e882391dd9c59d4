import type { ExpectedFindings } from './expected';

export const NUMBERING: ExpectedFindings = {
	'numbering-unnumbered-heading': { '004': [62] },
	'numbering-marker-punctuation': { '004': [144] },
};
