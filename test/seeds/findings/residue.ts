import type { ExpectedFindings } from './expected';

export const RESIDUE: ExpectedFindings = {};
