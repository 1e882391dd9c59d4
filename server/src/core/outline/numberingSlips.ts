import type { Item, OfficialDocument } from './model';
import { walkItems } from './walkItems';

/** A number that does not follow: left out, given twice, or gone back. */
export interface NumberingSlip {
	readonly kind: 'gap' | 'duplicate' | 'order';
	readonly item: Item;
	/** The number it should have. */
	readonly expected: number;
	/** The item before it in the series; `undefined` where the series does not begin with 1. */
	readonly previous: Item | undefined;
	/**
	 * This item and those after it whose numbers go on from it, in order: what renumbering from here touches. Empty behind
	 * the first few slips of a series: renumbering from the first of them puts the others right.
	 */
	readonly following: readonly Item[];
}

/**
 * The slips of a document, one a cause: after a number that was left out the series is followed from the number it went
 * on with; a single stray number does not make the next right one wrong.
 *
 * Scopes are inferred: a step from n to n+1 is right everywhere, a step to 1 is right under a new parent. So a series
 * that runs through the document and one that starts anew in every section are both read as they are meant. A list that a
 * colon or a label in 【】 introduces is a scope of its own.
 */
export function findNumberingSlips(folded: string, document: OfficialDocument): readonly NumberingSlip[] {
	return groupSeries(folded, document).flatMap(slipsOfSeries);
}

interface Entry {
	readonly item: Item;
	readonly parent: Item | undefined;
	/** Whether what stands right before it says that a list follows. */
	readonly introduced: boolean;
}

/** The items of each level, in reading order. Dashes have no number; chains such as 2.3 carry their parent's. */
function groupSeries(folded: string, document: OfficialDocument): readonly (readonly Entry[])[] {
	const byLevel = new Map<number, Entry[]>();
	for (const { item, ancestors } of walkItems(document)) {
		if (item.style !== '——' && (item.marker?.chain.length ?? 0) <= 1) {
			const entry = { item, parent: ancestors.at(-1), introduced: isIntroduced(folded, item.span.start) };
			const entries = byLevel.get(item.level);
			if (entries === undefined) {
				byLevel.set(item.level, [entry]);
			} else {
				entries.push(entry);
			}
		}
	}
	return [...byLevel.values()];
}

/** Whether what stands right before says that a list follows. */
export function isIntroduced(folded: string, offset: number): boolean {
	let before = offset - 1;
	while (before >= 0 && isBlank(folded.charCodeAt(before))) {
		before--;
	}
	return folded[before] === ':' || folded[before] === '】';
}

function isBlank(unit: number): boolean {
	return unit === 0x20 || unit === 0x0d || unit === 0x0a;
}

function slipsOfSeries(entries: readonly Entry[]): readonly NumberingSlip[] {
	const perParent = restartsAtParents(entries);
	const slips: NumberingSlip[] = [];
	/** Numbers that stood too early; when the series reaches them it passes over them. */
	const strays = new Set<number>();
	let previous: Entry | undefined;
	let count = 0;
	let repeating = false;
	for (const [i, entry] of entries.entries()) {
		const { ordinal } = entry.item;
		const newParent = previous === undefined || entry.parent !== previous.parent;
		if (ordinal === 1 && (entry.introduced || (newParent && (previous === undefined || entry.parent !== undefined)))) {
			count = 1;
			strays.clear();
			previous = entry;
			continue;
		}
		if (newParent && perParent) {
			count = ordinal === count + 1 ? count : 0;
			strays.clear();
		}
		while (strays.has(count + 1)) {
			count++;
		}
		const expected = count + 1;
		if (entry.item.marker === undefined) {
			// A heading without its number takes the next one, unless the numbers go on without it.
			count = entries[i + 1]?.item.ordinal === expected ? count : expected;
			previous = entry;
			continue;
		}
		// 1、1、1、1、 is one habit, not a slip a line.
		const again = repeating && ordinal === count;
		repeating = ordinal === count;
		if (ordinal !== expected && !again) {
			slips.push({
				kind: ordinal > expected ? 'gap' : ordinal === count ? 'duplicate' : 'order',
				item: entry.item,
				expected,
				previous: count === 0 ? undefined : previous?.item,
				following: slips.length < MAX_RENUMBERED ? followingItems(entries, i) : [],
			});
			if (entries[i + 1]?.item.ordinal === expected) {
				strays.add(ordinal);
				continue;
			}
		}
		count = ordinal;
		previous = entry;
	}
	return slips;
}

function restartsAtParents(entries: readonly Entry[]): boolean {
	return entries.some((entry, i) => {
		const before = entries[i - 1];
		return (
			before !== undefined && before.parent !== entry.parent && entry.parent !== undefined && entry.item.ordinal === 1
		);
	});
}

/** Every slip lists what follows it, so a series of nothing but slips must not list them all. */
const MAX_RENUMBERED = 20;

/** Up to where the series starts anew. */
function followingItems(entries: readonly Entry[], from: number): readonly Item[] {
	const following: Item[] = [];
	for (let i = from; i < entries.length; i++) {
		const entry = entries[i];
		const restarts = i > from && entry?.item.ordinal === 1 && entry.parent !== entries[i - 1]?.parent;
		if (entry === undefined || restarts) {
			break;
		}
		following.push(entry.item);
	}
	return following;
}
