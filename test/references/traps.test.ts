import { describe, expect, it } from 'vitest';
import { readReferences } from './support/readReferences';

const RULES = `甲市就业补贴办法
第一章 总则
第一条 为了规范补贴，制定本办法。
第二条 补贴分为三类：
（一）岗位补贴；
（二）培训补贴。
第三条 用人单位可以申请。
第四条 `;

const OPINION = `甲市关于稳就业的意见
一、加大投入
（一）扩大规模。
（二）优化结构。
二、`;

describe('of another text', () => {
	it.each([
		'依照《中华人民共和国就业促进法》第二条办理。',
		'依照《中华人民共和国就业促进法》第一条、第三条办理。',
		'依照《中华人民共和国就业促进法》第一条第二款和第三条第（一）项的规定办理。',
		'依照《中华人民共和国就业促进法》（以下简称就业促进法）第三条办理。',
		'依照《关于稳就业的通知》（甲政发〔2020〕1号）第三条办理。',
		'依照《关于稳就业的通知》(甲政发〔2020〕1号)的第三条办理。',
		'依照《失业保险条例》、《工伤保险条例》第三条办理。',
		'依照《失业保险条例》第三章办理。',
		'依照《关于稳就业的通知》附件2办理。',
		'依照就业促进法第二条办理。',
		'依照民法典第三条办理。',
		'依照公司法第三条、第二条办理。',
		'依照失业保险条例第二条办理。',
		'依照专利法实施细则第二条办理。',
		'依照市就业管理办法第二条办理。',
		'依照该办法第二条办理。',
		'依照劳动合同第三条办理。',
		'依照公司章程第二条办理。',
		'依照甲政发〔2020〕1号文第二条办理。',
		'依照国务院令第706号第三条办理。',
		'依照刑法分则第三章办理。',
		'同时构成刑法第一条规定的甲罪、第三条规定的乙罪的，从其规定。',
		'符合就业促进法第一条规定，且不属于第三条规定情形的，从其规定。',
		'财税〔2016〕36号附件3第一条第（二）项所列情形。',
		'就业促进法第一条规定甲，该条第二款规定乙。',
		'第二条规定：“劳动者依法享有平等就业的权利。”',
	])('%s', (sentence) => {
		expect(readReferences(RULES + sentence).map((each) => each.text)).toEqual([]);
	});

	it('a new sentence is about the document again', () => {
		const found = readReferences(`${RULES}依照就业促进法第二条办理。按照第三条办理的，不再办理。`);
		expect(found.map((each) => each.text)).toEqual(['第三条']);
	});

	it('the document names itself behind another', () => {
		const found = readReferences(`${RULES}依照就业促进法第二条、本办法第三条和前条规定办理。`);
		expect(found.map((each) => each.text)).toEqual(['本办法第三条', '前条']);
	});

	it('its own title in 《》 is the document', () => {
		const found = readReferences(`${RULES}《甲市就业补贴办法》第三条另有规定的除外。`);
		expect(found.map((each) => each.text)).toEqual(['《甲市就业补贴办法》第三条']);
	});

	it('本法 in an opinion is quoted', () => {
		expect(readReferences(`${OPINION}未履行本法第二条规定的义务。`)).toEqual([]);
	});

	it.each(['甲市关于修改《甲市就业办法》的决定', '甲市人民政府关于废止和修改部分规章的决定'])('%s amends', (title) => {
		expect(readReferences(`${title}\n一、第二条修改为甲。\n二、删去第一条第二项。`)).toEqual([]);
	});
});

describe('quoted', () => {
	it.each([
		'印发《关于执行第三条的通知》。',
		'实行“第三条”所称办法。',
		'将“前款”改为甲。',
		'称为‘第一条’。',
		'他说：“按照第一条\n和第二条办理，\n不按照前款办理。”',
		'原文：“第一条 甲。\n“第二条 见附件2。\n“前款不适用。”',
	])('%j', (sentence) => {
		expect(readReferences(RULES + sentence)).toEqual([]);
	});

	it('a mark without its other half quotes nothing', () => {
		expect(readReferences(`${RULES}实行“岗位补贴，按照第三条办理。`).map((each) => each.text)).toEqual(['第三条']);
	});
});

describe('only looks alike', () => {
	it.each([
		'第一时间报告，第一责任人到场。',
		'发展第三产业，二季度好于第一季度，第四届大会由第三方评估。',
		'全市第一条生产线、第二条高速公路、第三条地铁线路开工。',
		'打造第一条产业链。',
		'第一款产品上市，第二款车型下线。',
		'第一项工作完成，第二项任务启动。',
		'第一章程、第二节能、第三项目、第四条例。',
		'第一、预防为主；第二、综合治理。',
		'基本条件、样本条目、文本条款、目前条件。',
		'资本项目、基本项目、本项目、本条例、本章程、本节目。',
		'提前款项、目前项目、前条件、前款项。',
		'规模以上三项指标、县级以上3条措施、三年以上两项奖励。',
		'以附件形式报送，下载附件，附件一览表，附件3份。',
		'部下列队，同等条件下列为优先对象。',
		'每条、这款、各项、条款、项目。',
	])('%s', (sentence) => {
		expect(readReferences(RULES + sentence).map((each) => each.text)).toEqual([]);
	});
});

describe('the number at the beginning of an item', () => {
	it.each([
		RULES,
		'甲市办法\n第一条 甲。\n第二条规定甲。\n第三条 乙。',
		'甲市意见\n一、甲\n第三条　适用范围\n第四章 附则',
		'甲市办法\n第一章 总则\n第一条 甲。第三章认定程序第九条认定程序。',
		'甲市办法\n第一条 甲。 第二条 乙。 第三条 丙。',
	])('%j', (text) => {
		expect(readReferences(text)).toEqual([]);
	});
});

describe('in a document without such parts', () => {
	it.each([
		'见第三章。',
		'见第二节。',
		'第四项由市财政局负责。',
		'第二款由市财政局负责。',
		'前三项由市财政局负责。',
		'上述四项内容由市财政局负责。',
	])('%s is left alone', (sentence) => {
		expect(readReferences(OPINION + sentence)).toEqual([]);
	});
});

describe('in a copy without line breaks', () => {
	it('articles are found in the paragraph that has them', () => {
		const [found] = readReferences('甲市办法\n第一条 甲。 第二条 乙。\n第三条 按照第二条办理。');
		expect(found).toMatchObject({ text: '第二条', leads: ['甲。 第'] });
	});

	it('and items too', () => {
		const [found] = readReferences('甲市办法\n第一条 甲：（一）乙；（二）丙。\n第二条 按照第一条第（二）项办理。');
		expect(found).toMatchObject({ text: '第一条第（二）项', leads: ['甲：（一'] });
	});
});
