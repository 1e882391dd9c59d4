import type { Analysis } from '../core/analysis';
import { isLeaf } from '../core/outline/walkItems';
import { explainMatch, type MatchReason } from '../core/precedents/matchReason';
import type { PrecedentHit, PrecedentIndex } from '../core/precedents/precedentIndex';
import type { Span } from '../core/text/span';
import { clauseQuery, findPrecedents } from './clauseQuery';
import { placeAt } from './itemAt';

/** What is shown over a clause. */
export interface PrecedentCard {
	/** What the card is about: the paragraph under the pointer. */
	readonly span: Span;
	/** Never empty. */
	readonly precedents: readonly ExplainedHit[];
}

export interface ExplainedHit extends PrecedentHit {
	readonly reason: MatchReason;
}

/** Three are read in a few seconds; more are for the panel and the command line. */
const MAX_PRECEDENTS = 3;

/**
 * The precedents of the clause at `offset`. Nothing over sections that only hold clauses, and nothing where the corpus has
 * nothing that fits. `file` names the draft as the corpus would.
 */
export function findHover(
	analysis: Analysis,
	offset: number,
	index: PrecedentIndex,
	file: string | undefined,
): PrecedentCard | undefined {
	const place = placeAt(analysis, offset);
	if (place === undefined || !(isLeaf(place.item) || place.item.paragraphs.length > 1)) {
		return undefined;
	}
	const hits = findPrecedents(analysis, place, index, file, MAX_PRECEDENTS);
	if (hits.length === 0) {
		return undefined;
	}
	const { text } = clauseQuery(analysis, place);
	return {
		span: place.paragraph,
		precedents: hits.map((hit) => ({ ...hit, reason: explainMatch(index, text, hit.clause.body) })),
	};
}
