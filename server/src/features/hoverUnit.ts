import type { Analysis } from '../core/analysis';
import type { Localized } from '../core/localized';
import type { Span } from '../core/text/span';
import type { OrganStatus } from '../core/units/organStatus';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { findPrecedents, type PrecedentSource, withSameText } from './clauseQuery';
import { placeBefore } from './itemAt';
import { unitAt } from './unitAt';

/** What is known of a unit under the pointer. */
export interface UnitCard {
	readonly span: Span;
	readonly name: string;
	/** Where it is not the name itself. */
	readonly fullName: string | undefined;
	readonly shortForms: readonly string[];
	readonly status: Exclude<OrganStatus, { kind: 'current' }> | undefined;
	/** Of the closest precedents of the clause it stands in, how many there are and how many name the organ. */
	readonly precedents: { readonly all: number; readonly naming: number };
}

/** The unit at `offset`, in a statement or in a sentence; `undefined` where there is none that anything is known of. */
export function findUnitHover(
	analysis: Analysis,
	offset: number,
	units: UnitLexicon,
	source: PrecedentSource,
	today: string,
): UnitCard | undefined {
	const span = unitAt(analysis, offset, units);
	if (span === undefined) {
		return undefined;
	}
	const name = analysis.text.folded.slice(span.start, span.end).replace(/ +/g, '');
	const full = units.fullName(name);
	const place = placeBefore(analysis, offset);
	const status = units.statusOf(name, place?.document.date?.value ?? today);
	const precedents = place === undefined ? NONE : countNaming(analysis, place, name, units, source);
	const card: UnitCard = {
		span,
		name,
		fullName: full === name ? undefined : full,
		shortForms: units.shortForms(name).filter((form) => form !== name),
		status: status.kind === 'current' ? undefined : status,
		precedents,
	};
	const says = card.fullName !== undefined || card.shortForms.length > 0 || card.status !== undefined;
	return says || precedents.naming > 0 ? card : undefined;
}

/** So many precedents say what is usual. */
const PRECEDENTS = 10;
const NONE = { all: 0, naming: 0 };

function countNaming(
	analysis: Analysis,
	place: NonNullable<ReturnType<typeof placeBefore>>,
	name: string,
	units: UnitLexicon,
	source: PrecedentSource,
): UnitCard['precedents'] {
	const hits = withSameText(findPrecedents(analysis, place, source, PRECEDENTS));
	const stating = hits.filter(({ clause }) => clause.parties.length > 0);
	const naming = stating.filter(({ clause }) =>
		clause.parties.some((party) => party.units.some((other) => isSameOffice(name, other, units))),
	);
	return { all: stating.length, naming: naming.length };
}

/** 市财政局 of one place and 州财政局 of another do the same work. */
function isSameOffice(a: string, b: string, units: UnitLexicon): boolean {
	const first = units.read(a);
	const second = units.read(b);
	return a === b || (first?.kind === 'organ' && second?.kind === 'organ' && first.organ.id === second.organ.id);
}

/** The card in words, one fact a line. */
export function describeUnit({ name, fullName, shortForms, status, precedents }: UnitCard): readonly Localized[] {
	const lines: Localized[] = [{ 'zh-cn': name, en: name }];
	if (fullName !== undefined) {
		lines.push({ 'zh-cn': `全称：${fullName}`, en: `Full name: ${fullName}` });
	}
	if (shortForms.length > 0) {
		lines.push({ 'zh-cn': `也称：${shortForms.join('、')}`, en: `Also: ${shortForms.join(', ')}` });
	}
	for (const step of status?.steps ?? []) {
		const years = step.firstYear === step.lastYear ? `${step.firstYear}` : `${step.firstYear}—${step.lastYear}`;
		const to = step.to.join('、');
		lines.push(
			to === ''
				? { 'zh-cn': `${years}年撤销（${step.basis}）`, en: `Abolished ${years} (${step.basis})` }
				: { 'zh-cn': `${years}年改为${to}（${step.basis}）`, en: `Became ${to} in ${years} (${step.basis})` },
		);
	}
	if (precedents.all > 0) {
		lines.push({
			'zh-cn': `最接近的 ${precedents.all} 条先例中，${precedents.naming} 条由它负责此类措施`,
			en: `Of the ${precedents.all} closest precedents ${precedents.naming} name it for such a measure`,
		});
	}
	return lines;
}
