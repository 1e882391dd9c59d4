import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeEdits } from '../../server/src/core/text/composeEdits';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit';
import { spansOverlap } from '../../server/src/core/text/span';

/** Edits of a text of this length that do not touch one another. */
function readEdits(length: number, places: readonly number[], words: readonly string[]): readonly TextEdit[] {
	const offsets = [...new Set(places.map((place) => place % (length + 1)))].sort((a, b) => a - b);
	return offsets.flatMap((start, i) =>
		i % 2 === 0 ? [{ span: { start, end: offsets[i + 1] ?? start }, newText: words[i % words.length] ?? '' }] : [],
	);
}

const ROUND = fc.tuple(fc.array(fc.nat(60), { maxLength: 8 }), fc.array(fc.string({ maxLength: 4 }), { minLength: 1 }));

it('one set of edits leads where several in turn do', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 40 }), fc.array(ROUND, { maxLength: 4 }), (text, rounds) => {
			let current = text;
			const sets: (readonly TextEdit[])[] = [];
			for (const [places, words] of rounds) {
				const edits = readEdits(current.length, places, words);
				sets.push(edits);
				current = applyEdits(current, edits);
			}
			const composed = composeEdits(text.length, sets);
			expect(applyEdits(text, composed)).toBe(current);
			for (const [i, edit] of composed.entries()) {
				const next = composed[i + 1];
				expect(next !== undefined && (spansOverlap(edit.span, next.span) || edit.span.end > next.span.start)).toBe(
					false,
				);
			}
		}),
	);
});

it('what no set touched is touched by none', () => {
	const first = [{ span: { start: 1, end: 2 }, newText: 'XY' }];
	const second = [
		{ span: { start: 2, end: 3 }, newText: '' },
		{ span: { start: 5, end: 5 }, newText: '!' },
	];
	// abcdef, aXYcdef, aXcd!ef
	expect(composeEdits(6, [first, second])).toEqual([
		{ span: { start: 1, end: 2 }, newText: 'X' },
		{ span: { start: 4, end: 4 }, newText: '!' },
	]);
	expect(composeEdits(6, [])).toEqual([]);
	expect(composeEdits(0, [[{ span: { start: 0, end: 0 }, newText: 'a' }]])).toEqual([
		{ span: { start: 0, end: 0 }, newText: 'a' },
	]);
});
