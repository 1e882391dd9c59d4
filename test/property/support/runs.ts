import fc from 'fast-check';

/** The same cases every time: a failure on one machine is a failure on all. */
export function always<T>(values: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 150): void {
	fc.assert(fc.property(values, holds), { seed: 20200207, numRuns, endOnFailure: false });
}
