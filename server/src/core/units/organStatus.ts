import type { Level } from './level';
import type { Organ, OrganChange, OrganId, OrganName } from './organ';
import { isNationalOnly } from './organForms';
import { organOf, sourceText } from './organs';
import { levelOfPlace, provinceOfSeat } from './place';
import { readUnitName } from './readUnitName';
import { writeOrgan } from './unitForms';
import type { OrganUnit } from './unitName';

/** What has become of an organ by the date of a document. */
export type OrganStatus =
	/** No known organ, or one that had this name then. */
	| { readonly kind: 'current' }
	/** It was being renamed just then: the old name and the new are both right. */
	| (OrganHistory & { readonly kind: 'changing' })
	/** The old name was no longer right; without successors it was abolished. */
	| (OrganHistory & { readonly kind: 'renamed' });

export interface OrganHistory {
	/** What to write instead at the same level or place, the likeliest first. */
	readonly successors: readonly Successor[];
	/** One change after another: 扶贫办 → 乡村振兴局 → 农业农村局. */
	readonly steps: readonly HistoryStep[];
	/** `varies` when any of the steps does. */
	readonly certainty: 'certain' | 'varies';
}

export interface Successor {
	readonly organ: OrganId;
	/** In full, if the old name was written in full; else its 规范化简称. */
	readonly name: string;
	readonly fullName: string;
	/** What other places call it, in full: 市自然资源和规划局 beside 市自然资源局. */
	readonly otherNames: readonly string[];
}

export interface HistoryStep {
	readonly from: string;
	readonly to: readonly string[];
	/** The years in which it happened, from the national organs to the last of the local ones. */
	readonly firstYear: number;
	readonly lastYear: number;
	/** What it rests on, as a message can quote it. */
	readonly basis: string;
	readonly notes: string | undefined;
}

/**
 * What an organ was called at the date of a document, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. With the year alone a change in
 * that year counts as not yet done. `level` is that of the document, for a name that shows none (扶贫办).
 */
export function readOrganStatus(name: string, date: string, level?: Level): OrganStatus {
	const unit = readUnitName(name);
	return unit?.kind === 'organ' ? organStatusOf(unit, date, level) : CURRENT;
}

/** The same of a name that has been read. */
export function organStatusOf(unit: OrganUnit, date: string, level?: Level): OrganStatus {
	const reused = unit.organ.change?.reused?.includes(unit.core) ?? false;
	// 镇综治办 was never the organ that the reform abolished.
	const below = unit.level === 'township' && !unit.organ.names.some((name) => name.levels.includes('township'));
	const followed = reused || below ? undefined : follow({ ...unit, level: unit.level ?? level }, date);
	if (followed === undefined) {
		return CURRENT;
	}
	const { settled, ends, varies } = followed;
	const [first, ...rest] = followed.steps;
	const steps = first === undefined ? [] : [{ ...first, from: unit.name }, ...rest];
	return {
		kind: settled ? 'renamed' : 'changing',
		successors: ends.map((end) => ({
			organ: end.organ.id,
			name: write(end, unit.form === 'full' ? 'full' : 'short'),
			fullName: write(end, 'full'),
			otherNames: namesAt(end.organ, end).flatMap((organName) =>
				organName === end.organName ? [] : write({ ...end, organName }, 'full'),
			),
		})),
		steps,
		certainty: varies ? 'varies' : 'certain',
	};
}

const CURRENT: OrganStatus = { kind: 'current' };

type Holder = Pick<OrganUnit, 'organ' | 'organName' | 'prefix' | 'level'>;

interface Followed {
	readonly settled: boolean;
	readonly varies: boolean;
	readonly steps: readonly HistoryStep[];
	readonly ends: readonly Holder[];
}

/** Follows the changes up to the date. The data has no circles; `test/units/organs.test.ts` sees to that. */
function follow(unit: Holder, date: string): Followed | undefined {
	const { change } = unit.organ;
	const reached = change && reachedBy(change, unit.level, date);
	if (change === undefined || reached === undefined) {
		return undefined;
	}
	const prefix = placeAfter(change, unit.prefix);
	const level = prefix === unit.prefix ? unit.level : levelOfPlace(prefix);
	const heirs = change.successors
		.flatMap((id) => organOf(id) ?? [])
		.map((organ): Holder => ({ organ, prefix, level, organName: nameAt(organ, { ...unit, prefix, level }) }))
		.filter(({ organName }, i) => i === 0 || level === undefined || organName.levels.includes(level));
	const later = heirs.map((heir) => ({ heir, next: reached ? follow(heir, date) : undefined }));
	const step: HistoryStep = {
		from: write(unit, 'short'),
		to: heirs.map((heir) => write(heir, 'short')),
		firstYear: yearOf(change.since),
		lastYear: lastYearBefore(change),
		basis: sourceText(change.basis),
		notes: change.notes,
	};
	// A name that is only just changing is still good to write.
	const ends = later.flatMap(({ heir, next }) => (next?.settled ? next.ends : [heir]));
	return {
		settled: reached,
		varies: change.certainty === 'varies' || later.some(({ next }) => next?.settled && next.varies),
		steps: [step, ...later.flatMap(({ next }) => (next?.settled ? next.steps : []))],
		ends: ends.filter((end, i) => ends.findIndex((other) => other.organ === end.organ) === i),
	};
}

/** Whether the change was over by then (`true`), under way (`false`), or had not begun. */
function reachedBy(change: OrganChange, level: Level | undefined, date: string): boolean | undefined {
	const isOfMonth = date.length >= MONTH_LENGTH;
	const earliest = isOfMonth ? date.slice(0, MONTH_LENGTH) : `${date}-01`;
	const latest = isOfMonth ? earliest : `${date}-12`;
	// National organs change on the day; a new sign at a county takes a year.
	if (earliest >= (level === 'national' ? nextMonth(change.since) : change.settled)) {
		return true;
	}
	return latest >= change.since ? false : undefined;
}

const MONTH_LENGTH = '2018-03'.length;

/** In the month of the change itself both names are right. */
function nextMonth(since: string): string {
	const [year = '', month = ''] = since.split('-');
	return month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
}

function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

/** Settled in January means that it was over at the end of the year before. */
function lastYearBefore(change: OrganChange): number {
	const year = yearOf(change.settled);
	return change.settled.endsWith('-01') ? Math.max(year - 1, yearOf(change.since)) : year;
}

function placeAfter(change: OrganChange, prefix: string): string {
	if (change.place === 'province-of-seat') {
		return provinceOfSeat(prefix) ?? prefix;
	}
	return change.place ?? prefix;
}

/** The successor's name at the level; where that is not known, the one that ends as the old name does (局, 厅, 分局). */
function nameAt(organ: Organ, old: Holder): OrganName {
	const names = namesAt(organ, old);
	const end = old.organName.full.slice(-2);
	const alike =
		old.level === undefined
			? (names.find((name) => name.full.endsWith(end)) ?? names.find((name) => name.full.endsWith(end.slice(1))))
			: undefined;
	return alike ?? names[0] ?? old.organName;
}

/** A municipality has the rank of a province, and 局 where provinces have 厅. */
function namesAt(organ: Organ, { level, prefix }: Holder): readonly OrganName[] {
	const municipal = level === 'province' && prefix.endsWith('市');
	const here = organ.names.filter(
		(name) => level !== undefined && name.levels.includes(level) && !(municipal && name.full.endsWith('厅')),
	);
	const city = municipal && here.length === 0 ? organ.names.filter((name) => name.levels.includes('city')) : here;
	return city.length > 0 ? city : organ.names.filter((name) => !isNationalOnly(name));
}

/** The old national name may have been complete (国务院扶贫办), the new one be of every level (国家乡村振兴局). */
function write({ organ, organName, prefix, level }: Holder, style: 'full' | 'short'): string {
	const before = prefix === '' && level === 'national' ? '国家' : prefix;
	return writeOrgan(organ, organName, before, style);
}
