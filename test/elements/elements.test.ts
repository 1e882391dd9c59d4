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

describe('what copies do to the elements', () => {
	const first = (text: string) => analyze(text).documents[0];
	const shown = (text: string, span: Span | undefined) => span && text.slice(span.start, span.end);

	it('a date in brackets under the title is no part of the title', () => {
		const text = '中共甲县委\u3000甲县人民政府\n关于支持产业发展的实施意见\n（2023年2月8日）\n一、甲。\n二、乙。';
		expect(first(text)?.title?.text).toBe('关于支持产业发展的实施意见');
		expect(shown(text, first(text)?.date?.span)).toBe('2023年2月8日');
	});

	it('a 文号 and 附件1 glued in front of a title are no part of it', () => {
		const text =
			'甲市住房城乡建设委关于复工的通知\n各区建委：\n一、甲。\n甲市住房城乡建设委\n2020年2月9日\n甲建发〔2020〕19号附件1 　　项目复工工作指引\n一、丙。\n二、丁。';
		expect(analyze(text).documents.map(({ title }) => title?.text)).toEqual([
			'甲市住房城乡建设委关于复工的通知',
			'项目复工工作指引',
		]);
	});

	it('a 文号 in brackets on its own line leaves the addressee behind it readable', () => {
		const text = '甲部关于稳外资的通知\n（甲办函〔2020〕46号）\n各省、自治区、直辖市主管部门：\n一、甲。';
		expect(first(text)?.number).toBe('甲办函〔2020〕46号');
		expect(shown(text, first(text)?.addressee)).toBe('各省、自治区、直辖市主管部门');
	});

	it('a date with the editor of the page glued to it is a date', () => {
		const text = '关于复工的通知\n各县局：\n一、甲。\n甲市市场监管局\n2020年2月20日责任编辑：张三';
		expect(shown(text, first(text)?.date?.span)).toBe('2020年2月20日');
		expect(first(text)?.signature.map((span) => shown(text, span))).toEqual(['甲市市场监管局']);
	});

	it('the number of an order is taken from metadata where its line says 第706号 only', () => {
		const text =
			'发文字号：国令第706号\n\n中华人民共和国国务院令\n第706号\n\n《专利代理条例》已经通过，现予公布，自2019年3月1日起施行。';
		expect(first(text)?.number).toBe('国令第706号');
		expect(first(text)?.numberElement?.form).toBe('order');
	});

	it('the name of a file that a page offers for download ends a document', () => {
		const text =
			'甲市办法\n第一条　甲乙丙丁戊己庚辛壬癸。\n第二条　丙。\n\n甲政办发〔2013〕158号甲市人民政府办公室关于办法的通知.doc';
		expect(analyze(text).documents).toHaveLength(1);
		expect(first(text)?.tail).toEqual([]);
	});

	it.each(['', '。', '，'])('an addressee that ends in %j is one', (mark) => {
		const text = `关于稳就业的通知\n各县人民政府、市直各部门${mark}\n一、甲。`;
		expect(shown(text, first(text)?.addressee)).toBe('各县人民政府、市直各部门');
		expect(shown(text, first(text)?.addresseeMark)).toBe(mark);
	});

	it('a title that lost its 文种 is known by what follows', () => {
		const text = '甲市人民政府关于做好\n稳就业工作\n\n各县人民政府：\n一、甲。\n二、乙。';
		expect(first(text)?.title?.text).toBe('甲市人民政府关于做好稳就业工作');
		expect(first(text)?.kind).toBeUndefined();
	});

	it('a notice that lost its date ends in its signature, before what it issues', () => {
		const text =
			'甲市人民政府办公室\n关于印发措施的通知\n各县人民政府：\n现将措施印发给你们，请认真贯彻执行。\n甲市人民政府办公室\n（此件公开发布）\n关于稳就业的若干措施\n一、甲。\n二、乙。';
		const documents = analyze(text).documents;
		expect(documents.map(({ title }) => title?.text)).toEqual(['关于印发措施的通知', '关于稳就业的若干措施']);
		expect(documents[0]?.signature.map((span) => shown(text, span))).toEqual(['甲市人民政府办公室']);
		expect(shown(text, documents[0]?.annotation)).toBe('（此件公开发布）');
	});

	it.each(['此件公开发布', '（此件公开发布', '此件主动公开)', '(此件)主动公开)'])(
		'%s is an annotation',
		(annotation) => {
			const text = `关于稳就业的通知\n各县局：\n一、甲。\n甲市市场监管局\n2020年2月20日\n${annotation}`;
			expect(shown(text, first(text)?.annotation)).toBe(annotation);
		},
	);
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
