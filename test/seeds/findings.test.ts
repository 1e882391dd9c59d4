import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { positionAt } from '../../server/src/core/text/sourceText';
import { SEEDS, toFullWidth } from '../support/seeds';

/** What a reviewer would mark in these documents, and nothing that only looks like a defect. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
	'000': [],
	'001': ['8 responsibility-convention-absent'],
	'002': [],
	'003': ['44 bracket-unbalanced'],
	'004': [
		'3 responsibility-convention-absent',
		'62 numbering-unnumbered-heading',
		'118 bracket-unbalanced',
		'144 numbering-marker-punctuation',
		'219 bracket-unbalanced',
	],
};

describe('findings in the seeds', () => {
	it.each(SEEDS.map((each) => [each.id, each.content] as const))('%s', (id, content) => {
		expect(findingsOf(content)).toEqual(EXPECTED[id]);
	});

	it.each(SEEDS.map((each) => [each.id, each.content] as const))('%s in full width', (id, content) => {
		expect(findingsOf(toFullWidth(content))).toEqual(EXPECTED[id]);
	});

	it('counts the numbers that a plan writes with 、 throughout in one finding', () => {
		const content = SEEDS.find((each) => each.id === '004')?.content ?? '';
		const finding = runRules(analyze(content), DEFAULT_SETTINGS).findings.find(
			(each) => each.rule.id === 'numbering-marker-punctuation',
		);
		expect(finding?.message['zh-cn']).toContain('20 处');
		expect(finding?.fixes[0]?.edits).toHaveLength(20);
	});
});

function findingsOf(content: string): readonly string[] {
	const analysis = analyze(content);
	return runRules(analysis, DEFAULT_SETTINGS).findings.map(
		(finding) => `${positionAt(analysis.text, finding.span.start).line + 1} ${finding.rule.id}`,
	);
}
