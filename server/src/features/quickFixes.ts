import type { Analysis } from '../core/analysis';
import type { Localized } from '../core/localized';
import { eachStatement } from '../core/outline/eachStatement';
import type { OfficialDocument } from '../core/outline/model';
import { type StatementForm, statementForm, statementPlace } from '../core/outline/statementForm';
import type { ClauseDocument, ClauseParty } from '../core/precedents/clause';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import { responsibilityMissing } from '../core/rules/responsibility/responsibility-missing';
import type { Fix } from '../core/rules/rule';
import type { RuleFinding } from '../core/rules/runRules';
import { lineAt, lineSpan } from '../core/text/sourceText';
import { findPrecedents, type PrecedentSource, withSameText } from './clauseQuery';
import { placeAt } from './itemAt';
import { LEVEL, ownLevels } from './ownLevels';
import { shortSource } from './provenance';
import { shorten } from './shorten';

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
	source: PrecedentSource | undefined,
): readonly QuickFix[] {
	const fromPrecedents =
		finding.rule.id === responsibilityMissing.id && source !== undefined
			? statementFixes(analysis, finding, source)
			: [];
	return [...fromPrecedents, ...finding.fixes].map((fix, i) => ({ finding, fix, preferred: i === 0 }));
}

/** Whether the fixes of a finding draw on the corpus, so that nobody waits for it who does not need it. */
export function usesPrecedents(finding: RuleFinding): boolean {
	return finding.rule.id === responsibilityMissing.id;
}

const MAX_CHOICES = 3;
const PRECEDENTS = 8;

function statementFixes(analysis: Analysis, finding: RuleFinding, source: PrecedentSource): readonly Fix[] {
	const place = placeAt(analysis, finding.span.start);
	if (place === undefined) {
		return [];
	}
	const form = statementForm(analysis.text, place.document);
	const at = statementPlace(place.item);
	const lead = form.ownLine ? `\n${indentAt(analysis, at)}` : '';
	const choices = new Map<string, Fix>();
	const hits = withSameText(findPrecedents(analysis, place, source, PRECEDENTS));
	for (const { clause } of ownLevelFirst(analysis, place.document, hits)) {
		const units = writeParties(clause.parties, form);
		if (units === '' || choices.has(units) || choices.size === MAX_CHOICES) {
			continue;
		}
		const statement = `${form.opening}${units}${form.closing}`;
		choices.set(units, {
			title: title(statement, clause.document),
			edits: [{ span: { start: at, end: at }, newText: `${lead}${statement}` }],
			safe: false,
		});
	}
	return [...choices.values()];
}

/** A plan of a 州 names 州财政局; to a draft of a 市 the units of another 市 are nearer, however alike the clauses. */
function ownLevelFirst(
	analysis: Analysis,
	document: OfficialDocument,
	hits: readonly PrecedentHit[],
): readonly PrecedentHit[] {
	const own = eachStatement([document]).flatMap((statement) => statement.parties.flatMap((party) => party.units));
	const levels = ownLevels(
		analysis,
		document,
		own.map((unit) => unit.name),
	);
	const isOwn = ({ clause }: PrecedentHit): boolean => {
		const found = clause.parties.flatMap((party) => party.units.flatMap((name) => LEVEL.exec(name)?.[0] ?? []));
		return levels.size === 0 || found.length === 0 || found.some((level) => levels.has(level));
	};
	return [...hits.filter(isOwn), ...hits.filter((hit) => !isOwn(hit))];
}

/** The blanks that the line of `offset` begins with: a statement of its own stands under its clause. */
function indentAt(analysis: Analysis, offset: number): string {
	const { content, folded } = analysis.text;
	const { start, end } = lineSpan(analysis.text, lineAt(analysis.text, offset));
	let body = start;
	while (body < end && folded[body] === ' ') {
		body++;
	}
	return content.slice(start, body);
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

/** Menus show one line: a list of twenty units is cut, the edit is not. */
const MAX_STATEMENT = 60;

function title(statement: string, document: ClauseDocument): Localized {
	const source = shortSource(document);
	const shown = shorten(statement, MAX_STATEMENT);
	return source === ''
		? { 'zh-cn': `加上“${shown}”（据先例）`, en: `Add “${shown}” (after a precedent)` }
		: { 'zh-cn': `加上“${shown}”（据 ${source} 先例）`, en: `Add “${shown}” (after ${source})` };
}
