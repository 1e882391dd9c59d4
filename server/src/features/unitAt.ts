import type { Analysis } from '../core/analysis';
import { eachStatement } from '../core/outline/eachStatement';
import { type Span, spanTouches } from '../core/text/span';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { findNamedUnits } from './findNamedUnits';
import { placeBefore } from './itemAt';

/** The unit whose name holds `offset`, in a statement or in a sentence. */
export function unitAt(analysis: Analysis, offset: number, units: UnitLexicon): Span | undefined {
	const place = placeBefore(analysis, offset);
	const near = eachStatement(analysis.documents).filter((statement) => spanTouches(statement.span, offset));
	const stated = near
		.flatMap(({ parties }) => parties.flatMap((party) => party.units.map((unit) => unit.span)))
		.find((span) => span.start <= offset && offset < span.end);
	if (stated !== undefined || place === undefined || near.length > 0) {
		return stated;
	}
	const { start, end } = place.paragraph;
	const within = { start: Math.max(start, offset - REACH), end: Math.min(end, offset + REACH) };
	return findNamedUnits(analysis.text.folded, within, units).find((span) => span.start <= offset && offset < span.end);
}

/** Longer than any name. */
const REACH = 40;
