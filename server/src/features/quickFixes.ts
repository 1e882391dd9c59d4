import type { Analysis } from '../core/analysis';
import type { Localized } from '../core/localized';
import { type StatementForm, statementForm, statementPlace } from '../core/outline/statementForm';
import type { Clause, ClauseParty } from '../core/precedents/clause';
import type { PrecedentIndex } from '../core/precedents/precedentIndex';
import { responsibilityMissing } from '../core/rules/responsibility/responsibility-missing';
import type { Fix } from '../core/rules/rule';
import type { RuleFinding } from '../core/rules/runRules';
import { findPrecedents } from './clauseQuery';
import { placeAt } from './itemAt';

/** A way to put a finding right, as it is offered in the editor. */
export interface QuickFix {
	readonly finding: RuleFinding;
	readonly fix: Fix;
	/** The first one offered for the finding. */
	readonly preferred: boolean;
}

/**
 * The fixes of a finding. To a clause without a statement come, ahead of the bare skeleton, statements with the units of
 * its closest precedents, one a choice.
 */
export function findQuickFixes(
	analysis: Analysis,
	finding: RuleFinding,
	index: PrecedentIndex,
	file: string | undefined,
): readonly QuickFix[] {
	const fromPrecedents =
		finding.rule.id === responsibilityMissing.id ? statementFixes(analysis, finding, index, file) : [];
	return [...fromPrecedents, ...finding.fixes].map((fix, i) => ({ finding, fix, preferred: i === 0 }));
}

const MAX_CHOICES = 3;
const PRECEDENTS = 8;

function statementFixes(
	analysis: Analysis,
	finding: RuleFinding,
	index: PrecedentIndex,
	file: string | undefined,
): readonly Fix[] {
	const place = placeAt(analysis, finding.span.start);
	if (place === undefined) {
		return [];
	}
	const form = statementForm(analysis.text, place.document);
	const at = statementPlace(place.item);
	const choices = new Map<string, Fix>();
	for (const { clause } of findPrecedents(analysis, place, index, file, PRECEDENTS)) {
		const units = writeParties(clause.parties, form);
		if (units === '' || choices.has(units) || choices.size === MAX_CHOICES) {
			continue;
		}
		const statement = `${form.opening}${units}${form.closing}`;
		choices.set(units, {
			title: title(statement, clause),
			edits: [{ span: { start: at, end: at }, newText: `${form.ownLine ? '\n' : ''}${statement}` }],
			safe: false,
		});
	}
	return [...choices.values()];
}

/** Units and roles in the punctuation of the draft. */
function writeParties(parties: readonly ClauseParty[], form: StatementForm): string {
	const comma = /[(:]/.test(form.opening) ? ',' : '，';
	const role = { responsible: '', lead: '牵头', support: '配合' };
	const plain = parties.every((party) => party.role === 'responsible');
	const lists = parties.map((party) => {
		const units = party.units.join('、');
		return units === '' ? '' : `${units}${party.openEnded ? '等' : ''}${plain ? '' : role[party.role]}`;
	});
	return lists.filter((list) => list !== '').join(comma);
}

function title(statement: string, clause: Clause): Localized {
	const source = [clause.document.year, clause.document.place].filter((part) => part !== undefined).join(' ');
	return { 'zh-cn': `加上“${statement}”（据 ${source} 先例）`, en: `Add “${statement}” (after ${source})` };
}
