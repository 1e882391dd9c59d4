import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findCitations } from '../../server/src/core/references/findCitations';
import type { Span } from '../../server/src/core/text/span';

function citationsOf(text: string) {
	const textOf = (span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
	return findCitations(analyze(text)).map((citation) => ({
		title: textOf(citation.title),
		kind: citation.kind,
		documentKind: citation.documentKind,
		issuer: textOf(citation.issuer),
		number: textOf(citation.number?.span),
		form: citation.number?.form,
		place: citation.number?.place,
		shortName: citation.shortName?.text,
		nested: citation.nested.map(textOf),
		relation: citation.relation,
		of: textOf(citation.definition?.title),
	}));
}

const HEAD = '甲市关于稳就业的意见\n\n一、任务\n（一）';

describe('the kind', () => {
	it.each([
		['《中华人民共和国宪法》', 'law', undefined],
		['《中华人民共和国民法典》', 'law', undefined],
		['《就业促进法》', 'law', undefined],
		['《失业保险条例》', 'law', '条例'],
		['《失业保险条例（修订草案）》', 'law', '条例'],
		['《甲市补贴管理办法（试行）》', 'rules', '办法'],
		['《失业保险条例实施细则》', 'rules', '细则'],
		['《若干规定》', 'rules', '规定'],
		['《关于稳就业的实施意见》', 'document', '意见'],
		['《关于稳就业的通知》', 'document', '通知'],
		['《稳就业工作方案》', 'document', '方案'],
		['《法治政府建设实施纲要（2015—2020年）》', 'document', '纲要'],
		['《城市居住区规划设计标准》（GB 50180）', 'standard', '标准'],
		['《党政机关公文格式》（GB/T 9704—2012）', 'standard', undefined],
		['《服务规范》', 'standard', '规范'],
		['《辅导员工作规程》（农经发〔2011〕1号）', 'rules', '规程'],
		['《重点产品目录》', 'other', '目录'],
		['《补贴申请表》', 'other', undefined],
		['《就业的方法》', 'other', undefined],
	])('%s → %s', (cited, kind, documentKind) => {
		expect(citationsOf(`${HEAD}按照${cited}执行。`)).toMatchObject([{ kind, documentKind }]);
	});
});

describe('the number', () => {
	it.each([
		['《通知》（国发〔2015〕43号）', '国发〔2015〕43号', 'document', 'behind'],
		['《通知》(国发〔2015〕43号)', '国发〔2015〕43号', 'document', 'behind'],
		['《通知》（甘发改价格〔2020〕205号）', '甘发改价格〔2020〕205号', 'document', 'behind'],
		['《通知》（见国发〔2015〕43号）', '国发〔2015〕43号', 'document', 'behind'],
		['《通知》（国发〔2015〕43号文）', '国发〔2015〕43号', 'document', 'behind'],
		['《通知》（国发﹝2015﹞43号）', '国发﹝2015﹞43号', 'document', 'behind'],
		['《通知》（国发〔201543号）', '国发〔201543号', 'document', 'behind'],
		['《通知》（国发〔2015〕43号，以下简称《甲》）', '国发〔2015〕43号', 'document', 'behind'],
		['《通知》（试行）（国发〔2015〕43号）', '国发〔2015〕43号', 'document', 'behind'],
		['《公告》（2020年第8号）', '2020年第8号', 'order', 'behind'],
		['《条例》（国务院令第706号）', '国务院令第706号', 'order', 'behind'],
		['《办法》（财政部公告2015年第102号发布）', '财政部公告2015年第102号', 'order', 'behind'],
		['《标准》（GB 50180）', 'GB 50180', 'standard', 'behind'],
		['《标准》（GB/T 9704-2012）', 'GB/T 9704-2012', 'standard', 'behind'],
		['国发〔2015〕43号《通知》', '国发〔2015〕43号', 'document', 'before'],
		['《通知（国发〔2015〕43号）》', '国发〔2015〕43号', 'document', 'inside'],
		['《通知》（2020年）', undefined, undefined, undefined],
		['《通知》。甲（国发〔2015〕43号）', undefined, undefined, undefined],
	])('%s → %s', (cited, number, form, place) => {
		expect(citationsOf(`${HEAD}${cited}。`)[0]).toMatchObject({ number, form, place });
	});
});

describe('the issuer', () => {
	it.each([
		['贯彻落实省委经济运行应急保障指挥部《指导意见》', '省委经济运行应急保障指挥部'],
		['根据甘肃省委办公厅、甘肃省人民政府办公厅《通知》', '甘肃省委办公厅、甘肃省人民政府办公厅'],
		['落实财政部、人社部、中国人民银行《通知》', '财政部、人社部、中国人民银行'],
		['严格执行省民政厅、省扶贫办等7部门出台的《实施方案》', '省民政厅、省扶贫办等7部门'],
		['按工业和信息化部等四部门印发的《规定》', '工业和信息化部等四部门'],
		['根据省委、省政府《意见》', '省委、省政府'],
		['根据国务院《意见》', '国务院'],
		['凭所在地海关出具的《证明》', '海关'],
		['全面落实《意见》', undefined],
		['按照《意见》', undefined],
		['各县区要完善《预案》', undefined],
		['《甲》、《乙》', undefined],
	])('%s → %s', (sentence, issuer) => {
		expect(citationsOf(`${HEAD}${sentence}。`).at(-1)?.issuer).toBe(issuer);
	});
});

describe('the short name', () => {
	it.each([
		['（以下简称《通知》）', '通知'],
		['（以下简称“通知”）', '通知'],
		['（以下称“《通知》”）', '通知'],
		['（以下简称通知）', '通知'],
		['（国发〔2015〕1号，以下简称《通知》）', '通知'],
		['（国发〔2015〕1号）（以下简称《通知》）', '通知'],
		['，以下简称《通知》', '通知'],
		['（国发〔2015〕1号）', undefined],
	])('%s', (notes, shortName) => {
		expect(citationsOf(`${HEAD}根据《关于稳就业的通知》${notes}。`)).toMatchObject([{ shortName }]);
	});

	it('and the title lead to where it was first cited', () => {
		const found = citationsOf(
			`${HEAD}根据《关于稳就业的通知》（以下简称《通知》）。\n（二）落实《通知》、《关于稳就业的通知》和《办法》。`,
		);
		expect(found.map(({ title, of }) => [title, of])).toEqual([
			['关于稳就业的通知', undefined],
			['通知', '关于稳就业的通知'],
			['关于稳就业的通知', '关于稳就业的通知'],
			['办法', undefined],
		]);
	});

	it('is not known to the next document', () => {
		const notice =
			'甲市关于稳就业的通知\n各县：\n根据《失业保险条例》（以下简称《条例》）。\n甲市人民政府\n2020年3月1日\n';
		const found = citationsOf(`${notice}甲市稳就业办法\n第一条 按照《条例》执行。\n第二条 施行。`);
		expect(found.map(({ title, of }) => [title, of])).toEqual([
			['失业保险条例', undefined],
			['条例', undefined],
		]);
	});
});

describe('the titles inside', () => {
	it.each([
		['《关于印发〈甲办法〉的通知》', ['〈甲办法〉']],
		['《关于印发《甲办法》的通知》', ['《甲办法》']],
		['《关于印发<甲办法>的通知》', ['<甲办法>']],
		['《关于印发〈甲〉和〈乙〉的通知》', ['〈甲〉', '〈乙〉']],
		['《关于印发〈甲〈乙〉办法〉的通知》', ['〈甲〈乙〉办法〉']],
		['《关于印发〈甲的通知》', []],
	])('%s', (cited, nested) => {
		expect(citationsOf(`${HEAD}${cited}。`)).toMatchObject([{ nested }]);
	});
});

describe('the relation', () => {
	it.each([
		['甲市关于印发《甲市办法》的通知\n各县：\n一、执行。', ['enclosed']],
		['甲市通知\n各县：\n现将《甲市办法》印发给你们，请执行。\n一、甲。', ['enclosed']],
		['甲市通知\n各县：\n现将省政府《甲办法》转发给你们，请执行《乙办法》。\n一、甲。', ['enclosed', 'other']],
		['甲市通知\n各县：\n《甲市办法》已经市政府同意，现印发给你们。\n一、甲。', ['enclosed']],
		[
			'甲市通知\n各县：\n执行《甲市就业办法》。\n甲市人民政府\n2020年3月1日\n甲市就业办法\n第一条 甲。\n第二条 乙。',
			['enclosed'],
		],
		['甲市就业办法\n第一条 《甲市就业办法》施行。\n第二条 《乙市就业办法》不适用。', ['own', 'other']],
		['甲市政府关于稳就业的意见\n一、《关于稳就业的意见》自印发之日起施行。\n二、甲。', ['own']],
	])('%j → %s', (text, relations) => {
		expect(citationsOf(text).map(({ relation }) => relation)).toEqual(relations);
	});
});
