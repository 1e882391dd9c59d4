import type { Analysis } from '../core/analysis';
import type { Language } from '../core/localized';
import { eachStatement } from '../core/outline/eachStatement';
import type { PrecedentHit } from '../core/precedents/precedentIndex';
import { rankUnits } from '../core/precedents/rankUnits';
import { type Span, spanTouches } from '../core/text/span';
import type { OfficeUnit } from '../core/units/officeUnits';
import type { UnitLexicon } from '../core/units/unitLexicon';
import { findPrecedents, withSameText } from './clauseQuery';
import type { CompletionList, CompletionProposal, CompletionRequest } from './completionProposal';
import { placeBefore } from './itemAt';
import { LEVEL, ownLevels } from './ownLevels';
import { typedUnit } from './typedUnit';
import { isTyped } from './typedWord';

/**
 * Units behind `责任单位：` and behind every 、 of the list: those of the office's own list, then those that the closest
 * precedents of this clause name, then those that the draft names elsewhere. `undefined` where the cursor is not in a statement.
 */
export function completeUnit(request: CompletionRequest): CompletionList | undefined {
	const { analysis, offset, language, initials } = request;
	const typed = typedUnit(analysis, offset);
	if (typed === undefined) {
		return undefined;
	}
	// A statement on a line of its own may close a run of clauses and lie in none; the last of them says what it is about.
	const place = placeBefore(analysis, offset);
	const hits = place === undefined ? [] : withSameText(findPrecedents(analysis, place, request.source, PRECEDENTS));
	const { listed, counts } = readOwnUnits(analysis, typed.span, typed.statement);
	const written = analysis.text.folded.slice(typed.span.start, typed.span.end).replace(/ +/g, '');
	const shortForms = (name: string) => (initials === undefined ? [] : request.units.shortForms(name));
	const initialsOf = (name: string) =>
		initials === undefined ? [] : [name, withoutLevel(name), ...shortForms(name)].map(initials);
	const weighed = weighUnits(analysis, offset, hits, counts);
	const known = written === '' ? [] : knownUnits(request.units, analysis, offset, weighed);
	const matching = withOfficeUnits([...weighed, ...known], request.units.office)
		.filter(({ name }) => !listed.has(name) && !typed.others.has(name) && name !== written)
		.filter(({ name }) => [name, ...shortForms(name)].some((form) => isTyped(written, form, initials)))
		.sort(
			(a, b) =>
				Number(continues(written, b.name)) - Number(continues(written, a.name)) ||
				Number(b.listed) - Number(a.listed) ||
				b.weight - a.weight,
		);
	const proposals = matching.slice(0, MAX_PROPOSALS).map(
		(unit): CompletionProposal => ({
			kind: 'unit',
			label: unit.name,
			detail: describe(unit, language),
			documentation: undefined,
			span: typed.span,
			newText: unit.name,
			snippet: undefined,
			filterText: [filterText(written, unit.name), ...initialsOf(unit.name)].join(' '),
		}),
	);
	return { proposals, incomplete: matching.length > MAX_PROPOSALS };
}

const PRECEDENTS = 8;
const MAX_PROPOSALS = 100;

interface WeighedUnit {
	readonly name: string;
	/** In how many of the precedents it is named, and how often in this draft. */
	readonly precedents: number;
	readonly own: number;
	/** Whether it stands on the office's own list. */
	readonly listed: boolean;
	readonly weight: number;
}

/** How much it says that the draft names a unit elsewhere, beside a precedent's score of 0 to 1. */
const OWN_WEIGHT = 0.12;
/** What a precedent's unit is worth that this draft's level of government does not have. */
const OTHER_LEVEL = 0.5;

function weighUnits(
	analysis: Analysis,
	offset: number,
	hits: readonly PrecedentHit[],
	own: ReadonlyMap<string, number>,
): readonly WeighedUnit[] {
	const weighed = new Map<string, WeighedUnit>();
	const add = (name: string, precedents: number, weight: number): void => {
		const before = weighed.get(name) ?? { name, precedents: 0, own: own.get(name) ?? 0, listed: false, weight: 0 };
		weighed.set(name, { ...before, precedents: before.precedents + precedents, weight: before.weight + weight });
	};
	const ranked = rankUnits(hits);
	const known = new Set([...own.keys(), ...ranked.map((unit) => unit.name)]);
	const levels = ownLevels(analysis, placeBefore(analysis, offset)?.document ?? analysis.documents[0], own.keys());
	for (const unit of ranked) {
		const here = atOwnLevel(unit.name, levels, known);
		add(here ?? unit.name, unit.count, here === undefined ? unit.weight * OTHER_LEVEL : unit.weight);
	}
	for (const [name, count] of own) {
		add(name, 0, OWN_WEIGHT * Math.log1p(count));
	}
	return [...weighed.values()];
}

/** The office's own names stand for the short forms it lists; what others call the organ adds to its weight. */
function withOfficeUnits(units: readonly WeighedUnit[], office: readonly OfficeUnit[]): readonly WeighedUnit[] {
	const fullNames = new Map(office.flatMap(({ full, short }) => [full, ...short].map((form) => [form, full] as const)));
	const merged = new Map<string, WeighedUnit>(
		office.map(({ full }) => [full, { name: full, precedents: 0, own: 0, listed: true, weight: 0 }]),
	);
	for (const unit of units) {
		const name = fullNames.get(unit.name) ?? unit.name;
		const before = merged.get(name) ?? { ...unit, precedents: 0, own: 0, weight: 0 };
		merged.set(name, {
			...before,
			precedents: before.precedents + unit.precedents,
			own: before.own + unit.own,
			weight: before.weight + unit.weight,
		});
	}
	return [...merged.values()];
}

/**
 * A precedent of another level names 州财政局 where this draft writes 市财政局: its name here, if that is one that the draft
 * or another precedent has; `undefined` where no such unit is known.
 */
function atOwnLevel(name: string, levels: ReadonlySet<string>, known: ReadonlySet<string>): string | undefined {
	const level = LEVEL.exec(name)?.[0];
	if (level === undefined || levels.size === 0 || levels.has(level)) {
		return name;
	}
	return [...levels].map((each) => each + name.slice(level.length)).find((each) => known.has(each));
}

/** The organs that every place of the draft's level has, once something is typed: all of them would be a list of hundreds. */
function knownUnits(
	units: UnitLexicon,
	analysis: Analysis,
	offset: number,
	weighed: readonly WeighedUnit[],
): readonly WeighedUnit[] {
	const document = placeBefore(analysis, offset)?.document ?? analysis.documents[0];
	const [level] = ownLevels(
		analysis,
		document,
		weighed.map(({ name }) => name),
	);
	const offered = new Set(weighed.flatMap(({ name }) => [name, ...units.shortForms(name)]));
	return level === undefined
		? []
		: units
				.unitsAt(level)
				.map(({ full, short }) => short[0] ?? full)
				.filter((name) => !offered.has(name))
				.map((name) => ({ name, precedents: 0, own: 0, listed: false, weight: 0 }));
}

interface OwnUnits {
	/** Named in the same statement already, under whatever label. */
	readonly listed: ReadonlySet<string>;
	/** How often the draft names each unit, the one being typed left out. */
	readonly counts: ReadonlyMap<string, number>;
}

function readOwnUnits(analysis: Analysis, typed: Span, statement: Span): OwnUnits {
	const listed = new Set<string>();
	const counts = new Map<string, number>();
	for (const each of eachStatement(analysis.documents)) {
		const same = spanTouches(each.span, typed.end) || spanTouches(statement, each.span.start);
		for (const { name, span } of each.parties.flatMap((party) => party.units)) {
			const isTyped = typed.end > typed.start && span.start <= typed.end && span.end >= typed.start;
			if (isTyped && span.end <= typed.end) {
				continue;
			}
			counts.set(name, (counts.get(name) ?? 0) + 1);
			if (same) {
				listed.add(name);
			}
		}
	}
	return { listed, counts };
}

/** Whether the name goes on from what is typed, its level left out or not: 财政 as well as 市财政. */
function continues(typed: string, name: string): boolean {
	return name.startsWith(typed) || withoutLevel(name).startsWith(typed);
}

/**
 * Editors match what is typed from a beginning of a word, and a Han name is one word: the name without its level is added
 * as a word of its own, and stands first where it is the one being typed.
 */
function filterText(typed: string, name: string): string {
	const bare = withoutLevel(name);
	if (bare === name) {
		return name;
	}
	return name.startsWith(typed) ? `${name} ${bare}` : `${bare} ${name}`;
}

function withoutLevel(name: string): string {
	return name.replace(LEVEL, '');
}

function describe({ precedents, own, listed }: WeighedUnit, language: Language): string {
	const parts =
		language === 'en'
			? [
					listed ? 'own list' : '',
					precedents > 0 ? `precedents: ${precedents}` : '',
					own > 0 ? `this draft: ${own}` : '',
				]
			: [listed ? '本单位名单' : '', precedents > 0 ? `先例 ${precedents} 条` : '', own > 0 ? `本文 ${own} 处` : ''];
	return parts.filter((part) => part !== '').join(' · ');
}
