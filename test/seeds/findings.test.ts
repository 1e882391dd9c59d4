import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { positionAt } from '../../server/src/core/text/sourceText';
import { SEEDS, toFullWidth } from '../support/seeds';
import { CITATIONS } from './findings/citations';
import { ELEMENTS } from './findings/elements';
import type { ExpectedFindings } from './findings/expected';
import { HEADINGS } from './findings/headings';
import { NUMBERING } from './findings/numbering';
import { NUMBERS } from './findings/numbers';
import { POLICY } from './findings/policy';
import { PUNCTUATION } from './findings/punctuation';
import { RESIDUE } from './findings/residue';
import { RESPONSIBILITY } from './findings/responsibility';
import { WORDING } from './findings/wording';

/** Rule by rule in the files of `findings/`. */
const EXPECTED: ExpectedFindings = {
	...NUMBERING,
	...HEADINGS,
	...RESPONSIBILITY,
	...ELEMENTS,
	...CITATIONS,
	...NUMBERS,
	...PUNCTUATION,
	...WORDING,
	...RESIDUE,
	...POLICY,
};

describe('findings in the seeds', () => {
	it.each(SEEDS.map((each) => [each.id, each.content] as const))('%s', (id, content) => {
		expect(findingsOf(content)).toEqual(expectedOf(id));
	});

	it.each(SEEDS.map((each) => [each.id, each.content] as const))('%s in full width', (id, content) => {
		expect(findingsOf(toFullWidth(content))).toEqual(expectedOf(id));
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

function expectedOf(id: string): readonly string[] {
	return Object.entries(EXPECTED)
		.flatMap(([rule, seeds]) => (seeds[id] ?? []).map((line) => `${line} ${rule}`))
		.sort();
}

function findingsOf(content: string): readonly string[] {
	const analysis = analyze(content);
	return runRules(analysis, DEFAULT_SETTINGS)
		.findings.map((finding) => `${positionAt(analysis.text, finding.span.start).line + 1} ${finding.rule.id}`)
		.sort();
}
