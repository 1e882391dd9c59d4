import type { Analysis } from '../../core/analysis';
import { eachStatement } from '../../core/outline/eachStatement';
import type { OfficialDocument } from '../../core/outline/model';
import { readPlace } from '../../core/precedents/provenance';
import type { OrganId } from '../../core/units/organ';
import type { UnitLexicon } from '../../core/units/unitLexicon';
import { ownLevels } from '../ownLevels';

/** How a draft speaks: what a clause from elsewhere must be made to say to fit into it. */
export interface DraftVoice {
	/** Where it is issued: 临夏州; `undefined` where it does not say. */
	readonly place: string | undefined;
	/** The word for its level of government: 市, 州, 县; `undefined` where neither place nor units show one. */
	readonly level: string | undefined;
	/** What it calls each organ that it names in a statement; by the organ, the name used most. */
	readonly unitNames: ReadonlyMap<OrganId, string>;
	/** Every unit that it names in a statement. */
	readonly names: ReadonlySet<string>;
	/** Whether it writes most of its organs in full; `undefined` where it names none that could be written otherwise. */
	readonly writesFullNames: boolean | undefined;
	/** What it calls the governments below it: 各县（市、区）人民政府. */
	readonly governmentsBelow: string | undefined;
	/** The text whose punctuation it follows. */
	readonly sample: string;
	/** The day it is written for, `2026-11-23`; of organs that are gone by then the successor is named. */
	readonly day: string | undefined;
}

/** Reads how a document of a draft speaks. `today` is for a draft without a date. */
export function readVoice(
	analysis: Analysis,
	document: OfficialDocument | undefined,
	units: UnitLexicon,
	today: string | undefined,
): DraftVoice {
	const names = countUnits(analysis);
	const place = document === undefined ? undefined : readPlace(analysis, document);
	const [level] = ownLevels(analysis, document, names.keys());
	return {
		place,
		level: /自治州$|[省市州县区旗盟]$/.exec(place ?? '')?.[0].replace('自治', '') ?? level,
		names: new Set(names.keys()),
		unitNames: mostUsedNames(names, units),
		writesFullNames: writesFullNames(names, units),
		governmentsBelow: mostUsed([...names].filter(([name]) => GOVERNMENTS_BELOW.test(name))),
		sample: analysis.text.content,
		day: document?.date?.value ?? today,
	};
}

/** 各县(市)政府, 各县市区人民政府, 县市区, but not 各金融机构. */
export const GOVERNMENTS_BELOW =
	/^各?(?=[县市州区旗])[县市州区旗、]{1,5}(?:[(〔[【（][县市区旗、]{1,5}[)〕\]】）])?(?:人民政府|政府)?$/;

function countUnits(analysis: Analysis): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { parties } of eachStatement(analysis.documents)) {
		for (const { name } of parties.flatMap((party) => party.units)) {
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	return counts;
}

function mostUsed(counted: readonly (readonly [string, number])[]): string | undefined {
	let best: readonly [string, number] | undefined;
	for (const each of counted) {
		if (best === undefined || each[1] > best[1]) {
			best = each;
		}
	}
	return best?.[0];
}

function mostUsedNames(names: ReadonlyMap<string, number>, units: UnitLexicon): ReadonlyMap<OrganId, string> {
	const byOrgan = new Map<OrganId, [string, number][]>();
	for (const [name, count] of names) {
		const unit = units.read(name);
		// 省财政厅 in a plan of a city is not what the city calls its own.
		if (unit?.kind === 'organ' && unit.level !== 'national' && unit.level !== 'province') {
			byOrgan.set(unit.organ.id, [...(byOrgan.get(unit.organ.id) ?? []), [name, count]]);
		}
	}
	return new Map([...byOrgan].map(([organ, forms]) => [organ, mostUsed(forms) ?? '']));
}

function writesFullNames(names: ReadonlyMap<string, number>, units: UnitLexicon): boolean | undefined {
	let full = 0;
	let short = 0;
	for (const [name, count] of names) {
		if (units.shortForms(name).length > 0) {
			full += units.fullName(name) === name ? count : 0;
			short += units.fullName(name) === name ? 0 : count;
		}
	}
	return full === short ? undefined : full > short;
}
