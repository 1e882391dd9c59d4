import type { Analysis } from '../core/analysis';
import type { ClauseDocument } from '../core/precedents/clause';
import type { Citation } from '../core/references/citation';
import type { Span } from '../core/text/span';
import { type DocumentsByTitle, documentsCited } from './hoverCitation';

/** A cited document that the corpus holds. */
export interface DocumentLink {
	/** 《…》, and its 文号 where that stands right behind it. */
	readonly span: Span;
	/** That of the number cited, else the first of the title. */
	readonly document: ClauseDocument;
}

export function findDocumentLinks(
	analysis: Analysis,
	citations: readonly Citation[],
	documentsOf: DocumentsByTitle,
): readonly DocumentLink[] {
	return citations.flatMap((citation) => {
		const document = documentsCited(analysis, citation, documentsOf)[0];
		const number = citation.number?.place === 'behind' ? citation.number.span : undefined;
		const close = number !== undefined && number.start - citation.span.end <= 1;
		return document === undefined
			? []
			: [{ span: close ? { start: citation.span.start, end: number.end } : citation.span, document }];
	});
}
