import type { Item } from '../outline/model';
import type { Span } from '../text/span';

/** 款: an unnumbered paragraph of an item, with the items (项) that stand under it. */
export interface ItemParagraph {
	readonly span: Span;
	readonly items: readonly Item[];
}

/**
 * The paragraphs that 第一款, 第二款 count. The outline gives a paragraph behind a list to the last item of the list, as a
 * continuation; in a law it is the next paragraph of the article. `tail` are paragraphs behind the last item of the
 * document, where they belong to this one. A heading alone on its line is no paragraph where others follow.
 */
export function itemParagraphs(folded: string, item: Item, tail: readonly Span[]): readonly ItemParagraph[] {
	const found: { readonly span: Span; readonly items: Item[] }[] = [];
	const open = (span: Span): void => {
		found.push({ span, items: [] });
	};
	const own = isBareHeading(folded, item) ? item.paragraphs.slice(1) : item.paragraphs;
	own.forEach(open);
	const visit = (children: readonly Item[], atEnd: boolean, depth: number): void => {
		for (const [i, child] of children.entries()) {
			const goesOn = children[i + 1]?.ordinal === child.ordinal + 1;
			if (depth === 0) {
				found.at(-1)?.items.push(child);
			}
			const closes = atEnd && !goesOn;
			if (closes) {
				child.paragraphs.slice(1).forEach(open);
			}
			visit(child.children, closes, depth + 1);
		}
	};
	visit(item.children, true, 0);
	tail.forEach(open);
	return found;
}

function isBareHeading(folded: string, item: Item): boolean {
	const [first, second] = item.paragraphs;
	return (
		first !== undefined &&
		second !== undefined &&
		item.form === 'heading' &&
		!/[。:;,]/.test(folded[first.end - 1] ?? '')
	);
}
