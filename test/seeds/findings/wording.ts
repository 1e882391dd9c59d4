import type { ExpectedFindings } from './expected';

export const WORDING: ExpectedFindings = {};
