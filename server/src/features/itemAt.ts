import type { Analysis } from '../core/analysis';
import type { OfficialDocument } from '../core/outline/model';
import { type PlacedItem, walkItems } from '../core/outline/walkItems';
import { type Span, spanTouches } from '../core/text/span';

/** A place in a draft: the document, the item and the paragraph that an offset lies in. */
export interface DraftPlace extends PlacedItem {
	readonly document: OfficialDocument;
	readonly paragraph: Span;
}

/** The item whose own text holds `offset`; `undefined` in blank lines, titles, leads and residue. */
export function placeAt(analysis: Analysis, offset: number): DraftPlace | undefined {
	for (const document of analysis.documents) {
		if (!spanTouches(document.span, offset)) {
			continue;
		}
		for (const placed of walkItems(document)) {
			const paragraph = placed.item.paragraphs.find((each) => spanTouches(each, offset));
			if (paragraph !== undefined) {
				return { ...placed, document, paragraph };
			}
		}
	}
	return undefined;
}
