import { LEVEL_WORDS } from './level';
import type { Organ, OrganName } from './organ';
import { isNationalOnly, PLACE_SLOT } from './organForms';
import type { OrganUnit } from './unitName';

/** A unit's name in full with its level or place: 市人社局 → 市人力资源和社会保障局. */
export function fullFormOf(unit: OrganUnit): string {
	return writeOrgan(unit.organ, unit.organName, unit.prefix, 'full');
}

/** Its short forms with level or place, 规范化简称 first; empty where it has none. */
export function shortFormsOf(unit: OrganUnit): readonly string[] {
	const { organ, organName, prefix } = unit;
	const full = fullFormOf(unit);
	const forms = [...(organName.short ?? []), ...(organName.colloquial ?? [])];
	const natural = [organName.full, ...forms].some((form) => isNatural(form, prefix));
	const written = forms
		.filter((form) => !natural || isNatural(form, prefix))
		.map((form) => writeForm(form, organ, organName, prefix));
	return [...new Set(written)].filter((form) => form !== full);
}

/** An organ's name at a level or place, in full or as its 规范化简称. */
export function writeOrgan(organ: Organ, name: OrganName, prefix: string, style: 'full' | 'short'): string {
	const { full, short = [], variants = [] } = name;
	const forms = style === 'full' ? [full, ...variants, ...short] : [...short, full, ...variants];
	const form = forms.find((each) => isNatural(each, prefix)) ?? forms[0] ?? full;
	return writeForm(form, organ, name, prefix);
}

/** Whether a form reads well there: 国家税务总局{}税务局 wants a place, not a bare 市. */
function isNatural(form: string, prefix: string): boolean {
	const slot = form.indexOf(PLACE_SLOT);
	return slot < 0 || (prefix !== '' && (slot === 0 || !LEVEL_WORDS.has(prefix)));
}

function writeForm(form: string, organ: Organ, name: OrganName, prefix: string): string {
	if (form.includes(PLACE_SLOT)) {
		return form.replace(PLACE_SLOT, prefix);
	}
	if (isNationalOnly(name) || (prefix === '国家' && form.startsWith('国家'))) {
		return form;
	}
	if (prefix === '中央' && organ.kind === 'party') {
		return prefix + form.replace(/^委/, '');
	}
	return prefix + form;
}
