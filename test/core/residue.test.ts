import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { residueTail } from '../../server/src/core/lines/residue';
import { foldWidth } from '../../server/src/core/text/fold';
import { seed } from '../support/seeds';

/** The lines, 1-based, that are no text of a document. */
function residueLines(content: string): readonly number[] {
	return [...analyze(content).residue.keys()].map((index) => index + 1).sort((a, b) => a - b);
}

describe('what a web page left around the documents', () => {
	it.each([
		['000', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 90]],
		['001', [1, 3, 5, 6, 8, 150]],
		['002', [1, 2, 5, 6]],
		['003', [1, 2, 3, 4, 6, 8, 10, 14, 134]],
		['004', [1, 2, 238, 239]],
	])('in seed %s', (id, lines) => {
		expect(residueLines(seed(id).content)).toEqual(lines);
	});

	const LONG = '落实稳岗政策，扩大就业容量，'.repeat(5);
	const BODY = '甲市关于稳就业的通知\n各县人民政府：\n现将有关事项通知如下。请认真贯彻执行。\n一、稳岗位\n二、扩就业';

	it.each([
		'当前位置：首页 > 政策文件',
		'首页 > 政务公开 > 正文',
		'索 引 号：000014349/2018-00207　主题分类：商贸',
		'主 题 词：',
		'【发文字号】甲政发〔2020〕2号',
		'• 成文日期：2020-07-16',
		'2020-07-16 15:58',
		'来源：市政府办公室',
		'浏览次数：12',
		'打印',
		'【打印】',
		'扫一扫在手机打开当前页',
		'-->',
		'——————————',
		'上一篇：乙市通知',
		'责任编辑：张某',
		'相关解读：解读《通知》',
		'Powered by 某网',
		'版权所有：某市人民政府',
		// Known by how it ends, or by a word in its midst.
		'首页 > 政务公开 > 甲市通知正文',
		'甲市稳就业通知.docx',
		'甲市稳就业通知.PDF',
		'某ICP备12345678号',
		'某公网安备12345678号',
		'某某网站：稳就业范文推荐',
		'某市人民政府主办 备案号：12345678',
		'中 | 大 | 小',
	])('%s', (line) => {
		expect(residueLines(`${BODY}\n\n${line}`)).toEqual([7]);
	});

	it.each([
		['an index number', '11341700MB1234567A/2020-00012\n甲市政府\n就业'],
		['two dates', '甲市政府\n2020-07-16\n2020-07-17'],
	])('a block of values without their labels, known by %s', (_, block) => {
		expect(residueLines(`${block}\n\n${BODY}`)).toEqual([1, 2, 3]);
	});

	it.each([
		['one date', '甲市政府\n2020-07-16'],
		['dates in words of their own', '报名自2020-07-16起\n2020-07-17止'],
		['numbers of other kinds', 'X11341700MB1234567ABC/2020-00012号\n2020-07-16起'],
	])('a block with %s is none', (_, block) => {
		expect(residueLines(`${block}\n\n${BODY}`)).toEqual([]);
	});

	it('a table of contents, to where its first entry stands again', () => {
		const contents = '目　　录\n一、稳岗位……1\n二、扩就业···12\n\n附件清单 ....3\n\n';
		expect(residueLines(`${contents}一、稳岗位\n${BODY}`)).toEqual([1, 2, 3, 5]);
		expect(residueLines(`办法\n${contents}一、稳岗位\n${BODY}`)).toEqual([2, 3, 4, 6]);
	});

	it.each([
		['its entries do not stand again', '目录\n一、总体要求\n二、扩就业\n\n正文。\n一、稳岗位'],
		['what follows is a paragraph', `目录\n${LONG}\n${LONG}\n三、强培训`],
		['a paragraph stands between', `目录\n一、稳岗位\n${LONG}\n一、稳岗位`],
		['the line only begins with 目', '目录制管理\n一、稳岗位\n一、稳岗位'],
	])('目录 is text where %s', (_, text) => {
		expect(residueLines(`${BODY}\n${text}`)).toEqual([]);
	});

	it.each([
		'来源：要多渠道筹集资金来源。',
		'打印费用由企业承担。',
		'名称：应当规范使用。',
		'目录管理要规范。',
		'审核申报材料。',
	])('%s is text where it stands among text', (line) => {
		expect(residueLines(`${BODY}\n${line}\n三、强培训\n四、优服务`)).toEqual([]);
	});
});

it.each([
	['工作措施 当前隐藏内容免费查看', '工作措施'],
	['工作措施　　点击查看全文', '工作措施　'],
	['免费查看办法', '免费查看办法'],
	['', ''],
])('%j without what is glued to its end is %j', (heading, expected) => {
	const folded = foldWidth(heading);
	expect(heading.slice(0, residueTail(folded, { start: 0, end: folded.length }))).toBe(expected);
});
