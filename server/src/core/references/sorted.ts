interface Placed {
	readonly span: { readonly start: number };
}

/** Index of the last of `values`, which stand in reading order, that begins at or before `offset`; -1 where none does. */
export function lastIndexFrom(values: readonly Placed[], offset: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((values[middle]?.span.start ?? 0) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low - 1;
}
