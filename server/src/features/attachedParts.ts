import type { Analysis } from '../core/analysis';
import type { Item, OfficialDocument } from '../core/outline/model';
import { readAttachments } from '../core/references/attachments';
import type { Span } from '../core/text/span';

/** An attachment that stands in a document, as a form or a list does; one with a title and numbers is a document itself. */
export interface AttachedPart {
	/** The line 附件2. */
	readonly label: Span;
	/** From the label to the next one, or to the end of the document. */
	readonly span: Span;
	readonly items: readonly Item[];
}

/** The attachments in a document, in order, and the items before them. */
export interface DocumentParts {
	readonly items: readonly Item[];
	readonly attached: readonly AttachedPart[];
}

/** Parts each document of a text into what it says itself and what is attached to it. */
export function findDocumentParts(analysis: Analysis): readonly DocumentParts[] {
	const labels = analysis.text.folded.includes('附')
		? readAttachments(analysis)
				.families.flatMap(({ attachments }) => attachments.flatMap(({ label }) => label ?? []))
				.sort((a, b) => a.start - b.start)
		: [];
	return analysis.documents.map((document) => partsOf(document, labels));
}

/** The blank lines before the next attachment belong to neither. */
export function endOfText(content: string, { start, end }: Span): number {
	let last = end;
	while (last > start && content.charCodeAt(last - 1) <= 0x20) {
		last--;
	}
	return last;
}

function partsOf({ items, span }: OfficialDocument, labels: readonly Span[]): DocumentParts {
	const own = labels.filter(({ start, end }) => start > span.start && end <= span.end);
	let next = 0;
	/** The items before an offset that no part has yet; `undefined` where one runs on over it, read in another way. */
	const itemsUntil = (offset: number): readonly Item[] | undefined => {
		const from = next;
		while ((items[next]?.span.start ?? offset) < offset) {
			next++;
		}
		return (items[next - 1]?.span.end ?? 0) > offset ? undefined : items.slice(from, next);
	};
	const before = itemsUntil(own[0]?.start ?? span.end);
	const attached: AttachedPart[] = [];
	for (const [i, label] of own.entries()) {
		const end = own[i + 1]?.start ?? span.end;
		const inside = itemsUntil(end);
		if (before === undefined || inside === undefined) {
			return { items, attached: [] };
		}
		attached.push({ label, span: { start: label.start, end }, items: inside });
	}
	return { items: before ?? items, attached };
}
