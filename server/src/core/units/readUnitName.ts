import { foldTight } from '../text/fold';
import { isCollective } from './collective';
import { LEVEL_WORDS, type Level } from './level';
import { chooseForm, isNationalOnly, ORGAN_FORMS, type OrganForm, type PlacedForm } from './organForms';
import { isBarePlace, isPlaceWithLevel, isSeparatelyPlanned, levelOfPlace } from './place';
import type { OrganUnit, UnitName } from './unitName';
import { hasUnitForm } from './unitPattern';

/**
 * Reads a unit's name by the built-in lexicon: the organ it means, else whether it means several units or has at least the
 * form of a unit's name. `undefined` for words that are no unit: 等, 负责, 6月底前. Total; looks at 60 characters at most.
 */
export function readUnitName(written: string): UnitName | undefined {
	if (written.length > MAX_WRITTEN) {
		return undefined;
	}
	const name = foldTight(written);
	if (name.length < 2 || name.length > MAX_LENGTH || !hasPairedBrackets(name)) {
		return undefined;
	}
	const organ = readOrgan(name) ?? readOrgan(name.replace(SECOND_SIGN, ''));
	if (organ !== undefined) {
		return { ...organ, name };
	}
	if (isCollective(name)) {
		return { kind: 'collective', name, ...NO_PREFIX, core: name };
	}
	const placed = readPlaced(name);
	if (placed !== undefined) {
		return placed;
	}
	if (!hasUnitForm(name)) {
		return undefined;
	}
	const prefix = prefixesOf(name).at(-1);
	return prefix === undefined || prefix.length >= name.length - 1
		? { kind: 'other', name, ...NO_PREFIX, core: name }
		: { kind: 'other', name, ...describe(prefix), core: name.slice(prefix.length), office: undefined };
}

const MAX_LENGTH = 60;
const MAX_WRITTEN = 200;
/** 市工业和信息化局(市中小企业局): one body under two names. */
const SECOND_SIGN = /\([^()]{2,20}\)$|〔[^〔〕]{2,20}〕$/;
const NO_PREFIX = { prefix: '', level: undefined, office: undefined } as const;

/** 各县(市 is half a name. */
function hasPairedBrackets(name: string): boolean {
	let open = 0;
	for (const character of name) {
		open += '(〔[【'.includes(character) ? 1 : ')〕]】'.includes(character) ? -1 : 0;
		if (open < 0) {
			return false;
		}
	}
	return open === 0;
}

/** The levels and places that a name may begin with, the shortest first. */
export function prefixesOf(name: string): readonly string[] {
	const prefixes: string[] = [];
	const longest = Math.min(name.length - 1, MAX_PREFIX);
	for (let end = 1; end <= longest; end++) {
		const text = name.slice(0, end);
		if (LEVEL_WORDS.has(text) || isPlaceWithLevel(text)) {
			prefixes.push(text);
		}
	}
	return prefixes;
}

const MAX_PREFIX = 14;

function readOrgan(name: string): OrganUnit | undefined {
	const whole = ORGAN_FORMS.whole.get(name);
	if (whole !== undefined) {
		return build(name, whole, '', name);
	}
	const alone = name.length >= 2 ? chooseForm(ORGAN_FORMS.byCore.get(name) ?? [], undefined) : undefined;
	if (alone !== undefined) {
		return build(name, alone, '', name);
	}
	const around = readAround(name, '');
	if (around !== undefined) {
		return around;
	}
	const party = name.startsWith('中共') ? name.slice(2) : name;
	for (const prefix of prefixesOf(party)) {
		const rest = party.slice(prefix.length);
		const found = readCore(rest, prefix);
		if (found !== undefined) {
			return build(name, found.form, prefix, found.core);
		}
		const inside = readAround(rest, prefix);
		if (inside !== undefined) {
			return { ...inside, name };
		}
	}
	return undefined;
}

interface Core {
	readonly form: OrganForm;
	readonly core: string;
}

const OWNER = /^(?:人民政府|政府|党委|委)(?=..)/;

/** What stands behind a level or place, with the owner (市 政府 金融办, 市 委 信访局) or without. */
function readCore(rest: string, prefix: string): Core | undefined {
	const level = LEVEL_WORDS.get(prefix) ?? levelOfPlace(prefix);
	// 中央金融办 is the party's, whatever a city may mean by 金融办.
	const candidates = prefix === '中央' ? [`委${rest}`, rest] : [rest];
	for (const core of candidates) {
		const form = chooseForm(ORGAN_FORMS.byCore.get(core) ?? [], level);
		if (form !== undefined && fits(form, prefix)) {
			return { form, core };
		}
	}
	const owner = OWNER.exec(rest)?.[0];
	if (owner === undefined) {
		return undefined;
	}
	const core = rest.slice(owner.length);
	const form = chooseForm(ORGAN_FORMS.byCore.get(core) ?? [], level);
	return form === undefined || (owner.endsWith('委') && form.organ.kind !== 'party') ? undefined : { form, core };
}

/** 国家 stands before organs of the national level only, 中央 before those of the party. */
function fits(form: OrganForm, prefix: string): boolean {
	if (prefix === '中央') {
		return form.organ.kind === 'party';
	}
	return prefix !== '国家' || form.name.levels.includes('national');
}

/** 聊城银保监分局: the place without its level is taken for one because only such organs are written so. */
function readPlaced(name: string): OrganUnit | undefined {
	for (let end = 1; end < name.length; end++) {
		const place = name.slice(0, end);
		for (const form of ORGAN_FORMS.byTail.get(name.slice(end)) ?? []) {
			if (isSlotFilledBy(form, place)) {
				return build(name, form, place, form.tail);
			}
		}
	}
	return undefined;
}

/** 人行抚州市中心支行, 国家税务总局聊城市税务局, 团市委. */
function readAround(name: string, before: string): OrganUnit | undefined {
	for (const form of ORGAN_FORMS.around) {
		const end = name.length - form.tail.length;
		if (end <= form.head.length || !name.startsWith(form.head) || !name.endsWith(form.tail)) {
			continue;
		}
		const place = name.slice(form.head.length, end);
		if (isSlotFilledBy(form, place)) {
			return build(name, form, before + place, form.head + form.tail);
		}
	}
	return undefined;
}

function isSlotFilledBy(form: PlacedForm, place: string): boolean {
	if (form.name.places !== undefined) {
		return form.name.places.includes(place);
	}
	return (LEVEL_WORDS.has(place) && place !== '国家') || isPlaceWithLevel(place) || isBarePlace(place);
}

function build(name: string, form: OrganForm, prefix: string, core: string): OrganUnit {
	return {
		kind: 'organ',
		name,
		prefix,
		level: levelOf(form, prefix),
		core,
		office: undefined,
		organ: form.organ,
		organName: form.name,
		form: form.style,
		former: form.organ.change !== undefined,
	};
}

function levelOf(form: OrganForm, prefix: string): Level | undefined {
	const { levels } = form.name;
	if (isNationalOnly(form.name)) {
		return 'national';
	}
	const shown = describe(prefix).level;
	const only = levels.length === 1 ? levels[0] : undefined;
	if (only === 'province' && shown === undefined && prefix !== '') {
		// 青岛银保监局 ranks with a province's, 临夏银保监局 is a city's under a wrong name.
		return isSeparatelyPlanned(prefix) ? 'province' : 'city';
	}
	// 市教委 may be a municipality's, 区财政厅 an autonomous region's.
	const ambiguous = prefix === '市' || prefix === '区';
	return shown === undefined || (ambiguous && only === 'province') ? only : shown;
}

function describe(prefix: string): { readonly prefix: string; readonly level: Level | undefined } {
	return { prefix, level: LEVEL_WORDS.get(prefix) ?? levelOfPlace(prefix) };
}
