import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../server/src/word/import/numbering/numberFormats';
import { readWord } from '../../server/src/word/import/readWord';
import { type DocxParts, docx, item, level, numbering, p } from './support/docx';

async function lines(body: string, parts: DocxParts): Promise<readonly string[]> {
	return (await readWord(docx(body, parts))).text.split('\n').slice(0, -1);
}

const OFFICIAL = [
	level(0, 'chineseCountingThousand', '%1、'),
	level(1, 'chineseCountingThousand', '（%2）'),
	level(2, 'decimal', '%3.'),
	level(3, 'decimal', '（%4）'),
	level(4, 'decimalEnclosedCircle', '%5'),
].join('');

describe('automatic numbers', () => {
	it('of five levels begin anew below each parent', async () => {
		const body = [
			item('甲', 1),
			item('乙', 1, 1),
			item('丙', 1, 2),
			item('丁', 1, 3),
			item('戊', 1, 4),
			item('己', 1, 4),
			item('庚', 1, 2),
			item('辛', 1, 1),
			item('壬', 1, 2),
			item('癸', 1),
		];
		expect(await lines(body.join(''), { numbering: numbering({ 0: OFFICIAL }, [[1, 0]]) })).toEqual([
			'一、甲',
			'（一）乙',
			'1.丙',
			'（1）丁',
			'①戊',
			'②己',
			'2.庚',
			'（二）辛',
			'1.壬',
			'二、癸',
		]);
	});

	it('go on in another list of the same definition, and begin anew where that list says so, once', async () => {
		const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
		const list = numbering({ 0: level(0, 'decimal', '%1.') }, [
			[1, 0],
			[2, 0],
			[3, 0, restart],
		]);
		const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3), item('戊', 1)];
		expect(await lines(body.join(''), { numbering: list })).toEqual(['1.甲', '2.乙', '1.丙', '2.丁', '3.戊']);
	});

	it('take the level that a list has of its own', async () => {
		const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '附%1', { start: 3 })}</w:lvlOverride>`;
		const list = numbering({ 0: level(0, 'decimal', '%1.') }, [[1, 0, own]]);
		expect(await lines(item('甲', 1) + item('乙', 1), { numbering: list })).toEqual(['附C 甲', '附D 乙']);
	});

	it('never begin anew, or only below a level far above, where the level says so', async () => {
		const levels = [
			level(0, 'decimal', '第%1章'),
			level(1, 'decimal', '第%2节'),
			level(2, 'decimal', '第%3条', { more: '<w:lvlRestart w:val="0"/>' }),
			level(3, 'lowerLetter', '%4)', { more: '<w:lvlRestart w:val="1"/>' }),
		].join('');
		const body = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((at) => item('甲', 1, at)).join('');
		expect(await lines(body, { numbering: numbering({ 0: levels }, [[1, 0]]) })).toEqual([
			'第1章　甲',
			'第1节　甲',
			'第1条　甲',
			'a)甲',
			'第2节　甲',
			'第2条　甲',
			'b)甲',
			'第2章　甲',
			'第1节　甲',
			'第3条　甲',
			'a)甲',
		]);
	});

	it('show the numbers of the levels above, in figures where the level is legal', async () => {
		const levels = [
			level(0, 'chineseCounting', '%1、'),
			level(1, 'decimal', '%1.%2', { more: '<w:isLgl/>' }),
			level(2, 'decimal', '%1.%2.%3'),
		].join('');
		const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 2) + item('丁', 1, 1);
		expect(await lines(body, { numbering: numbering({ 0: levels }, [[1, 0]]) })).toEqual([
			'一、甲',
			'1.1 乙',
			'一.1.1 丙',
			'1.2 丁',
		]);
	});

	it('come from styles, at the level that names the style', async () => {
		const levels = [
			level(0, 'chineseCounting', '%1、', { more: '<w:pStyle w:val="1"/>' }),
			level(1, 'chineseCounting', '（%2）', { more: '<w:pStyle w:val="2"/>' }),
		].join('');
		const styles = [
			'<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
			'<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
			'<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
			'<w:style w:type="paragraph" w:styleId="3"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style>',
		].join('');
		const styled = (id: string, more = '') => p('甲', `<w:pStyle w:val="${id}"/>${more}`);
		const out = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
		const body = [styled('1'), styled('2'), styled('2'), styled('3'), styled('1', out), styled('2')].join('');
		const list = numbering({ 0: levels }, [[1, 0]]);
		expect(await lines(body, { styles, numbering: list })).toEqual([
			'一、甲',
			'（一）甲',
			'（二）甲',
			'二、甲',
			'甲',
			'（一）甲',
		]);
	});

	it('come through a style of lists', async () => {
		const styles =
			'<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
		const list = numbering(
			{
				0: '<w:numStyleLink w:val="L"/>',
				1: `<w:styleLink w:val="L"/>${level(0, 'chineseCounting', '第%1条', { more: '<w:suff w:val="space"/>' })}`,
			},
			[
				[1, 0],
				[2, 1],
			],
		);
		expect(await lines(item('甲', 1) + item('乙', 2), { styles, numbering: list })).toEqual([
			'第一条　甲',
			'第二条　乙',
		]);
	});

	it('are bullets as they look, a number that is hidden is none', async () => {
		const font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
		const bullets = level(0, 'bullet', '\uf06e').replace('</w:lvl>', `${font}</w:lvl>`);
		const dash = level(1, 'bullet', '——');
		const hidden = level(2, 'decimal', '%3.').replace('</w:lvl>', '<w:rPr><w:vanish/></w:rPr></w:lvl>');
		const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 2);
		expect(await lines(body, { numbering: numbering({ 0: bullets + dash + hidden }, [[1, 0]]) })).toEqual([
			'■ 甲',
			'——乙',
			'丙',
		]);
	});

	it('stand apart from figures that follow them', async () => {
		const list = numbering({ 0: level(0, 'decimal', '%1.') }, [[1, 0]]);
		expect(await lines(item('2025年完成。', 1) + item('　　修路。', 1), { numbering: list })).toEqual([
			'1. 2025年完成。',
			'2.修路。',
		]);
	});

	it('of a format that is not known are figures, which is said', async () => {
		const list = numbering({ 0: level(0, 'thaiCounting', '%1、') }, [[1, 0]]);
		const { text, summary } = await readWord(docx(item('甲', 1), { numbering: list }));
		expect(text).toBe('1、甲\n');
		expect(summary.remarks.map((remark) => remark['zh-cn'])).toContain(
			'编号格式 thaiCounting 不认得，写成了 1、2、3，请核对。',
		);
	});
});

describe('formats of numbers', () => {
	it.each([
		[
			'chineseCountingThousand',
			[1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 1001, 1010, 10_000, 10_001],
			'一 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一千零一 一千零一十 一万 一万零一',
		],
		['ideographDigital', [1, 10, 11, 20], '一 一〇 一一 二〇'],
		['japaneseCounting', [1, 10, 21, 100, 101, 110], '一 十 二十一 百 百一 百十'],
		['chineseLegalSimplified', [1, 10, 21, 105], '壹 壹拾 贰拾壹 壹佰零伍'],
		['decimalEnclosedCircle', [1, 10, 20, 21, 36, 50], '① ⑩ ⑳ ㉑ ㊱ ㊿'],
		['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
		['decimalFullWidth', [1, 12], '１ １２'],
		['upperRoman', [1, 4, 9, 14, 40, 90, 400, 1990], 'I IV IX XIV XL XC CD MCMXC'],
		['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
		['ideographTraditional', [1, 10], '甲 癸'],
		['decimalZero', [1, 9, 10], '01 09 10'],
	])('%s', (format, values, expected) => {
		expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
	});
});
