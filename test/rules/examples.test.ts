import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { ALL_RULES } from '../../server/src/core/rules/all';
import type { Rule } from '../../server/src/core/rules/rule';
import { runRules } from '../../server/src/core/rules/runRules';
import { NO_SURROUNDINGS } from '../../server/src/core/rules/surroundings';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/core/settings/settings';
import { parseHouseTerms } from '../../server/src/core/terms/houseTerms';
import { createTermLexicon } from '../../server/src/core/terms/termLexicon';
import { applyEdits } from '../../server/src/core/text/edit';
import { readMarked } from '../support/marked';

/** The examples on a rule's page are its tests: what is marked is found, nothing else is, and the fix gives what it says. */
describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
	it.each(rule.examples.bad.map((example) => [example.text, example] as const))('reports %j', (_text, example) => {
		const { text, spans } = readMarked(example.text);
		const findings = findingsOf(text, rule);
		expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(
			spans.map((span) => text.slice(span.start, span.end)),
		);
		expect(findings.map(({ span }) => span)).toEqual(spans);
		if (example.fixed !== undefined) {
			const edits = findings.flatMap((finding) => finding.fixes[0]?.edits ?? []);
			expect(applyEdits(text, edits)).toBe(example.fixed);
		}
	});

	it.each(rule.examples.good)('is silent on %j', (text) => {
		expect(findingsOf(text, rule)).toEqual([]);
	});

	it('says in both languages what is wrong, and what a fix does', () => {
		for (const { text } of rule.examples.bad.map((example) => readMarked(example.text))) {
			const said = findingsOf(text, rule).flatMap(({ message, fixes }) => [
				message,
				...fixes.map(({ title }) => title),
			]);
			for (const { 'zh-cn': chinese, en } of said) {
				expect(chinese).toMatch(/\p{Script=Han}{2}/u);
				expect(en).toMatch(/[a-z]{3}/i);
				// One place is not counted, and what is quoted is a few words, never the lines around them.
				expect(`${chinese}${en}`).not.toMatch(/\n|共 1 处|\(1 places/);
				expect(`${chinese}${en}`).not.toMatch(/undefined|null|NaN|\[object|(?<!“)“”(?!”)/);
			}
		}
	});

	it('says that it is fixable when it is', () => {
		const fixes = rule.examples.bad
			.flatMap((example) => findingsOf(readMarked(example.text).text, rule))
			.flatMap((finding) => finding.fixes);
		expect(fixes.length > 0).toBe(rule.fixable);
	});
});

function findingsOf(text: string, rule: Rule) {
	const terms = createTermLexicon(parseHouseTerms(rule.examples.terms ?? '').terms);
	const run = runRules(analyze(text), asked(rule), { ...NO_SURROUNDINGS, terms }, [rule]);
	expect(run.failures).toEqual([]);
	return run.findings;
}

/** A rule that is off until asked for is asked for. */
function asked({ id, severity }: Rule): Settings {
	return severity === 'off'
		? { ...DEFAULT_SETTINGS, rules: new Map([[id, { severity: 'hint', options: {} }]]) }
		: DEFAULT_SETTINGS;
}
