import { createCharacterMarks } from '../text/characterMarks';
import { isHanUnit } from '../text/characters';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { createWordFinder, firstWordFrom } from '../text/wordFinder';
import { LEVEL_WORDS } from './level';
import { nameRunsOn } from './nameRunsOn';
import { ORGAN_FORMS, type PlacedForm } from './organForms';
import { isBarePlace, isPlaceWithLevel, levelOfPlace } from './place';
import { readUnitName } from './readUnitName';
import type { OrganUnit, UnitName } from './unitName';

/** A place in a text where an organ is named that has since been renamed, merged or abolished. */
export interface OrganMention {
	readonly span: Span;
	readonly unit: OrganUnit;
}

/**
 * Finds the former organs in running text, of whatever date; `organStatusOf` says whether the name was still right. Names in
 * history (原市扶贫办) are left out, those in titles (《…》) are not. `read` may be that of a
 * lexicon, which remembers what it has read.
 */
export function findFormerOrgans(
	source: SourceText,
	within: Span,
	read: (name: string) => UnitName | undefined = readUnitName,
): readonly OrganMention[] {
	const text = source.folded.slice(within.start, within.end);
	const mentions: OrganMention[] = [];
	let from = 0;
	for (const match of matches(source, within)) {
		const coreStart = match.index - within.start;
		const end = coreStart + match[0].length;
		if (coreStart < from || end > text.length || nameRunsOn(text, end)) {
			continue;
		}
		const start = startOf(text, from, coreStart, end);
		const unit = start === undefined ? undefined : read(text.slice(start, end));
		if (
			start === undefined ||
			unit?.kind !== 'organ' ||
			!unit.former ||
			/[原前旧]$/.test(text.slice(Math.max(0, start - 1), start))
		) {
			continue;
		}
		mentions.push({ span: { start: within.start + start, end: within.start + end }, unit });
		from = end;
	}
	return mentions;
}

/** Departments of any company are called so too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['人事部', '建设部', '监察部']);

/** Where the former forms stand. They are tried only where the beginning of one stands: there are hundreds of them. */
function matches(text: SourceText, { start, end }: Span): readonly RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	const beginnings = findBeginnings(text);
	let from = start;
	for (let i = firstWordFrom(beginnings, start); i < beginnings.length; i++) {
		const { word, offset } = beginnings[i] ?? { word: '', offset: end };
		if (offset >= end - 1) {
			break;
		}
		const pattern = offset >= from ? FORMS.byBeginning.get(word.slice(0, 2)) : undefined;
		if (pattern === undefined) {
			continue;
		}
		pattern.lastIndex = offset;
		const match = pattern.exec(text.folded);
		if (match !== null) {
			found.push(match);
			from = offset + match[0].length;
		}
	}
	return found;
}

interface FormerForms {
	/** By their first two characters. */
	readonly byBeginning: ReadonlyMap<string, RegExp>;
	/** Their letters, up to the place that may stand inside one. */
	readonly beginnings: readonly string[];
}

const FORMS = compile();
const findBeginnings = createWordFinder(FORMS.beginnings);

function compile(): FormerForms {
	const forms = ORGAN_FORMS.all
		.filter((form) => form.organ.change !== undefined)
		.map((form) => form.text.replace(/^\{\}/, ''))
		.filter((text) => !AMBIGUOUS.has(text))
		.sort((a, b) => b.length - a.length);
	const written = new Map<string, string[]>();
	for (const form of forms) {
		const beginning = form.slice(0, 2);
		const alike = written.get(beginning) ?? [];
		written.set(beginning, alike);
		// A place inside one may have 10 characters.
		alike.push(form.replace('{}', '\\p{Script=Han}{1,10}?').replace(/[()]/g, '\\$&'));
	}
	return {
		byBeginning: new Map([...written].map(([beginning, alike]) => [beginning, new RegExp(alike.join('|'), 'uy')])),
		beginnings: [...new Set(forms.map((form) => form.replace(/\{\}.*$/, '')))],
	};
}

const MAX_LEFT = 14;

/** Where, from `from` on, the name begins whose core stands there; `undefined` where it is part of another word or of another name. */
function startOf(text: string, from: number, coreStart: number, end: number): number | undefined {
	let run = coreStart;
	while (run > from && coreStart - run < MAX_LEFT && isHanUnit(text.charCodeAt(run - 1))) {
		run--;
	}
	// 旅游局 in 市文化和旅游局.
	for (let start = run; start < coreStart; start++) {
		if (BEGINS_FORM[text.charCodeAt(start)] !== 1) {
			continue;
		}
		const core = text.slice(start, end);
		if (ORGAN_FORMS.byCore.get(core)?.[0]?.organ.change === undefined && isKnown(core)) {
			return undefined;
		}
	}
	const left = text.slice(run, coreStart);
	const core = text.slice(coreStart, end);
	const owner = /(?:人民政府|政府|党委)$/.exec(left)?.[0] ?? (/[省市州县区旗]委$/.test(left) ? '委' : '');
	const before = left.slice(0, left.length - owner.length);
	const prefix = (owner === '' ? placeAtEnd(before, core) : undefined) ?? prefixAtEnd(before);
	if (prefix !== undefined) {
		const start = coreStart - owner.length - prefix.length;
		return HISTORY.test(text.slice(Math.max(0, start - 2), start + prefix.length)) ? undefined : start;
	}
	const isAlone = before === '' || CONNECTOR.test(before);
	return isAlone || (ORGAN_FORMS.whole.has(core) && WHOLE_CONNECTOR.test(before)) ? coreStart : undefined;
}

/** What the organs are called begins with these. */
const BEGINS_FORM = createCharacterMarks(
	[...ORGAN_FORMS.byCore.keys(), ...ORGAN_FORMS.whole.keys()].map((form) => form[0] ?? '').join(''),
);

/** 原市扶贫办, but 太原市扶贫办. */
const HISTORY = /(?<![太固平三五阳沁清])原(?:[省市州县区旗]|自治[区州县])?$/;

function isKnown(core: string): boolean {
	return ORGAN_FORMS.byCore.has(core) || ORGAN_FORMS.whole.has(core);
}

/** 和 and 及 are not among them: who knows what 教育和旅游局 is. */
const CONNECTOR = /[由与对向经请报在从同将把或等的各]$/;
const WHOLE_CONNECTOR = /(?:[和及]|国务院|共和国)$/;

/** The level word at the end, with the place's name before it where one stands between it and the last mark. */
function prefixAtEnd(left: string): string | undefined {
	for (let start = 0; start < left.length; start++) {
		const prefix = left.slice(start);
		const isFresh = start === 0 || CONNECTOR.test(left.slice(0, start)) || left[start - 1] === '原';
		if (isFresh && prefix.length <= MAX_PLACE && isPlaceWithLevel(prefix) && !SENTENCE.test(prefix)) {
			return prefix;
		}
		// 抚州 and 城乡 end in no level.
		if (LEVEL_WORDS.has(prefix) && (isFresh || !/^[州镇乡盟]$/.test(prefix))) {
			return prefix;
		}
	}
	return undefined;
}

const MAX_PLACE = 6;
const SENTENCE =
	/[由与对请报在把或等的原](?!市$)|从(?![化江])|[局厅办]|记者|听取|反映|联系|获悉|拨打|通过|协调|多种|想/;

/** What stands before the name of a place and is none of it. */
const PLACE_BOUNDS = createCharacterMarks('由与对向经请报在从同将把或等的各原和及');

/** 聊城 before 银保监分局. */
function placeAtEnd(left: string, tail: string): string | undefined {
	const forms: readonly PlacedForm[] = ORGAN_FORMS.byTail.get(tail) ?? [];
	if (forms.length === 0) {
		return undefined;
	}
	const province = [3, 2].map((length) => left.slice(-length)).find((each) => levelOfPlace(each) === 'province');
	if (province !== undefined && isBarePlace(province)) {
		return province;
	}
	let since = left.length;
	while (since > 0 && PLACE_BOUNDS[left.charCodeAt(since - 1)] !== 1) {
		since--;
	}
	const fresh = left.slice(since);
	const place = fresh.length <= 4 ? fresh : left.slice(-2);
	return isBarePlace(place) ? place : undefined;
}
