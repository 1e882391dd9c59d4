import type { Span } from './span';

/** Those of `sorted` that lie in a stretch of the text, found without looking at the others. */
export function within<T extends { readonly span: Span }>(sorted: readonly T[], { start, end }: Span): readonly T[] {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle]?.span.start ?? 0) < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const found: T[] = [];
	for (let each = sorted[low]; each !== undefined && each.span.end <= end; each = sorted[++low]) {
		found.push(each);
	}
	return found;
}
