import type { Clause } from '../../core/precedents/clause';
import type { UnitLexicon } from '../../core/units/unitLexicon';

/** Who answers for a clause, on both sides; names as written, each organ once. */
export interface UnitChanges {
	readonly both: readonly string[];
	readonly onlyDraft: readonly string[];
	readonly onlyPrecedent: readonly string[];
}

/** 市财政局 of one place and 州财政局 of another are the same organ here: what counts is who does the work, not where. */
export function compareUnits(draft: Clause, precedent: Clause, units: UnitLexicon): UnitChanges {
	const own = unitsOf(draft);
	const others = unitsOf(precedent);
	const match = (name: string, among: readonly string[]): boolean =>
		among.some((other) => isSameOffice(name, other, units));
	return {
		both: own.filter((name) => match(name, others)),
		onlyDraft: own.filter((name) => !match(name, others)),
		onlyPrecedent: others.filter((name) => !match(name, own)),
	};
}

function unitsOf({ parties }: Clause): readonly string[] {
	return [...new Set(parties.flatMap((party) => party.units))];
}

function isSameOffice(a: string, b: string, units: UnitLexicon): boolean {
	if (a === b) {
		return true;
	}
	const first = units.read(a);
	const second = units.read(b);
	return first?.kind === 'organ' && second?.kind === 'organ' && first.organ.id === second.organ.id;
}
