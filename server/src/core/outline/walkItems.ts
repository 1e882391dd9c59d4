import type { Item, OfficialDocument } from './model';

/** An item with the items it stands in, outermost first. */
export interface PlacedItem {
	readonly item: Item;
	readonly ancestors: readonly Item[];
}

/** All items of a document in reading order. */
export function walkItems(document: OfficialDocument): readonly PlacedItem[] {
	const known = WALKED.get(document);
	if (known !== undefined) {
		return known;
	}
	const placed: PlacedItem[] = [];
	const visit = (items: readonly Item[], ancestors: readonly Item[]): void => {
		for (const item of items) {
			placed.push({ item, ancestors });
			if (item.children.length > 0) {
				visit(item.children, [...ancestors, item]);
			}
		}
	};
	visit(document.items, []);
	WALKED.set(document, placed);
	return placed;
}

/** A document never changes, and everything that looks at it walks through it. */
const WALKED = new WeakMap<OfficialDocument, readonly PlacedItem[]>();

/** Whether an item has no numbered item below it; dashes are not numbered. */
export function isLeaf(item: Item): boolean {
	return item.style !== '——' && item.children.every((child) => child.style === '——');
}
