import type { Localized } from '../../core/localized';
import type { Clause } from '../../core/precedents/clause';
import { createStatementReader } from '../../core/responsibility/readStatements';
import { pairBrackets } from '../../core/text/bracketPairs';
import type { TextEdit } from '../../core/text/edit';
import { createSourceText } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';
import { findFormerOrgans } from '../../core/units/findFormerOrgans';
import { LEVEL_WORDS } from '../../core/units/level';
import type { UnitLexicon } from '../../core/units/unitLexicon';
import type { OrganUnit } from '../../core/units/unitName';
import { findNamedUnits } from '../findNamedUnits';
import { type DraftVoice, GOVERNMENTS_BELOW } from './draftVoice';

export interface AdaptedUnits {
	/** In order. */
	readonly edits: readonly TextEdit[];
	/** Every unit that was looked at, changed or not: nothing else is to change inside it. */
	readonly covered: readonly Span[];
	/** Names, as they stand in the result, of which no one knows whether this place has such a unit. */
	readonly unknown: readonly string[];
	readonly remarks: readonly Localized[];
}

/** The units of a clause, in its statements and in its text, by the names that they have in the draft. */
export function adaptUnits(written: string, clause: Clause, voice: DraftVoice, units: UnitLexicon): AdaptedUnits {
	const text = createSourceText(written);
	const covered: Span[] = [];
	const edits: TextEdit[] = [];
	const unknown = new Set<string>();
	const remarks = new Map<string, Localized>();
	const quoted = titles(text.folded);
	const take = (span: Span): void => {
		if ([...covered, ...quoted].some((other) => span.start < other.end && other.start < span.end)) {
			return;
		}
		const name = text.folded.slice(span.start, span.end).replace(/ +/g, '');
		const adapted = adaptUnit(name, clause.document.place, voice, units);
		if (adapted === undefined) {
			return;
		}
		covered.push(span);
		if (adapted.name !== name) {
			edits.push({ span, newText: adapted.name });
		}
		if (adapted.isUnknown) {
			unknown.add(adapted.name);
		}
		if (adapted.remark !== undefined) {
			remarks.set(name, adapted.remark);
		}
	};
	const statements = unitsOfStatements(text.content);
	for (const span of statements) {
		take(span);
	}
	const repeated = repeatedUnits(text.folded, statements, edits);
	for (const { span } of findFormerOrgans(text, { start: 0, end: text.folded.length })) {
		take(span);
	}
	for (const span of findNamedUnits(text.folded, { start: 0, end: text.folded.length }, units)) {
		take(span);
	}
	return {
		edits: [
			...edits.filter(({ span }) => !repeated.some((each) => each.start <= span.start && span.end <= each.end)),
			...repeated.map((span) => ({ span, newText: '' })),
		].sort((a, b) => a.span.start - b.span.start),
		covered,
		unknown: [...unknown],
		remarks: [...remarks.values()],
	};
}

/** Where two organs have become one, the second goes, with the mark before it. */
function repeatedUnits(folded: string, statements: readonly Span[], edits: readonly TextEdit[]): readonly Span[] {
	const changed = new Map(edits.map(({ span, newText }) => [span.start, newText]));
	const seen = new Set<string>();
	const repeated: Span[] = [];
	for (const span of statements) {
		const name = changed.get(span.start) ?? folded.slice(span.start, span.end);
		if (seen.has(name) && /[、,]/.test(folded[span.start - 1] ?? '')) {
			repeated.push({ start: span.start - 1, end: span.end });
		}
		seen.add(name);
	}
	return repeated;
}

function unitsOfStatements(content: string): readonly Span[] {
	const text = createSourceText(content);
	const readStatements = createStatementReader(text, pairBrackets(text).partners);
	const spans: Span[] = [];
	let start = 0;
	for (const line of content.split('\n')) {
		const statements = readStatements({ start, end: start + line.length });
		spans.push(
			...statements.flatMap(({ parties }) => parties.flatMap((party) => party.units.map((unit) => unit.span))),
		);
		start += line.length + 1;
	}
	return spans;
}

/** What is cited keeps the names it was issued under. */
function titles(folded: string): readonly Span[] {
	return [...folded.matchAll(/《[^《》]{1,120}》/g)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
}

interface AdaptedUnit {
	readonly name: string;
	readonly isUnknown: boolean;
	readonly remark: Localized | undefined;
}

function adaptUnit(
	name: string,
	from: string | undefined,
	voice: DraftVoice,
	units: UnitLexicon,
): AdaptedUnit | undefined {
	if (GOVERNMENTS_BELOW.test(name)) {
		return voice.governmentsBelow === undefined
			? { name, isUnknown: from !== voice.place, remark: undefined }
			: { name: voice.governmentsBelow, isUnknown: false, remark: undefined };
	}
	const unit = units.read(name);
	if (unit?.kind !== 'organ' || OWN_TO_A_PLACE.test(name)) {
		const isNamedHere = voice.names.has(name) || from === voice.place;
		return unit === undefined
			? undefined
			: {
					name: isNamedHere ? name : withPrefix(name, from, voice),
					isUnknown: !isNamedHere && (unit.kind === 'other' || OWN_TO_A_PLACE.test(name)),
					remark: undefined,
				};
	}
	// 省财政厅 and 国家税务总局 are above both places, but for a draft of a province.
	if (unit.level === 'national' || (unit.level === 'province' && voice.level !== '省')) {
		return withSuccessor({ name, isUnknown: false, remark: undefined }, voice, units);
	}
	const own = voice.unitNames.get(unit.organ.id);
	const here = own ?? inStyle(atLevel(unit, name, from, voice, units), voice, units);
	// 聊城海关 has a counterpart in another city, not in every county.
	const isVertical = own === undefined && !LEVEL_WORDS.has(unit.prefix) && unit.prefix !== from;
	const isUnknown = isVertical && voice.level !== undefined && from !== undefined && !from.endsWith(voice.level);
	return withSuccessor({ name: here, isUnknown, remark: undefined }, voice, units, name);
}

/** 市财政局 → 州财政局; to and from a province by what the organ is called there: 省财政厅. */
function atLevel(
	unit: OrganUnit,
	name: string,
	from: string | undefined,
	voice: DraftVoice,
	units: UnitLexicon,
): string {
	const known =
		LEVEL_WORDS.has(unit.prefix) && (voice.level === '省' || unit.prefix === '省') && voice.level !== undefined
			? units.unitsAt(voice.level).find(({ organ }) => organ === unit.organ.id)
			: undefined;
	return known === undefined
		? withPrefix(name, from, voice)
		: unit.form === 'full'
			? known.full
			: (known.short[0] ?? known.full);
}

/** Not every place has such zones. */
const OWN_TO_A_PLACE = /管委会|管理委员会|[开高经新]发?区/;

/** 市财政局 → 州财政局, 聊城市财政局 → 临夏州财政局, 聊城海关 → 临夏海关. */
function withPrefix(name: string, from: string | undefined, { place, level }: DraftVoice): string {
	if (from !== undefined && place !== undefined) {
		const stem = from.replace(/[省市州县区旗盟]$/, '');
		const ownStem = place.replace(/(?:\p{Script=Han}{1,6}族)?自治[州县区旗]$|[省市州县区旗盟]$/u, '');
		if (name.includes(from)) {
			return name.replace(from, place);
		}
		if (stem.length >= 2 && name.includes(stem)) {
			return name.replace(stem, ownStem);
		}
	}
	return level !== undefined && /^[市州县区](?!县|市|区)/.test(name) ? level + name.slice(1) : name;
}

/** In full where the draft writes so; short only where the full name is a mouthful: nobody writes 审批局 for 行政审批局. */
function inStyle(name: string, { writesFullNames }: DraftVoice, units: UnitLexicon): string {
	const full = units.fullName(name);
	if (full === undefined || writesFullNames === undefined) {
		return name;
	}
	if (writesFullNames) {
		return full;
	}
	return full === name && full.length >= LONG_NAME ? (units.shortForms(name)[0] ?? name) : name;
}

const LONG_NAME = 8;

/** Of an organ that is gone by the day of the draft the first successor, with a remark; more than one is said. */
function withSuccessor(
	unit: AdaptedUnit,
	{ day }: DraftVoice,
	units: UnitLexicon,
	written: string = unit.name,
): AdaptedUnit {
	const status = day === undefined ? { kind: 'current' as const } : units.statusOf(unit.name, day);
	if (status.kind !== 'renamed') {
		return unit;
	}
	const [first, ...others] = status.successors;
	const year = status.steps.at(-1)?.lastYear;
	if (first === undefined) {
		return {
			...unit,
			isUnknown: true,
			remark: {
				'zh-cn': `“${written}”已于${year}年前后撤销，请改写。`,
				en: `${written} was abolished about ${year}; rewrite.`,
			},
		};
	}
	const also = others.length > 0 ? `（或${others.map(({ name }) => name).join('、')}）` : '';
	return {
		name: first.name,
		isUnknown: others.length > 0 || status.certainty === 'varies',
		remark: {
			'zh-cn': `“${written}”${year}年前后已改为${first.name}${also}，已替换，请核对。`,
			en: `${written} became ${first.name}${also} about ${year}; replaced, please check.`,
		},
	};
}
