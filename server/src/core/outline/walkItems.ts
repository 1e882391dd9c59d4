import type { Item, OfficialDocument } from './model';

/** An item with the items it stands in, outermost first. */
export interface PlacedItem {
	readonly item: Item;
	readonly ancestors: readonly Item[];
}

/** All items of a document in reading order. */
export function walkItems(document: OfficialDocument): readonly PlacedItem[] {
	const placed: PlacedItem[] = [];
	const visit = (items: readonly Item[], ancestors: readonly Item[]): void => {
		for (const item of items) {
			placed.push({ item, ancestors });
			visit(item.children, [...ancestors, item]);
		}
	};
	visit(document.items, []);
	return placed;
}

/** Whether an item has no numbered item below it; dashes are not numbered. */
export function isLeaf(item: Item): boolean {
	return item.style !== '——' && item.children.every((child) => child.style === '——');
}
