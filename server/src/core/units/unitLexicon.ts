import { foldTight } from '../text/fold';
import { LEVEL_WORDS, type Level } from './level';
import { nearestUnits } from './nearestUnits';
import type { OfficeUnit } from './officeUnits';
import type { OrganId, OrganKind, OrganName } from './organ';
import { isNationalOnly, PLACE_SLOT } from './organForms';
import { type OrganStatus, organStatusOf } from './organStatus';
import { ORGANS } from './organs';
import { levelOfPlace } from './place';
import { readUnitName } from './readUnitName';
import { isSameJurisdiction, isSameUnit } from './sameOrgan';
import { fullFormOf, shortFormsOf, writeOrgan } from './unitForms';
import type { OrganUnit, UnitName } from './unitName';

/** Everything known of units: the built-in organs and, before them, the office's own list. */
export interface UnitLexicon {
	/** In the order of the file. */
	readonly office: readonly OfficeUnit[];
	/** `undefined` for words that are no unit. A name from the office's list is always a unit. */
	readonly read: (name: string) => UnitName | undefined;
	/** Whether two names mean one unit; `home` is the document's place. The office's list decides where it names both. */
	readonly isSame: (a: string, b: string, home?: string) => boolean;
	/** What a name's organ was called at a date; names that the office lists are current. See `readOrganStatus`. */
	readonly statusOf: (name: string, date: string, level?: Level) => OrganStatus;
	/** `undefined` for a unit that is neither listed nor a known organ. */
	readonly fullName: (name: string) => string | undefined;
	readonly shortForms: (name: string) => readonly string[];
	/** Known units that a name may be a slip for, the surest first. */
	readonly nearest: (name: string) => readonly string[];
	/** The organs of today at a level (市) or place (聊城市), for completion: each once, as most places call it. */
	readonly unitsAt: (prefix: string) => readonly LexiconUnit[];
}

export interface LexiconUnit {
	readonly organ: OrganId;
	readonly kind: OrganKind;
	readonly full: string;
	readonly short: readonly string[];
}

/** The lexicon of an office with its list, as `parseOfficeUnits` reads it; of no office in particular without. */
export function createUnitLexicon(office: readonly OfficeUnit[] = []): UnitLexicon {
	const listed = new Map<string, OfficeUnit>();
	for (const unit of office) {
		for (const form of [unit.full, ...unit.short]) {
			if (!listed.has(form)) {
				listed.set(form, unit);
			}
		}
	}
	const listedOrgans = office.flatMap((unit) => {
		const read = readUnitName(unit.full);
		return read?.kind === 'organ' ? [{ unit, read }] : [];
	});

	const readAnew = (name: string): UnitName | undefined => {
		const folded = foldTight(name);
		const built = readUnitName(folded);
		const unit =
			listed.get(folded) ??
			(built?.kind === 'organ' ? listedOrgans.find((each) => isListedAs(built, each.read))?.unit : undefined);
		if (unit === undefined) {
			return built;
		}
		// A short form that only this office uses stands for the organ of its full name.
		const known = built?.kind === 'organ' ? built : readUnitName(unit.full);
		return known === undefined
			? { kind: 'other', name: folded, prefix: '', level: undefined, core: folded, office: unit }
			: { ...known, name: folded, office: unit };
	};

	const read = remember(readAnew);

	return {
		office,
		read,
		isSame: (a, b, home) => {
			const first = read(a);
			const second = read(b);
			if (first?.office !== undefined && second?.office !== undefined) {
				return first.office === second.office;
			}
			return first !== undefined && second !== undefined && isSameUnit(first, second, home);
		},
		statusOf: (name, date, level) => {
			const unit = read(name);
			return unit?.kind === 'organ' && unit.office === undefined
				? organStatusOf(unit, date, level)
				: { kind: 'current' };
		},
		fullName: (name) => {
			const unit = read(name);
			return unit?.office?.full ?? (unit?.kind === 'organ' ? fullFormOf(unit) : undefined);
		},
		shortForms: (name) => {
			const unit = read(name);
			return unit?.office?.short ?? (unit?.kind === 'organ' ? shortFormsOf(unit) : []);
		},
		nearest: (name) => (listed.has(foldTight(name)) ? [] : nearestUnits(name)),
		unitsAt,
	};
}

/** A text names the same units over and over, and every rule asks for them again. */
function remember(compute: (name: string) => UnitName | undefined): (name: string) => UnitName | undefined {
	const known = new Map<string, UnitName | undefined>();
	return (name) => {
		const unit = known.get(name);
		if (unit !== undefined || known.has(name)) {
			return unit;
		}
		if (known.size >= MAX_KNOWN) {
			known.clear();
		}
		if (name.length > MAX_REMEMBERED) {
			return compute(name);
		}
		// A copy: a part of a text would keep all of the text alive.
		const own = `${name} `.slice(0, -1);
		const found = compute(own);
		known.set(own, found);
		return found;
	};
}

/** More than a draft names, and little enough to keep. */
const MAX_KNOWN = 2000;
const MAX_REMEMBERED = 60;

/** Whether the office's list names this organ of its own place by another of its forms. */
function isListedAs(unit: OrganUnit, listed: OrganUnit): boolean {
	if (unit.organName !== listed.organName) {
		return false;
	}
	const home = LEVEL_WORDS.has(listed.prefix) ? undefined : listed.prefix;
	return isSameJurisdiction(unit, listed, home);
}

function unitsAt(prefix: string): readonly LexiconUnit[] {
	const level = LEVEL_WORDS.get(prefix) ?? levelOfPlace(prefix);
	return ORGANS.flatMap((organ): LexiconUnit[] => {
		const name = organ.names.find((each) => level !== undefined && each.levels.includes(level));
		if (organ.change !== undefined || name === undefined || (LEVEL_WORDS.has(prefix) && needsPlace(name))) {
			return [];
		}
		const before = isNationalOnly(name) ? '' : prefix;
		const full = writeOrgan(organ, name, before, 'full');
		const short = shortFormsOf({ ...NOTHING, organ, organName: name, prefix: before });
		return [{ organ: organ.id, kind: organ.kind, full, short }];
	});
}

/** 市海关 says nobody: such an organ is named after its place. */
function needsPlace(name: OrganName): boolean {
	return [name.full, ...(name.short ?? []), ...(name.variants ?? [])].every((form) => form.includes(PLACE_SLOT));
}

const NOTHING = {
	kind: 'organ',
	name: '',
	level: undefined,
	core: '',
	office: undefined,
	form: 'full',
	former: false,
} as const;
