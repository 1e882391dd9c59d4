import { expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { runRules } from '../../server/src/core/rules/runRules';
import { NO_SURROUNDINGS } from '../../server/src/core/rules/surroundings';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { parseHouseTerms } from '../../server/src/core/terms/houseTerms';
import { createTermLexicon } from '../../server/src/core/terms/termLexicon';
import { readMarked } from '../support/marked';

/** What “fix all” and `check --fix` change without asking: a rule comes onto this list when no drafter would object. */
const SAFE: readonly string[] = [
	'addressee-colon',
	'annotation-format',
	'citation-nested-title',
	'dash-ellipsis-form',
	'date-format',
	'event-date-dot',
	'heading-terminal-punctuation',
	'numbering-marker-inconsistent',
	'numbering-marker-punctuation',
	'punctuation-deng',
	'punctuation-dun-between-quotes',
	'punctuation-missing-final',
	'range-dash',
	'residue-ocr-space',
	'residue-web',
	'residue-whitespace',
	'responsibility-terminal-period',
	'title-punctuation',
	'unit-symbol-case',
];

/** These have fixes of both kinds. */
const SOMETIMES: readonly string[] = [
	'attachment-mismatch',
	'document-number-format',
	'house-term',
	'numbering-bullet-style',
	'punctuation-duplicate',
	'punctuation-width-mixed',
	'responsibility-unit-duplicate',
];

it('only these rules have fixes that are applied without asking', () => {
	const kinds = ALL_RULES.map((rule) => {
		const terms = createTermLexicon(parseHouseTerms(rule.examples.terms ?? '').terms);
		const settings = { ...DEFAULT_SETTINGS, rules: new Map([[rule.id, { severity: 'hint' as const, options: {} }]]) };
		const fixes = rule.examples.bad.flatMap(({ text }) =>
			runRules(analyze(readMarked(text).text), settings, { ...NO_SURROUNDINGS, terms }, [rule]).findings.flatMap(
				(finding) => finding.fixes,
			),
		);
		return { id: rule.id, kinds: new Set(fixes.map(({ safe }) => safe)) };
	});
	const safe = kinds.filter((each) => each.kinds.has(true));
	expect(
		safe
			.filter((each) => each.kinds.size === 1)
			.map(({ id }) => id)
			.sort(),
	).toEqual(SAFE);
	expect(
		safe
			.filter((each) => each.kinds.size === 2)
			.map(({ id }) => id)
			.sort(),
	).toEqual(SOMETIMES);
});
