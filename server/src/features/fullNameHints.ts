import type { Analysis } from '../core/analysis';
import { eachStatement } from '../core/outline/eachStatement';
import { foldTight } from '../core/text/fold';
import { type Span, spansOverlap } from '../core/text/span';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { findNamedUnits } from './findNamedUnits';

/** The full name of an organ behind its short form. */
export interface FullNameHint {
	readonly offset: number;
	readonly fullName: string;
}

/** The short forms in a stretch of a draft, in statements and in sentences, in order. */
export function findFullNameHints(analysis: Analysis, within: Span, units: UnitLexicon): readonly FullNameHint[] {
	const { content, folded } = analysis.text;
	const stated = eachStatement(analysis.documents)
		.filter(({ span }) => spansOverlap(span, within))
		.flatMap(({ parties }) => parties.flatMap((party) => party.units.map(({ span }) => span)))
		.sort((a, b) => a.start - b.start);
	const taken = new Set(stated.map(({ start }) => start));
	const spoken = findNamedUnits(folded, within, units).filter(({ start }) => !taken.has(start));
	const known = new Map<string, string | undefined>();
	const fullName = (name: string): string | undefined => {
		if (!known.has(name)) {
			known.set(name, units.fullName(name));
		}
		return known.get(name);
	};
	return [...stated, ...spoken]
		.filter((span) => spansOverlap(span, within))
		.sort((a, b) => a.start - b.start)
		.flatMap(({ start, end }) => {
			const name = foldTight(content.slice(start, end));
			const full = fullName(name);
			return full === undefined || foldTight(full) === name || PLAIN.test(full)
				? []
				: [{ offset: end, fullName: full }];
		});
}

/** 市政府 needs no explaining. */
const PLAIN = /人民政府$/;
