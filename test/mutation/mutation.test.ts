import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { cleanDocuments } from './cleanDocuments';
import { type KindResult, measure } from './measure';
import { KINDS, mutants } from './mutants';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = cleanDocuments(ROOT);
/** Fixed: the same mutants every time; docs/mutation.md is of them. */
const SEED = 20261123;

describe('the documents that defects are planted into', () => {
	it.each(DOCUMENTS.map((document) => [document.name, document] as const))(
		'%s has no error and no warning',
		(_, document) => {
			const loud = runRules(document.analysis, DEFAULT_SETTINGS).findings.filter(
				({ severity }) => severity === 'error' || severity === 'warning',
			);
			expect(loud.map(({ rule, span }) => `${rule.id} ${document.text.slice(span.start, span.end)}`)).toEqual([]);
		},
	);
});

describe('1,000 planted defects', { timeout: 120_000 }, () => {
	const results = measure(DOCUMENTS, 1000, SEED);
	const total = (of: (result: KindResult) => number): number => results.reduce((sum, each) => sum + of(each), 0);
	const planted = total((each) => each.planted);

	it('are of at least 25 kinds, all of which can be planted', () => {
		expect(KINDS.length).toBeGreaterThanOrEqual(25);
		expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
		expect(results.filter((each) => each.planted === 0).map(({ kind }) => kind)).toEqual([]);
		expect(planted).toBe(1000);
	});

	it('are all different', () => {
		expect(new Set(mutants(DOCUMENTS, 1000, SEED).map(({ text }) => text)).size).toBe(1000);
	});

	it('are named at their place, 98 in 100', () => {
		const missed = results.flatMap(({ kind, missed: misses }) => misses.map((miss) => ({ kind, ...miss })));
		expect(total((each) => each.named) / planted, JSON.stringify(missed, undefined, 1)).toBeGreaterThanOrEqual(0.98);
	});

	it('no kind among them is found less than three times in four', () => {
		expect(results.filter((each) => each.named < each.planted * 0.75).map(({ kind }) => kind)).toEqual([]);
	});

	it('give at most 1.3 errors and warnings each', () => {
		expect(total((each) => each.alarms) / planted).toBeLessThanOrEqual(1.3);
	});

	it('in numbers alone are mended to the letter, every one', () => {
		const renumberings = total((each) => each.renumberings);
		expect(renumberings).toBeGreaterThan(50);
		expect(total((each) => each.restored)).toBe(renumberings);
		const numbers = results.filter(({ kind }) => KINDS.find(({ name }) => name === kind)?.renumbers);
		expect(numbers.map(({ kind, renumberings: fixes, planted: all }) => [kind, fixes >= all])).toEqual(
			numbers.map(({ kind }) => [kind, true]),
		);
	});
});
