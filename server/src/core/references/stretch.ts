/** `values[start..end)` of a range or a run; of a very long one its first and last, so that many such stay cheap. */
export function stretch<T>(values: readonly T[], start: number, end: number): readonly T[] {
	const first = values[start];
	const last = values[end - 1];
	if (first === undefined || last === undefined || end <= start) {
		return [];
	}
	return end - start > MAX_LENGTH ? [first, last] : values.slice(start, end);
}

const MAX_LENGTH = 100;
