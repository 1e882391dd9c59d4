import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text/edit';
import { moveFindings } from '../../server/src/features/savedFindings';
import { readMarked } from '../support/marked';

describe('moveFindings', () => {
	it.each([
		['text put in before', '甲‸乙«丙»丁', '戊己'],
		['text put in right before', '甲乙‸«丙»丁', '戊'],
		['text put in right behind', '甲乙«丙»‸丁', '戊'],
		['text put in behind', '甲乙«丙»丁‸', '戊'],
	])('keeps a finding on its words with %s', (_, marked, insert) => {
		const { text, spans } = readMarked(marked.replace('‸', ''));
		const start = marked.replace(/[«»]/g, '').indexOf('‸');
		const edit = { span: { start, end: start }, newText: insert };
		const [moved] = move(spans, edit);
		const after = applyEdits(text, [edit]);
		expect(moved && after.slice(moved.span.start, moved.span.end)).toBe('丙');
	});

	it.each([
		['text put in inside', { span: { start: 3, end: 3 }, newText: '戊' }],
		['its words replaced', { span: { start: 2, end: 4 }, newText: '戊己' }],
		['its first word taken away', { span: { start: 1, end: 3 }, newText: '' }],
		['its last word taken away', { span: { start: 3, end: 5 }, newText: '' }],
		['everything replaced', { span: { start: 0, end: 6 }, newText: '甲乙丙丁戊己' }],
	])('drops a finding with %s', (_, edit) => {
		expect(move([{ start: 2, end: 4 }], edit)).toEqual([]);
	});

	it('leaves every finding that is left on its words', () => {
		const span = fc
			.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }))
			.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		const text = 'abcdefghijklmnopqrst';
		fc.assert(
			fc.property(fc.array(span), span, fc.string({ maxLength: 4 }), (spans, changed, newText) => {
				const edit = { span: changed, newText };
				const after = applyEdits(text, [edit]);
				const before = spans.map((each) => ({ ruleId: text.slice(each.start, each.end), span: each }));
				for (const { ruleId: words, span: moved } of moveFindings(before, edit)) {
					expect(after.slice(moved.start, moved.end)).toBe(words);
				}
			}),
			{ seed: 7, numRuns: 500 },
		);
	});
});

function move(
	spans: readonly { readonly start: number; readonly end: number }[],
	edit: Parameters<typeof moveFindings>[1],
) {
	return moveFindings(
		spans.map((span) => ({ ruleId: 'rule', span })),
		edit,
	);
}
