import type { ExpectedFindings } from './expected';

export const CITATIONS: ExpectedFindings = {};
