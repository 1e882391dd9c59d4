import type { Level } from './level';
import type { Organ, OrganName } from './organ';
import { ORGANS } from './organs';

/** How an organ is written. */
export type FormStyle = 'full' | 'short' | 'colloquial' | 'variant';

/** One way to write one organ; `text` may hold the `{}` of `OrganName`. */
export interface OrganForm {
	readonly text: string;
	readonly style: FormStyle;
	readonly organ: Organ;
	readonly name: OrganName;
}

/** A form with a place inside or in front. */
export interface PlacedForm extends OrganForm {
	readonly head: string;
	readonly tail: string;
}

/** The forms of all organs, found by what stands behind the level or place. */
export interface OrganForms {
	readonly all: readonly OrganForm[];
	/** Behind a level or a place that shows its level, or alone. */
	readonly byCore: ReadonlyMap<string, readonly OrganForm[]>;
	/** Complete names of national organs. */
	readonly whole: ReadonlyMap<string, OrganForm>;
	/** 银保监分局 in 聊城银保监分局, by what stands behind the place. */
	readonly byTail: ReadonlyMap<string, readonly PlacedForm[]>;
	/** 人行{}中心支行, the most telling first. */
	readonly around: readonly PlacedForm[];
}

export const PLACE_SLOT = '{}';

const PARTY_OWNER = /^委(?!员会)./;
const GENERIC: ReadonlySet<string> = new Set(['办', '办公室', '办公厅']);

export const ORGAN_FORMS: OrganForms = indexForms(ORGANS);

/** The one of several names with the same form that fits the level; a national name where no level is given. */
export function chooseForm(forms: readonly OrganForm[], level: Level | undefined): OrganForm | undefined {
	return forms.find((form) => level !== undefined && form.name.levels.includes(level)) ?? forms[0];
}

function indexForms(organs: readonly Organ[]): OrganForms {
	const all = organs.flatMap((organ) => organ.names.flatMap((name) => formsOf(organ, name)));
	const byCore = new Map<string, OrganForm[]>();
	const whole = new Map<string, OrganForm>();
	const byTail = new Map<string, PlacedForm[]>();
	const around: PlacedForm[] = [];
	for (const form of all) {
		const slot = form.text.indexOf(PLACE_SLOT);
		if (slot < 0) {
			if (isNationalOnly(form.name)) {
				whole.set(form.text, form);
			} else {
				add(byCore, form.text, form);
			}
			continue;
		}
		const placed = { ...form, head: form.text.slice(0, slot), tail: form.text.slice(slot + PLACE_SLOT.length) };
		if (placed.head === '') {
			add(byTail, placed.tail, placed);
		} else {
			around.push(placed);
		}
	}
	// 市组织部, 中央组织部 beside 市委组织部; but 市金融办 is another organ than 市委金融办.
	for (const form of all.filter((each) => PARTY_OWNER.test(each.text))) {
		const core = form.text.slice(1);
		if (!byCore.has(core) && !GENERIC.has(core)) {
			byCore.set(core, [{ ...form, style: 'colloquial' }]);
		}
	}
	around.sort((a, b) => Number(isLimited(b)) - Number(isLimited(a)) || b.text.length - a.text.length);
	return { all, byCore, whole, byTail, around };
}

/** Whether a name is complete as it stands. */
export function isNationalOnly(name: OrganName): boolean {
	return name.levels.length === 1 && name.levels[0] === 'national';
}

function isLimited(form: OrganForm): boolean {
	return form.name.places !== undefined;
}

function formsOf(organ: Organ, name: OrganName): readonly OrganForm[] {
	const as = (style: FormStyle, texts: readonly string[]): OrganForm[] =>
		texts.map((text) => ({ text, style, organ, name }));
	return [
		...as('full', [name.full]),
		...as('short', name.short ?? []),
		...as('colloquial', name.colloquial ?? []),
		...as('variant', name.variants ?? []),
	];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
	const values = map.get(key);
	if (values === undefined) {
		map.set(key, [value]);
	} else {
		values.push(value);
	}
}
