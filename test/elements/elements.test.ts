import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { walkItems } from '../../server/src/core/outline/walkItems';
import type { Span } from '../../server/src/core/text/span';

/** A printed document with everything that 党政机关公文处理工作条例, article 9, lists and a text can hold. */
const PRINTED = `000012
机密★1年
特急
甲市人民政府文件
甲政发〔2026〕8号
签发人：张　三

甲市人民政府关于做好当前和今后一个时期
稳就业工作的通知

各县（市、区）人民政府，市政府各部门：
　　现就稳就业工作通知如下：
　　一、稳岗位。落实返还政策。
　　二、扩就业。开展招聘活动。

　　附件：1.任务分工表
　　　　　2.联系人名单

甲市财政局
甲市人力资源社会保障局
2026年11月20日

（此件公开发布）

抄送：市委各部门，市人大常委会办公室。
甲市人民政府办公室　　2026年11月21日印发
`;

describe('the elements of a document', () => {
	const [document] = analyze(PRINTED).documents;

	it.each([
		['copyNumber', '000012'],
		['secrecy', '机密★1年'],
		['urgency', '特急'],
		['signatory', '签发人：张　三'],
		['addressee', '各县（市、区）人民政府，市政府各部门'],
		['annotation', '（此件公开发布）'],
		['copies', '抄送：市委各部门，市人大常委会办公室。'],
		['printing', '甲市人民政府办公室　　2026年11月21日印发'],
	] as const)('%s', (name, expected) => {
		expect(textOf(document?.[name])).toBe(expected);
	});

	it('title, number, signature, date and attachments', () => {
		expect(document?.title?.text).toBe('甲市人民政府关于做好当前和今后一个时期稳就业工作的通知');
		expect(document?.number).toBe('甲政发〔2026〕8号');
		expect(document?.signature.map(textOf)).toEqual(['甲市财政局', '甲市人力资源社会保障局']);
		expect(document?.date?.value).toBe('2026-11-20');
		expect(document?.attachments.map(textOf)).toEqual(['任务分工表', '联系人名单']);
	});

	it('and its items are its own', () => {
		expect(document?.items.map((item) => textOf(item.title))).toEqual(['稳岗位', '扩就业']);
	});

	it('a file with one document has one', () => {
		expect(analyze(PRINTED).documents).toHaveLength(1);
	});
});

describe('titles', () => {
	it.each([
		['甲市人民政府\n关于稳就业的通知\n\n各县：\n一、甲。', '关于稳就业的通知'],
		['关于稳就业的通知（甲政发〔2026〕8号）\n\n各县：\n一、甲。', '关于稳就业的通知'],
		['稳 就 业 工 作 方 案\n\n一、甲。', '稳就业工作方案'],
		['关于印发《稳就业工作\n方案》的通知\n各县人民政府：\n一、甲。', '关于印发《稳就业工作方案》的通知'],
		['一、甲。\n二、乙。', undefined],
	])('%j', (text, expected) => {
		expect(analyze(text).documents[0]?.title?.text).toBe(expected);
	});

	it('a 文号 in brackets behind the title is the number', () => {
		expect(analyze('关于稳就业的通知（甲政发〔2026〕8号）\n\n各县：\n一、甲。').documents[0]?.number).toBe(
			'甲政发〔2026〕8号',
		);
	});
});

describe('several documents in one file', () => {
	it.each<[string, readonly (string | undefined)[]]>([
		[
			'甲市人民政府关于印发稳就业方案的通知\n各县人民政府：\n现将方案印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n甲市稳就业方案\n一、甲。\n二、乙。',
			['甲市人民政府关于印发稳就业方案的通知', '甲市稳就业方案'],
		],
		[
			'甲市关于开展评价的通知\n各县人民政府：\n现将有关事项通知如下，请抓好落实。\n一、甲。\n甲市人民政府\n2026年1月2日\n\n附件\n\n评价指标\n\n1.甲。\n2.乙。',
			['甲市关于开展评价的通知', '评价指标'],
		],
		['为稳就业，制定本方案。\n一、甲。\n二、乙。\n为稳物价，制定本方案。\n一、丙。\n二、丁。', [undefined, undefined]],
	])('%j', (text, titles) => {
		expect(analyze(text).documents.map((document) => document.title?.text)).toEqual(titles);
	});
});

function textOf(span: Span | undefined): string | undefined {
	return span && PRINTED.slice(span.start, span.end);
}

describe('what is no item of the document', () => {
	it.each<[string, string, readonly string[]]>([
		[
			'clauses that an amendment quotes',
			'甲市办法修正案\n一、将第三条修改为：“第三条 甲。\n（一）乙；\n（二）丙。”\n二、删去第五条。\n三、丁。',
			['一、', '二、', '三、'],
		],
		[
			'a quotation that never ends hides nothing',
			'一、将第三条修改为：“第三条 甲。\n二、乙。\n三、丙。',
			['一、', '二、', '三、'],
		],
		['a list of attachments', '一、甲。\n二、乙。\n附件：1.丙\n2.丁', ['一、', '二、']],
		[
			'a table of contents',
			'工作预案\n目　录\n一、甲\n二、乙\n\n一、甲\n丙丁戊己庚辛。\n二、乙\n壬癸。',
			['一、', '二、'],
		],
		['rows of a table beside plain numbers', '一、甲。\n1 江城项目\n2 河城项目\n二、乙。', ['一、', '二、']],
	])('%s', (_, text, markers) => {
		const found = analyze(text).documents.flatMap((document) =>
			walkItems(document).map(({ item }) => text.slice(item.marker?.span.start, item.marker?.span.end)),
		);
		expect(found).toEqual(markers);
	});

	it('chapters above 1.1 and 1.2 are items', () => {
		const text =
			'粮食应急预案\n1　总则\n1.1　目的\n为了应急，制定本预案。\n1.2　范围\n适用于本市。\n2　组织\n2.1　机构\n设指挥部。';
		const [document] = analyze(text).documents;
		expect(document?.items.map((item) => [item.ordinal, item.children.length])).toEqual([
			[1, 2],
			[2, 1],
		]);
	});
});
