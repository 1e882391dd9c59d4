import type { Item } from '../outline/model';
import type { DocumentIndex } from './documentIndex';
import { lastIndexFrom } from './sorted';

/** The first `length` of `items`. */
export interface Run {
	readonly items: readonly Item[];
	readonly length: number;
}

/** The lists that have ended, or come so far, where the offset stands; the innermost first. */
export function precedingRuns(index: DocumentIndex, offset: number): readonly Run[] {
	const runs: Run[] = [];
	const last = lastEnded(index, offset);
	for (let item = last?.children.at(-1); item !== undefined; item = item.children.at(-1)) {
		const siblings = index.siblingsOf(item);
		runs.unshift({ items: siblings, length: siblings.length });
	}
	for (let item = last; item !== undefined; item = index.parentOf(item)) {
		runs.push({ items: index.siblingsOf(item), length: index.placeOf(item) + 1 });
	}
	const through = lastIndexFrom(index.clauses, offset);
	const open = index.clauses[through];
	const length = open !== undefined && open.span.end > offset ? through : through + 1;
	if (length > 0) {
		runs.push({ items: index.clauses, length });
	}
	return runs;
}

/** The last item that is over: the one before, or in a paragraph behind its first the one that holds it. */
function lastEnded(index: DocumentIndex, offset: number): Item | undefined {
	const item = index.itemAt(offset);
	if (item === undefined) {
		const { items } = index.document;
		return items[lastIndexFrom(items, offset)];
	}
	return (item.paragraphs[0]?.end ?? 0) >= offset ? index.siblingsOf(item)[index.placeOf(item) - 1] : item;
}
