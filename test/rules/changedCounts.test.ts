import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { SEEDS, toFullWidth } from '../support/seeds';

/** A count in a seed, which is right, and what a typing slip makes of it. */
const SLIPS = [
	['001', '出台53条意见', '出台52条意见', '52条意见'],
	['004', '(6篇)', '(5篇)', '5篇'],
	['000', '社会民生项目等9类项目', '社会民生项目等8类项目', '8类'],
	['004', '其中有输转意愿建档立卡贫困劳动力14.9841万人', '其中有输转意愿建档立卡贫困劳动力64.9841万人', '64.9841万人'],
	['004', '2021年新增350亿元', '2021年新增450亿元', '2020年新增350亿元,2021年新增450亿元,2022年新增300亿元'],
] as const;

describe('a count that was right, changed', () => {
	it.each(SLIPS)('%s: %s → %s', (id, right, wrong, marked) => {
		const seed = SEEDS.find((each) => each.id === id)?.content ?? '';
		expect(seed).toContain(right);
		expect(mismatches(seed)).toEqual([]);
		const changed = seed.replace(right, wrong);
		expect(mismatches(changed)).toEqual([marked]);
		expect(mismatches(toFullWidth(changed))).toEqual([toFullWidth(marked)]);
	});
});

function mismatches(content: string): readonly string[] {
	return runRules(analyze(content), DEFAULT_SETTINGS)
		.findings.filter(({ rule }) => rule.id === 'count-claim-mismatch')
		.map(({ span }) => content.slice(span.start, span.end));
}
