/**
 * What a reviewer would mark in the seeds, and nothing that only looks like a defect: rule, then seed, then the 1-based
 * lines, one for each finding.
 */
export type ExpectedFindings = Readonly<Record<string, Readonly<Partial<Record<string, readonly number[]>>>>>;
