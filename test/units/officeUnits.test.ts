import { describe, expect, it } from 'vitest';
import { parseOfficeUnits } from '../../server/src/core/units/officeUnits';

describe('parseOfficeUnits', () => {
	it('reads full names and short forms, and keeps the lines', () => {
		const text = '\uFEFF# 本市机构\r\n聊城市大数据局\t市大数据局\t市数据局\r\n\r\n聊城市热线办\r\n';
		expect(parseOfficeUnits(text)).toEqual({
			units: [
				{ full: '聊城市大数据局', short: ['市大数据局', '市数据局'], line: 2 },
				{ full: '聊城市热线办', short: [], line: 4 },
			],
			problems: [],
		});
	});

	it('folds widths and drops blanks and empty columns', () => {
		expect(parseOfficeUnits('聊城市 财政局\t\t 市财政局　\t市财政局\n').units).toEqual([
			{ full: '聊城市财政局', short: ['市财政局'], line: 1 },
		]);
		expect(parseOfficeUnits('市工信局（市中小企业局）').units[0]?.full).toBe('市工信局(市中小企业局)');
	});

	it.each([
		['\t市财政局', 1, '缺少全称'],
		['市财政局\n\n聊城市财政局\t市财政局', 3, '第 1 行'],
		['市财政局，市教育局', 1, '制表符'],
		['聊城市财政局:市财政局', 1, '制表符'],
		[`${'市'.repeat(61)}`, 1, '制表符'],
	])('reports a problem in %j', (text, line, words) => {
		const { problems } = parseOfficeUnits(text);
		expect(problems.map((problem) => problem.line)).toEqual([line]);
		expect(problems[0]?.message['zh-cn']).toContain(words);
		expect(problems[0]?.message.en).not.toBe('');
	});

	it('uses what is left of a line with a problem', () => {
		expect(parseOfficeUnits('市财政局\n聊城市财政局\t市财政局\t聊城财政').units).toEqual([
			{ full: '市财政局', short: [], line: 1 },
			{ full: '聊城市财政局', short: ['聊城财政'], line: 2 },
		]);
	});

	it('finds nothing in an empty file', () => {
		expect(parseOfficeUnits('')).toEqual({ units: [], problems: [] });
		expect(parseOfficeUnits('\uFEFF\n # 说明\n＃ 说明\n')).toEqual({ units: [], problems: [] });
	});
});
