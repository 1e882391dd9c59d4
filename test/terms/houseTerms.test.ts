import { describe, expect, it } from 'vitest';
import { parseHouseTerms } from '../../server/src/core/terms/houseTerms';

describe('the list of words', () => {
	it.each([
		['截止\t截止日期\t同一说法', [['截止', ['截止日期'], '同一说法']]],
		['打造\t建设、建成/建立／设立', [['打造', ['建设', '建成', '建立', '设立'], undefined]]],
		['抓手', [['抓手', [], undefined]]],
		['抓手\t\t少用形象说法', [['抓手', [], '少用形象说法']]],
		['Ｗｉｆｉ\tWi-Fi', [['Wifi', ['Wi-Fi'], undefined]]],
		['　截止　\t　截止日期　\t　', [['截止', ['截止日期'], undefined]]],
		['\uFEFF# 用语\r\n\r\n＃ 注释\r\n截止\t截止日期\r\n', [['截止', ['截止日期'], undefined]]],
		['截止\t截止日期\t\t见通知', [['截止', ['截止日期'], '见通知']]],
	])('%j', (text, expected) => {
		const { terms, problems } = parseHouseTerms(text);
		expect(terms.map(({ avoided, preferred, reason }) => [avoided, preferred, reason])).toEqual(expected);
		expect(problems).toEqual([]);
	});

	it.each([
		['截止  截止日期', 1, '制表符'],
		['# 用语\n\n\t截止日期', 3, '行首缺少不用的词'],
		['截止\t截止日期\n截止\t截止时间', 2, '“截止”在第 1 行已经出现'],
		['截止\t截止', 1, '改用的还是它自己'],
		['甲'.repeat(61), 1, '制表符'],
	])('says what is wrong with %j', (text, line, words) => {
		const { problems } = parseHouseTerms(text);
		expect(problems.map((problem) => problem.line)).toEqual([line]);
		expect(problems[0]?.message['zh-cn']).toContain(words);
	});

	it('keeps the other lines, and remembers where they stand', () => {
		const { terms } = parseHouseTerms('截止  日期\n打造\t建设\n\t\n抓手\n');
		expect(terms.map(({ avoided, line }) => `${line} ${avoided}`)).toEqual(['2 打造', '4 抓手']);
	});
});
