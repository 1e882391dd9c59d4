import { describe, expect, it } from 'vitest';
import { foldTight } from '../../server/src/core/text/fold';
import type { Organ, OrganName } from '../../server/src/core/units/organ';
import { ORGANS, sourceText } from '../../server/src/core/units/organs';
import data from '../../server/src/core/units/organs.json';
import { readUnitName } from '../../server/src/core/units/readUnitName';

const KINDS = [
	'party',
	'congress',
	'government',
	'justice',
	'central',
	'mass',
	'institution',
	'enterprise',
	'military',
];
const LEVELS = ['national', 'province', 'city', 'county', 'township'];
const ORGAN_KEYS = ['id', 'kind', 'names', 'change', 'source', 'notes'];
const NAME_KEYS = ['full', 'short', 'colloquial', 'variants', 'levels', 'places'];
const CHANGE_KEYS = ['successors', 'since', 'settled', 'basis', 'certainty', 'place', 'reused', 'notes'];
const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

function formsOf(name: OrganName): readonly string[] {
	return [name.full, ...(name.short ?? []), ...(name.colloquial ?? []), ...(name.variants ?? [])];
}

/** The data is cast to its type, so that nothing but these tests would see a slip in it. */
describe('organs.json', () => {
	it('holds the organs of every level and the former ones', () => {
		expect(ORGANS.filter((organ) => organ.change === undefined).length).toBeGreaterThanOrEqual(160);
		expect(ORGANS.filter((organ) => organ.change !== undefined).length).toBeGreaterThanOrEqual(50);
	});

	it('has ids that are unique', () => {
		expect(ORGANS.map((organ) => organ.id)).toEqual([...new Set(ORGANS.map((organ) => organ.id))]);
	});

	it('has sources that are all used', () => {
		const used = new Set(ORGANS.flatMap((organ) => [organ.source, organ.change?.basis ?? organ.source]));
		expect([...used].sort()).toEqual(Object.keys(data.sources).sort());
	});

	it('gives no form to two organs, but at different places', () => {
		const owners = new Map<string, string>();
		const shared: string[] = [];
		for (const organ of ORGANS) {
			for (const name of organ.names.filter((each) => each.places === undefined)) {
				for (const form of formsOf(name)) {
					const owner = owners.get(form);
					if (owner !== undefined && owner !== organ.id) {
						shared.push(`${form}: ${owner}, ${organ.id}`);
					}
					owners.set(form, organ.id);
				}
			}
		}
		expect(shared).toEqual([]);
	});

	it.each(ORGANS.map((organ) => [organ.id, organ] as const))('%s is well formed', (id, organ) => {
		expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
		expect(Object.keys(organ).filter((key) => !ORGAN_KEYS.includes(key))).toEqual([]);
		expect(KINDS).toContain(organ.kind);
		expect(sourceText(organ.source)).not.toBe(organ.source);
		expect(organ.names.length).toBeGreaterThan(0);
		for (const name of organ.names) {
			expect(Object.keys(name).filter((key) => !NAME_KEYS.includes(key))).toEqual([]);
			expect(name.levels.length).toBeGreaterThan(0);
			expect(name.levels.filter((level) => !LEVELS.includes(level))).toEqual([]);
			const forms = formsOf(name);
			expect(forms).toEqual([...new Set(forms)]);
			for (const form of forms) {
				expect(form).toBe(foldTight(form));
				expect(form).toMatch(/^(?:\{\})?\p{Script=Han}+(?:\{\}\p{Script=Han}+|\(\p{Script=Han}+\))?$/u);
			}
		}
	});

	it.each(ORGANS.flatMap((organ) => (organ.change === undefined ? [] : [[organ.id, organ.change] as const])))(
		'%s changed at a sane date into organs that exist',
		(id, change) => {
			expect(Object.keys(change).filter((key) => !CHANGE_KEYS.includes(key))).toEqual([]);
			expect(change.since).toMatch(MONTH);
			expect(change.settled).toMatch(MONTH);
			expect(change.since <= change.settled).toBe(true);
			expect(Number(change.settled.slice(0, 4)) - Number(change.since.slice(0, 4))).toBeLessThanOrEqual(3);
			expect(change.since >= '2003-01' && change.settled <= '2025-12').toBe(true);
			expect(['certain', 'varies']).toContain(change.certainty);
			expect(sourceText(change.basis)).not.toBe(change.basis);
			expect(change.successors.length > 0 || change.notes !== undefined).toBe(true);
			expect(descendants(id)).not.toContain(id);
			for (const successor of change.successors) {
				const heir = find(successor);
				// What follows a change comes after it.
				expect(heir.change === undefined || heir.change.since >= change.since).toBe(true);
			}
		},
	);

	it('reads every form of every organ back as that organ', () => {
		const wrong: string[] = [];
		for (const organ of ORGANS) {
			for (const name of organ.names) {
				for (const written of formsOf(name).flatMap((form) => write(form, name))) {
					const read = readUnitName(written);
					if (read?.kind !== 'organ' || read.organ.id !== organ.id) {
						wrong.push(`${written}: ${organ.id}, read as ${read?.kind === 'organ' ? read.organ.id : read?.kind}`);
					}
				}
			}
		}
		expect(wrong).toEqual([]);
	});
});

const PREFIXES: Readonly<Record<string, readonly string[]>> = {
	national: ['国家'],
	province: ['省', '江西省', '自治区'],
	city: ['市', '聊城市', '州', '盟'],
	county: ['县', '乐安县', '区', '旗'],
	township: ['镇', '茂林镇'],
};

const PLAIN_FORMS: ReadonlySet<string> = new Set(
	ORGANS.flatMap((organ) => organ.names.flatMap(formsOf)).filter((form) => !form.includes('{}')),
);

/** A form as each of its levels writes it. */
function write(form: string, name: OrganName): readonly string[] {
	if (name.places !== undefined) {
		return name.places.map((place) => form.replace('{}', place));
	}
	if (name.levels.every((level) => level === 'national')) {
		return [form];
	}
	// 省金融监管局 is another organ than 江西金融监管局.
	if (form.startsWith('{}') && PLAIN_FORMS.has(form.slice(2)) && !formsOf(name).includes(form.slice(2))) {
		return [form.replace('{}', '江西')];
	}
	const prefixes = name.levels.filter((level) => level !== 'national').flatMap((level) => PREFIXES[level] ?? []);
	return prefixes.map((prefix) => (form.includes('{}') ? form.replace('{}', prefix) : prefix + form));
}

function find(id: string): Organ {
	const organ = ORGANS.find((each) => each.id === id);
	if (organ === undefined) {
		throw new Error(`no organ ${id}`);
	}
	return organ;
}

function descendants(id: string, depth = 0): readonly string[] {
	const heirs = depth > 10 ? [] : (find(id).change?.successors ?? []);
	return heirs.flatMap((heir) => [heir, ...descendants(heir, depth + 1)]);
}
