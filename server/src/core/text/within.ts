import type { Span } from './span';

/** Those of `sorted` that lie in a stretch of the text, found without looking at the others. */
export function within<T extends Placed>(sorted: readonly T[], { start, end }: Span): readonly T[] {
	return takeUntil(sorted, firstFrom(sorted, start), end);
}

/** The same for stretch after stretch, best asked for in order: it remembers how far it has come. */
export function createWithin<T extends Placed>(sorted: readonly T[]): (stretch: Span) => readonly T[] {
	let next: number | undefined;
	return ({ start, end }) => {
		if (next === undefined || (sorted[next - 1]?.span.start ?? -1) >= start) {
			next = firstFrom(sorted, start);
		}
		while ((sorted[next]?.span.start ?? start) < start) {
			next++;
		}
		return takeUntil(sorted, next, end);
	};
}

interface Placed {
	readonly span: Span;
}

function firstFrom(sorted: readonly Placed[], start: number): number {
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
	return low;
}

function takeUntil<T extends Placed>(sorted: readonly T[], first: number, end: number): readonly T[] {
	let last = first;
	while ((sorted[last]?.span.end ?? end + 1) <= end) {
		last++;
	}
	return last === first ? NONE : sorted.slice(first, last);
}

const NONE: readonly never[] = [];
