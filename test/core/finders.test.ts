import { describe, expect, it } from 'vitest';
import { createCharacterFinder, firstFrom } from '../../server/src/core/text/characterFinder';
import { foldWidth } from '../../server/src/core/text/fold';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { textOf, unitsOf } from '../../server/src/core/text/units';
import { createWithin, within } from '../../server/src/core/text/within';
import { createWordFinder, firstWordFrom } from '../../server/src/core/text/wordFinder';

describe('a character finder', () => {
	const findStops = createCharacterFinder('。；;');
	const findDuns = createCharacterFinder('、;');

	it('finds its own characters, in order, whatever their width', () => {
		const text = createSourceText('甲、乙；丙;丁。');
		expect([...findStops(text)]).toEqual([3, 5, 7]);
		expect([...findDuns(text)]).toEqual([1, 3, 5]);
	});

	it('may be made after a text was looked through', () => {
		const text = createSourceText('甲、第；本。');
		expect([...findStops(text)]).toEqual([3, 5]);
		const findLate = createCharacterFinder('第本');
		expect([...findLate(text)]).toEqual([2, 4]);
		expect([...findStops(text)]).toEqual([3, 5]);
	});

	it('is not made for a character that no text notes', () => {
		expect(() => createCharacterFinder('。甲')).toThrow('甲');
	});

	it('finds nothing in nothing', () => {
		expect([...findStops(createSourceText(''))]).toEqual([]);
	});

	it('is asked for places from an offset on', () => {
		expect([0, 1, 2, 5, 6].map((offset) => firstFrom([1, 3, 5], offset))).toEqual([0, 0, 1, 2, 3]);
	});
});

describe('a word finder', () => {
	it('finds words of any length, the longest at each place', () => {
		const find = createWordFinder(['工作', '工作附件', '处', '附件处']);
		expect(find(createSourceText('工作附件处、工作、处'))).toEqual([
			{ word: '工作附件', offset: 0 },
			{ word: '附件处', offset: 2 },
			{ word: '处', offset: 4 },
			{ word: '工作', offset: 6 },
			{ word: '处', offset: 9 },
		]);
	});

	it('finds what a search for each word finds', () => {
		const words = ['甲乙', '乙丙', '丙甲甲', '甲甲'];
		const find = createWordFinder(words);
		for (let seed = 1; seed <= 200; seed++) {
			const text = Array.from({ length: 40 }, (_, i) => '甲乙丙'[(seed * (i + 3) * (i + seed)) % 3]).join('');
			const expected = Array.from(text, (_, offset) =>
				[...words].sort((a, b) => b.length - a.length).find((word) => text.startsWith(word, offset)),
			).flatMap((word, offset) => (word === undefined ? [] : [{ word, offset }]));
			expect(find(createSourceText(text))).toEqual(expected);
		}
	});
});

describe('what lies within a stretch', () => {
	const sorted = [0, 2, 4, 6, 8].map((start) => ({ span: { start, end: start + 2 } }));
	const startsOf = (found: typeof sorted): readonly number[] => found.map(({ span }) => span.start);

	it('is found whole, whatever was asked before', () => {
		const ask = createWithin(sorted);
		for (const [start, end] of [
			[4, 8],
			[8, 10],
			[1, 7],
			[0, 10],
			[3, 4],
			[9, 20],
			[0, 2],
		] as const) {
			const expected = [0, 2, 4, 6, 8].filter((each) => each >= start && each + 2 <= end);
			expect(startsOf([...ask({ start, end })])).toEqual(expected);
			expect(startsOf([...within(sorted, { start, end })])).toEqual(expected);
		}
	});

	it('is the words from an offset on', () => {
		const words = [1, 4, 4, 7].map((offset) => ({ word: '甲', offset }));
		expect([0, 1, 2, 4, 5, 8].map((offset) => firstWordFrom(words, offset))).toEqual([0, 0, 1, 1, 3, 4]);
	});
});

describe('the units of a text', () => {
	it('are those of the text, and make it again', () => {
		for (const text of ['', 'a', '四𠀀，“”', '长'.repeat(5000)]) {
			expect([...unitsOf(text)]).toEqual(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
			expect(textOf(unitsOf(text))).toBe(text);
		}
	});

	it('are folded as the text is, every one of them', () => {
		const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
		const { folded, units } = createSourceText(all);
		expect(folded).toBe(foldWidth(all));
		expect(textOf(units)).toBe(folded);
	});
});
