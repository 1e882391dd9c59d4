import type { Item, OfficialDocument } from '../../outline/model';
import { type PlacedItem, walkItems } from '../../outline/walkItems';

/** The numbered items of a document by level, each level in reading order. Dashes and chains such as 2.3 are no series. */
export function seriesOf(document: OfficialDocument): readonly (readonly PlacedItem[])[] {
	const byLevel = new Map<number, PlacedItem[]>();
	for (const placed of walkItems(document)) {
		if (isNumbered(placed.item)) {
			const series = byLevel.get(placed.item.level);
			if (series === undefined) {
				byLevel.set(placed.item.level, [placed]);
			} else {
				series.push(placed);
			}
		}
	}
	return [...byLevel.values()];
}

/** Whether an item has a number of its own kind: 一、 （一） 1. （1） ① or that of a chapter, section or article. */
export function isNumbered(item: Item): boolean {
	return item.marker !== undefined && item.style !== '——' && item.marker.chain.length <= 1;
}

/** How a series goes on where a new parent begins: with the next number, with 1, or in no such way. */
export interface ParentChange {
	readonly at: PlacedItem;
	readonly before: PlacedItem;
	readonly kind: 'continues' | 'restarts' | 'other';
}

/** Every place of a series where the parent changes. */
export function parentChanges(series: readonly PlacedItem[]): readonly ParentChange[] {
	const changes: ParentChange[] = [];
	let before: PlacedItem | undefined;
	for (const at of series) {
		if (before !== undefined && before.ancestors.at(-1) !== at.ancestors.at(-1)) {
			const { ordinal } = at.item;
			const continues = ordinal === before.item.ordinal + 1;
			changes.push({ at, before, kind: continues ? 'continues' : ordinal === 1 ? 'restarts' : 'other' });
		}
		before = at;
	}
	return changes;
}

/** Whether the numbers of a level run on through the document rather than start anew under each parent. */
export function runsOn(series: readonly PlacedItem[]): boolean {
	const changes = parentChanges(series);
	const continuing = changes.filter(({ kind }) => kind === 'continues').length;
	return continuing * 2 > changes.length;
}
