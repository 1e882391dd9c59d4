import type { Analysis } from '../core/analysis';
import type { ClauseDocument } from '../core/precedents/clause';
import type { Citation } from '../core/references/citation';
import { foldTight } from '../core/text/fold';
import type { Span } from '../core/text/span';

/** A cited 《…》 that the corpus holds. */
export interface CitationCard {
	readonly span: Span;
	/** Those of its number where one is cited, else all of its title; never empty. */
	readonly documents: readonly ClauseDocument[];
}

/** Documents of the corpus by their whole title. */
export type DocumentsByTitle = (title: string) => readonly ClauseDocument[];

/** The citation at `offset`, where the corpus holds what it names. */
export function findCitationHover(
	analysis: Analysis,
	citations: readonly Citation[],
	offset: number,
	documentsOf: DocumentsByTitle,
): CitationCard | undefined {
	const citation = citations.find(({ span }) => span.start <= offset && offset < span.end);
	const cited = citation?.definition ?? citation;
	if (citation === undefined || cited === undefined || citation.relation === 'own') {
		return undefined;
	}
	const { content } = analysis.text;
	const found = documentsOf(content.slice(cited.title.start, cited.title.end));
	const number = cited.number && foldTight(content.slice(cited.number.span.start, cited.number.span.end));
	const exact = found.filter((document) => number !== undefined && foldTight(document.number ?? '') === number);
	const documents = exact.length > 0 ? exact : found;
	return documents.length === 0 ? undefined : { span: citation.span, documents };
}
