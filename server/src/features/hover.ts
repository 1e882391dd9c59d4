import type { Analysis } from '../core/analysis';
import { explainMatch, type MatchReason } from '../core/precedents/matchReason';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import type { Span } from '../core/text/span';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { clauseQuery, findPrecedents, type PrecedentSource } from './clauseQuery';
import { goneOrgans } from './goneOrgans';
import { type DraftPlace, isClause, placeAt } from './itemAt';

/** What is shown over a clause. */
export interface PrecedentCard {
	/** What the card is about: the paragraph under the pointer. */
	readonly span: Span;
	/** Never empty. */
	readonly precedents: readonly ExplainedHit[];
}

export interface ExplainedHit extends PrecedentHit {
	readonly reason: MatchReason;
	/** Organs it names that are gone by now, with what became of them. */
	readonly gone: readonly string[];
}

/** Three are read in a few seconds; more are for the panel and the command line. */
const MAX_PRECEDENTS = 3;

/** The precedents of the clause at `offset`. Nothing over headings of sections, and nothing where the corpus has nothing that fits. */
export function findHover(
	analysis: Analysis,
	offset: number,
	source: PrecedentSource,
	units: UnitLexicon,
	today: string,
): PrecedentCard | undefined {
	const place = placeAt(analysis, offset);
	if (place === undefined || isSectionHeading(place)) {
		return undefined;
	}
	const hits = findPrecedents(analysis, place, source, MAX_PRECEDENTS);
	if (hits.length === 0) {
		return undefined;
	}
	const { text } = clauseQuery(analysis, place);
	const day = place.document.date?.value ?? today;
	return {
		span: place.paragraph,
		precedents: hits.map((hit) => ({
			...hit,
			reason: explainMatch(source.index, text, hit.clause.body),
			gone: goneOrgans(hit.clause, units, day),
		})),
	};
}

/** A heading over clauses says what they are about and nothing that could be compared. */
function isSectionHeading({ item, paragraph }: DraftPlace): boolean {
	return !isClause(item) && item.form === 'heading' && paragraph === item.paragraphs[0];
}
