import type { ExpectedFindings } from './expected';

export const HEADINGS: ExpectedFindings = {};
