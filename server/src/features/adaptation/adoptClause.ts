import type { Analysis } from '../../core/analysis';
import type { Localized } from '../../core/localized';
import type { Clause } from '../../core/precedents/clause';
import type { TextEdit } from '../../core/text/edit';
import type { Span } from '../../core/text/span';
import type { UnitLexicon } from '../../core/units/unitLexicon';
import { type AdaptationStop, adaptClause } from './adaptClause';
import { findAdoptPlace } from './adoptPlace';
import { readVoice } from './draftVoice';
import { renumberBelow } from './renumberBelow';

/** A precedent as it goes into a draft. */
export interface Adoption {
	/** What is replaced in the draft. */
	readonly span: Span;
	readonly text: string;
	/** Offsets into `text`. */
	readonly stops: readonly AdaptationStop[];
	readonly remarks: readonly Localized[];
	/** The numbers below it that go up by one, as edits of the draft. */
	readonly renumbering: readonly TextEdit[];
}

/** Puts a precedent into a draft at `offset`, with its next number and in its own words. */
export function adoptClause(
	analysis: Analysis,
	offset: number,
	clause: Clause,
	units: UnitLexicon,
	today: string | undefined,
): Adoption {
	const place = findAdoptPlace(analysis, offset);
	const adapted = adaptClause(clause, readVoice(analysis, place.document, units, today), units);
	const lead = place.before.length;
	const lines = adapted.text.split('\n');
	let shift = lead;
	let lineStart = 0;
	const stops: AdaptationStop[] = [];
	for (const line of lines) {
		const end = lineStart + line.length;
		for (const stop of adapted.stops) {
			if (stop.start >= lineStart && stop.end <= end) {
				stops.push({ ...stop, start: stop.start + shift, end: stop.end + shift });
			}
		}
		lineStart = end + 1;
		shift += place.indent.length;
	}
	const text = place.before + lines.join(`\n${place.indent}`);
	return {
		span: place.span,
		text,
		stops,
		remarks: adapted.remarks,
		renumbering: renumberBelow(analysis, { span: place.span, newText: text }),
	};
}
