import type { Analysis } from '../core/analysis';
import type { Item, OfficialDocument } from '../core/outline/model';
import { isLeaf, type PlacedItem } from '../core/outline/walkItems';
import { type Span, spanTouches } from '../core/text/span';

/** A place in a draft: the document, the item and the paragraph that an offset lies in. */
export interface DraftPlace extends PlacedItem {
	readonly document: OfficialDocument;
	readonly paragraph: Span;
}

/** The item whose own text holds `offset`; `undefined` in blank lines, titles, leads and residue. */
export function placeAt(analysis: Analysis, offset: number): DraftPlace | undefined {
	const place = placeBefore(analysis, offset);
	return place !== undefined && spanTouches(place.paragraph, offset) ? place : undefined;
}

/**
 * The last paragraph of an item that begins at or before `offset`, wherever that item ends: what a line under it belongs
 * to while it is still being typed. Items and paragraphs stand in reading order, so each step down halves what is left.
 */
export function placeBefore(analysis: Analysis, offset: number): DraftPlace | undefined {
	const document = lastFrom(analysis.documents, offset, (each) => each.span.start);
	if (document === undefined) {
		return undefined;
	}
	const ancestors: Item[] = [];
	let item = lastFrom(document.items, offset, (each) => each.span.start);
	for (let below = item; below !== undefined; ) {
		item = below;
		below = lastFrom(item.children, offset, (each) => each.span.start);
		if (below !== undefined) {
			ancestors.push(item);
		}
	}
	const paragraph = item && lastFrom(item.paragraphs, offset, (each) => each.start);
	return item && paragraph && { item, ancestors, document, paragraph };
}

/** Whether an item is a clause, as the corpus is cut into clauses: nothing numbered below it. */
export function isClause(item: Item): boolean {
	return isLeaf(item) || item.style === '——';
}

/** The last of `values`, which are in order, that starts at or before `offset`. */
function lastFrom<T>(values: readonly T[], offset: number, startOf: (value: T) => number): T | undefined {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const value = values[middle];
		if (value !== undefined && startOf(value) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return values[low - 1];
}
