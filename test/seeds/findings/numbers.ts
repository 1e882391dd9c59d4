import type { ExpectedFindings } from './expected';

export const NUMBERS: ExpectedFindings = {};
