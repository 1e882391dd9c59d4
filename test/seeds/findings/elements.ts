import type { ExpectedFindings } from './expected';

export const ELEMENTS: ExpectedFindings = {};
