import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { fixAll } from '../../server/src/core/rules/fixAll';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { applyEdits } from '../../server/src/core/text/edit';
import { draft } from './support/drafts';
import { editedSeed, editedText, jumble } from './support/edits';
import { always } from './support/runs';

const KINDS_OF_TEXT = [
	['drafts', draft.map((each) => each.text), 40],
	['texts in work', editedText, 120],
	['edited seeds', editedSeed, 15],
	['jumbles', jumble, 120],
] as const;

describe.each(KINDS_OF_TEXT)('%s', (_, texts, numRuns) => {
	it('are checked without a failure, every finding and every edit inside the text', () => {
		always(
			texts,
			(text) => {
				const { findings, failures } = runRules(analyze(text), DEFAULT_SETTINGS);
				expect(failures.map(({ rule, error }) => `${rule.id}: ${error}`)).toEqual([]);
				const spans = findings.flatMap((finding) => [
					finding.span,
					...finding.fixes.flatMap((fix) => fix.edits.map((edit) => edit.span)),
				]);
				expect(spans.filter(({ start, end }) => start < 0 || end < start || end > text.length)).toEqual([]);
			},
			numRuns,
		);
	});

	it('are fixed once and for all', () => {
		always(
			texts,
			(text) => {
				const fixed = fixAll(text, DEFAULT_SETTINGS).text;
				expect(fixAll(fixed, DEFAULT_SETTINGS)).toMatchObject({ text: fixed, applied: 0 });
				const { findings } = runRules(analyze(fixed), DEFAULT_SETTINGS);
				expect(findings.filter((finding) => finding.fixes.some((fix) => fix.safe)).map(({ rule }) => rule.id)).toEqual(
					[],
				);
			},
			numRuns,
		);
	});

	it('lose a finding when its first safe fix is applied', () => {
		always(
			texts,
			(text) => {
				const { findings } = runRules(analyze(text), DEFAULT_SETTINGS);
				const finding = findings.find((each) => each.fixes[0]?.safe);
				if (finding === undefined) {
					return;
				}
				const fixed = applyEdits(text, finding.fixes[0]?.edits ?? []);
				const left = runRules(analyze(fixed), DEFAULT_SETTINGS).findings.filter(({ rule }) => rule === finding.rule);
				expect(left.length).toBeLessThan(findings.filter(({ rule }) => rule === finding.rule).length);
			},
			numRuns,
		);
	});
});
