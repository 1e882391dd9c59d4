import type { Analysis } from '../core/analysis';
import { expectResponsibility } from '../core/outline/expectation';
import { walkItems } from '../core/outline/walkItems';
import type { ResponsibilityRequirement } from '../core/settings/settings';
import type { Span } from '../core/text/span';

/** Who still has to be named in a draft. */
export interface UnassignedClauses {
	/** Number and title of each clause that should name a unit and does not, in order. */
	readonly clauses: readonly Span[];
	/** Whether anything in the draft names a unit, or should: in others the count says nothing. */
	readonly counts: boolean;
}

/** The same clauses that the rule responsibility-missing finds. */
export function findUnassigned(analysis: Analysis, required: ResponsibilityRequirement): UnassignedClauses {
	const clauses = analysis.documents.flatMap((document) =>
		expectResponsibility(analysis.text, document, required).lacking.map((item) => ({
			start: item.span.start,
			end: Math.max(item.title.end, item.marker?.span.end ?? 0),
		})),
	);
	const states = (): boolean =>
		analysis.documents.some((document) => walkItems(document).some(({ item }) => item.statements.length > 0));
	return { clauses, counts: clauses.length > 0 || (required !== 'never' && states()) };
}
