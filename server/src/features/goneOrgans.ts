import type { Clause } from '../core/precedents/clause';
import { createSourceText } from '../core/text/sourceText';
import { findFormerOrgans } from '../core/units/findFormerOrgans';
import type { UnitLexicon } from '../core/units/unitLexicon';

/** `市扶贫办（现市农业农村局）`, each organ once. */
export function goneOrgans(clause: Clause, units: UnitLexicon, day: string): readonly string[] {
	const text = createSourceText(clause.text);
	const names = findFormerOrgans(text, { start: 0, end: clause.text.length }).map(({ unit }) => unit.name);
	return [...new Set(names)].flatMap((name) => {
		const status = units.statusOf(name, day);
		return status.kind === 'renamed'
			? [
					`${name}（${status.successors.length === 0 ? '已撤销' : `现${status.successors.map((each) => each.name).join('、')}`}）`,
				]
			: [];
	});
}
