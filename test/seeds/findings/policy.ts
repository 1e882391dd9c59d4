import type { ExpectedFindings } from './expected';

export const POLICY: ExpectedFindings = {};
