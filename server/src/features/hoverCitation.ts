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
	const documents = citation === undefined ? [] : documentsCited(analysis, citation, documentsOf);
	return citation === undefined || documents.length === 0 ? undefined : { span: citation.span, documents };
}

/** What a citation, or the one that its short name stands for, names in the corpus; of the draft itself nothing. */
export function documentsCited(
	analysis: Analysis,
	citation: Citation,
	documentsOf: DocumentsByTitle,
): readonly ClauseDocument[] {
	if (citation.relation === 'own') {
		return [];
	}
	const cited = citation.definition ?? citation;
	const { content } = analysis.text;
	const title = content.slice(cited.title.start, cited.title.end);
	const number = cited.number && foldTight(content.slice(cited.number.span.start, cited.number.span.end));
	const hasNumber = (document: ClauseDocument): boolean =>
		number !== undefined && foldTight(document.number ?? '') === number;
	const found = documentsOf(title);
	const exact = found.filter(hasNumber);
	if (found.length > 0) {
		return exact.length > 0 ? exact : found;
	}
	// Cited with its issuer, which stands on a line of its own above the title; without it many documents are called so.
	const about = title.indexOf('关于');
	return about > 0 ? documentsOf(title.slice(about)).filter(hasNumber) : [];
}
