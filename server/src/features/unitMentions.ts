import type { Analysis } from '../core/analysis';
import { eachStatement } from '../core/outline/eachStatement';
import type { OfficialDocument } from '../core/outline/model';
import { homePlace } from '../core/rules/shared/statementUnits';
import { foldTight } from '../core/text/fold';
import { type Span, spansOverlap } from '../core/text/span';
import { LEVEL_WORDS } from '../core/units/level';
import { nameRunsOn } from '../core/units/nameRunsOn';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { mayBeginUnit } from './findNamedUnits';

/** A place in a draft that names a unit. */
export interface UnitMention {
	readonly span: Span;
	/** As written there, blanks and widths apart. */
	readonly name: string;
}

/**
 * Every place of a draft that names the same unit, in order, whatever it calls it: 市人社局, 市人力资源和社会保障局, and in a
 * document of 聊城市 聊城市人社局. In statements and in sentences; not inside the title of another document.
 */
export function findUnitMentions(analysis: Analysis, name: string, units: UnitLexicon): readonly UnitMention[] {
	return analysis.documents.flatMap((document) => {
		const home = homePlace(analysis, document, units);
		const known = new Map<string, boolean>();
		const isSame = (other: string): boolean => {
			const same = known.get(other) ?? (other === name || units.isSame(other, name, home));
			known.set(other, same);
			return same;
		};
		const stated = eachStatement([document])
			.flatMap(({ parties }) => parties.flatMap((party) => party.units))
			.map((unit) => ({ span: unit.span, name: foldTight(unit.name) }))
			.sort((a, b) => a.span.start - b.span.start);
		const same = stated.filter((unit) => isSame(unit.name));
		const forms = formsOf([name, ...same.map((unit) => unit.name)], units, home).filter(isSame);
		const spoken = findInText(analysis, document, forms, units, stated);
		return [...same, ...spoken].sort((a, b) => a.span.start - b.span.start);
	});
}

/** What the unit may be called in running text. */
function formsOf(names: readonly string[], units: UnitLexicon, home: string | undefined): readonly string[] {
	const forms = new Set(names);
	for (const name of names) {
		for (const form of [units.fullName(name) ?? name, ...units.shortForms(name)]) {
			forms.add(foldTight(form));
		}
	}
	if (home !== undefined) {
		const level = home.slice(-1);
		for (const form of [...forms]) {
			if (form.startsWith(home)) {
				forms.add(level + form.slice(home.length));
			} else if (LEVEL_WORDS.has(level) && form.startsWith(level)) {
				forms.add(home + form.slice(level.length));
			}
		}
	}
	return [...forms].filter((form) => form.length >= 2);
}

function findInText(
	{ text, partners }: Analysis,
	{ span: within }: OfficialDocument,
	forms: readonly string[],
	units: UnitLexicon,
	stated: readonly UnitMention[],
): readonly UnitMention[] {
	const { folded } = text;
	const longestFirst = [...forms].sort((a, b) => b.length - a.length);
	const firsts = new Set(forms.map((form) => form.charCodeAt(0)));
	const found: UnitMention[] = [];
	let next = 0;
	for (let at = within.start; at < within.end; at++) {
		const unit = folded.charCodeAt(at);
		if (unit === TITLE_OPENS) {
			at = Math.max(at, partners[at] ?? at);
			continue;
		}
		if (!firsts.has(unit)) {
			continue;
		}
		const form = longestFirst.find((each) => folded.startsWith(each, at));
		if (form === undefined || !mayBeginUnit(folded, at) || runsOn(folded, at, form, units)) {
			continue;
		}
		const span = { start: at, end: at + form.length };
		while ((stated[next]?.span.end ?? within.end) <= span.start) {
			next++;
		}
		const other = stated[next];
		if (other === undefined || !spansOverlap(other.span, span)) {
			found.push({ span, name: form });
		}
		at = span.end - 1;
	}
	return found;
}

const TITLE_OPENS = '《'.charCodeAt(0);

/** 市委组织部 is not 市委. */
function runsOn(folded: string, start: number, form: string, units: UnitLexicon): boolean {
	const end = start + form.length;
	if (nameRunsOn(folded, end)) {
		return true;
	}
	for (let longer = end + 1; longer <= end + MAX_REST && isName(folded[longer - 1]); longer++) {
		const other = units.read(folded.slice(start, longer));
		if (other?.kind === 'organ' && !units.isSame(other.name, form)) {
			return true;
		}
	}
	return false;
}

const MAX_REST = 10;

function isName(character: string | undefined): boolean {
	return character !== undefined && /\p{Script=Han}/u.test(character);
}
