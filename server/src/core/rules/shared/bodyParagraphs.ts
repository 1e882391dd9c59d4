import type { Item, OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { Span } from '../../text/span';

/** A paragraph of the text proper: what stands between 主送 and 署名. */
export interface BodyParagraph {
	/** Marker and responsibility statement included, blanks at both ends not. */
	readonly span: Span;
	/** What it belongs to; `undefined` in the lead and the tail. */
	readonly item: Item | undefined;
	/** Whether it begins with the number of its item. */
	readonly first: boolean;
	readonly document: OfficialDocument;
}

/** The paragraphs of documents in reading order. */
export function readBodyParagraphs(documents: readonly OfficialDocument[]): readonly BodyParagraph[] {
	const found: BodyParagraph[] = [];
	for (const document of documents) {
		readParagraphs(document, found);
	}
	return found;
}

function readParagraphs(document: OfficialDocument, found: BodyParagraph[]): void {
	for (const span of document.lead) {
		found.push({ span, item: undefined, first: false, document });
	}
	for (const { item } of walkItems(document)) {
		for (let i = 0; i < item.paragraphs.length; i++) {
			const span = item.paragraphs[i];
			if (span !== undefined) {
				found.push({ span, item, first: i === 0, document });
			}
		}
	}
	for (const span of document.tail) {
		found.push({ span, item: undefined, first: false, document });
	}
}
