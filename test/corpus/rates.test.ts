import { describe, expect, it } from 'vitest';
import { corpusDocuments, hasCorpus } from '../support/corpus';
import { isAlarm, perTenThousand, type RuleRate, rateFindings, type TrueFinding } from './findingRates';
import agreed from './trueFindings.json';

/** What a reviewer puts up with; see docs/rates.md for the figures. */
describe.skipIf(!hasCorpus)('on real documents as published', () => {
	const rates = hasCorpus ? rateFindings(corpusDocuments(), agreed as readonly TrueFinding[]) : undefined;
	const alarms = (rates?.rules ?? []).filter(isAlarm);
	const unfounded = (rules: readonly RuleRate[]): number =>
		rules.reduce((sum, { found, agreed: yes }) => sum + found - yes, 0);

	it('errors and warnings that nobody agreed with stay below 3 in 10,000 characters', () => {
		expect(rates && perTenThousand(rates, unfounded(alarms))).toBeLessThanOrEqual(3);
	});

	it('none of the rules alone gives more than 0.5', () => {
		const loud = alarms.filter((rate) => rates && perTenThousand(rates, unfounded([rate])) > 0.5);
		expect(loud).toEqual([]);
	});

	it('information and hints stay below 8 a document', () => {
		const quiet = (rates?.rules ?? []).filter((rate) => !isAlarm(rate)).reduce((sum, { found }) => sum + found, 0);
		expect(quiet / (rates?.documents ?? 1)).toBeLessThanOrEqual(8);
	});

	it('finds every one that a reader agreed with', () => {
		const found = alarms.reduce((sum, rate) => sum + rate.agreed, 0);
		expect(found).toBe(agreed.length);
	});
});
