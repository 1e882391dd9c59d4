import { describe, expect, it } from 'vitest';
import { parseHouseTerms } from '../../server/src/core/terms/houseTerms';
import { createTermLexicon } from '../../server/src/core/terms/termLexicon';

/** What is found, as `3 截止`. */
function find(list: string, text: string): readonly string[] {
	const lexicon = createTermLexicon(parseHouseTerms(list).terms);
	return lexicon.find(text).map(({ offset, term }) => `${offset} ${term.avoided}`);
}

describe('looking for the words of the house', () => {
	it.each([
		['截止\t截止日期', '申报截止为三月', ['2 截止']],
		['截止\t截止日期', '截止日期为三月，截止', ['8 截止']],
		['截止\t申报截止、截止时间', '申报截止，截止时间', []],
		['新冠\t甲\n新冠肺炎\t乙', '新冠肺炎与新冠', ['0 新冠肺炎', '5 新冠']],
		['新冠\t甲\n新冠肺炎\t新冠肺炎病例', '新冠肺炎病例', ['0 新冠']],
		['甲乙丙\t丁\n乙\t戊', '甲乙乙', ['1 乙', '2 乙']],
		['甲乙\t丁\n乙丙\t戊', '甲乙丙', ['0 甲乙']],
		['甲甲\t乙', '甲甲甲甲甲', ['0 甲甲', '2 甲甲']],
		['等等\t等', '水电气等等。', ['3 等等']],
		['截止\t截止日期', '截', []],
		['', '截止', []],
	])('%j in %s', (list, text, expected) => {
		expect(find(list, text)).toEqual(expected);
	});

	it('finds what a search for each word in turn would, in a list of thousands', () => {
		const words = Array.from({ length: 5000 }, (_, i) => `不${String.fromCharCode(0x4e00 + i)}${i % 7}`);
		const text = words.filter((_, i) => i % 50 === 0).join('不，');
		expect(find(words.join('\n'), text)).toHaveLength(100);
	});
});
