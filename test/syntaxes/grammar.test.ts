import { describe, expect, it } from 'vitest';
import { pieces, type Seed, seeds, type Token, tokenLines, tokens } from './support';

type Case = readonly [line: string, expected: ReadonlyArray<readonly [text: string, scope: string]>];

// What the scopes stand for, so that the tables below read as what is seen.
const heading = (level: number) => `markup.heading.${level}`;
const marker = (level: number) => `punctuation.definition.heading.${level}`;
const runIn = 'entity.name.section.runin';
const title = 'markup.heading.title';
const addressee = 'meta.addressee';
const label = 'keyword.other.responsibility';
const parties = 'variable.parameter.responsibility';
const role = 'keyword.other.role';
const documentNumber = 'entity.name.tag.document-number';
const citation = 'entity.name.type.citation';
const quoted = 'markup.inline.raw.quoted';
const date = 'constant.numeric.date';
const amount = 'constant.numeric.amount';
const attachment = 'keyword.other.attachment';
const bullet = 'punctuation.definition.list.bullet';

const allMarkers = [...[1, 2, 3, 4, 5].map(marker), bullet];

/** The indent belongs to the coloured line but nobody sees its colour. */
function seen(line: readonly Token[], scope: string): string[] {
	return pieces(line, scope).map((piece) => piece.trim());
}

/** Everything with a scope named in the case must be listed in it, in order. */
function check([line, expected]: Case): void {
	const found = tokens(line);
	for (const scope of new Set(expected.map(([, name]) => name))) {
		const texts = expected.filter(([, name]) => name === scope).map(([text]) => text);
		expect(seen(found, scope), scope).toEqual(texts);
	}
}

function describeCases(name: string, cases: readonly Case[]): void {
	describe(name, () => {
		it.each(cases.map((one) => [one[0], one] as const))('%s', (_line, one) => check(one));
	});
}

/** Lines in which none of the scopes may appear. */
function describeTraps(name: string, scopes: readonly string[], lines: readonly string[]): void {
	describe(name, () => {
		it.each(lines)('%s', (line) => {
			const found = tokens(line);
			for (const scope of scopes) expect(seen(found, scope), scope).toEqual([]);
		});
	});
}

describeCases('headings on a line of their own', [
	[
		'第一章　总则',
		[
			['第一章　总则', heading(1)],
			['第一章', marker(1)],
		],
	],
	[
		'第二编 分则',
		[
			['第二编 分则', heading(1)],
			['第二编', marker(1)],
		],
	],
	['第3章 附则', [['第3章', marker(1)]]],
	[
		'　　第十二节　监督检查',
		[
			['第十二节　监督检查', heading(2)],
			['第十二节', marker(2)],
		],
	],
	[
		'第四条　适用范围',
		[
			['第四条　适用范围', heading(3)],
			['第四条', marker(3)],
		],
	],
	[
		'一、总体要求',
		[
			['一、总体要求', heading(1)],
			['一、', marker(1)],
		],
	],
	[
		'四、保障措施',
		[
			['四、保障措施', heading(1)],
			['四、', marker(1)],
		],
	],
	[
		'二十四、其他',
		[
			['二十四、其他', heading(1)],
			['二十四、', marker(1)],
		],
	],
	['　　一、总体要求', [['一、总体要求', heading(1)]]],
	['\u00a0\u00a0 一、总体要求\u00a0', [['一、总体要求', heading(1)]]],
	[
		'二、三年行动目标',
		[
			['二、三年行动目标', heading(1)],
			['二、', marker(1)],
		],
	],
	['一、主要任务：', [['一、主要任务：', heading(1)]]],
	['一.总体要求', [['一.', marker(1)]]],
	['一，总体要求', [['一，', marker(1)]]],
	[
		'（一）稳定就业岗位',
		[
			['（一）稳定就业岗位', heading(2)],
			['（一）', marker(2)],
		],
	],
	[
		'(十四)稳定就业岗位',
		[
			['(十四)稳定就业岗位', heading(2)],
			['(十四)', marker(2)],
		],
	],
	['（四）、稳定就业岗位', [['（四）、', marker(2)]]],
	['四）稳定就业岗位', [['四）', marker(2)]]],
	[
		'1.加大财政支持',
		[
			['1.加大财政支持', heading(3)],
			['1.', marker(3)],
		],
	],
	[
		'12．加大财政支持',
		[
			['12．加大财政支持', heading(3)],
			['12．', marker(3)],
		],
	],
	[
		'3、加大财政支持',
		[
			['3、加大财政支持', heading(3)],
			['3、', marker(3)],
		],
	],
	[
		'１．加大财政支持',
		[
			['１．加大财政支持', heading(3)],
			['１．', marker(3)],
		],
	],
	[
		'（1）启动专项贷款',
		[
			['（1）启动专项贷款', heading(4)],
			['（1）', marker(4)],
		],
	],
	[
		'(2) 启动专项贷款',
		[
			['(2) 启动专项贷款', heading(4)],
			['(2)', marker(4)],
		],
	],
	['（１）启动专项贷款', [['（１）', marker(4)]]],
	['1）启动专项贷款', [['1）', marker(4)]]],
	[
		'1　总则',
		[
			['1　总则', heading(1)],
			['1', marker(1)],
		],
	],
	[
		'1.1　编制目的',
		[
			['1.1　编制目的', heading(2)],
			['1.1', marker(2)],
		],
	],
	[
		'2.10编制依据',
		[
			['2.10编制依据', heading(2)],
			['2.10', marker(2)],
		],
	],
	[
		'2.1.3　成员单位职责',
		[
			['2.1.3　成员单位职责', heading(3)],
			['2.1.3', marker(3)],
		],
	],
	[
		'（一）扩大“六稳”成果',
		[
			['（一）扩大“六稳”成果', heading(2)],
			['“六稳”', quoted],
		],
	],
	[
		'（一）稳定就业岗位（责任单位：市人社局）',
		[
			['（一）稳定就业岗位（责任单位：市人社局）', heading(2)],
			['市人社局', parties],
		],
	],
]);

describeTraps(
	'text that is no heading, although it follows a marker',
	[heading(1), heading(2), heading(3), heading(4)],
	[
		'一、本办法自印发之日起施行。',
		'（一）拒不整改的；',
		'（一）由市财政局负责，',
		'1.申报单位应具备以下条件：',
		'第八条　认定应当符合下列条件：',
		'（1）《关于支持防控的公告》（2020年第8号）',
		'第三章规定的期限届满后不再受理。',
	],
);

describeCases('markers before prose', [
	['第三条　本办法适用于全市。', [['第三条', marker(3)]]],
	['第三条本办法适用于全市。', [['第三条', marker(3)]]],
	['第十二条之一　有前款情形的，从其规定。', [['第十二条之一', marker(3)]]],
	['第19条 企业应当备案。', [['第19条', marker(3)]]],
	['一、坚持节约，反对浪费，勤俭办一切事业。', [['一、', marker(1)]]],
	['　　（二）有下列情形的，不予受理；', [['（二）', marker(2)]]],
	['1.加大援企稳岗力度,建立应急机制,落实返还政策。', [['1.', marker(3)]]],
	[
		'5.2020年7月1日起，停止征收。',
		[
			['5.', marker(3)],
			['2020年7月1日', date],
		],
	],
	['⒈加大力度，落实政策，保障供应。', [['⒈', marker(3)]]],
	['⑴加大力度，落实政策，保障供应。', [['⑴', marker(4)]]],
	['①加大力度，落实政策，保障供应；', [['①', marker(5)]]],
	['㉑加大力度', [['㉑', marker(5)]]],
	[
		'——新增就业1.8万人以上,失业率不高于4.5%。',
		[
			['——', bullet],
			['1.8万', amount],
			['4.5%', amount],
		],
	],
	['4.2.1　出现紧急状态时，由指挥部启动响应，并报告省政府。', [['4.2.1', marker(3)]]],
]);

describe('every spelling of a marker is known before a heading and before prose', () => {
	it.each([
		['第三条', 3],
		['第十条之二', 3],
		['四、', 1],
		['二十一、', 1],
		['一.', 1],
		['一．', 1],
		['（四）', 2],
		['(四)', 2],
		['（ 四 ）', 2],
		['（四）、', 2],
		['四）', 2],
		['9.', 3],
		['10．', 3],
		['１０．', 3],
		['9、', 3],
		['9，', 3],
		['⒐', 3],
		['（9）', 4],
		['(9)', 4],
		['（９）', 4],
		['9)', 4],
		['⑼', 4],
		['1.2', 2],
		['1．2', 2],
		['１.２', 2],
		['1.2.3', 3],
		['1.2.3.4', 3],
	])('%s', (text, level) => {
		for (const indent of ['', '　　', '\t', '\u00a0\u00a0', '    ']) {
			const own = tokens(`${indent}${text}　保障措施`);
			expect(seen(own, marker(level))).toEqual([text]);
			expect(seen(own, heading(level))).toEqual([`${text}　保障措施`]);
			const prose = tokens(`${indent}${text}　各地要加强领导，压实责任，确保完成。`);
			expect(seen(prose, marker(level))).toEqual([text]);
			expect(seen(prose, heading(level))).toEqual([]);
		}
	});
});

describeTraps('line starts that look like markers', allMarkers, [
	'2020年，全市实现地区生产总值增长6%。',
	'5月底前，全面完成提标任务。',
	'4.5亿元专项资金已经下达。',
	'3.25万剩余贫困人口如期脱贫。',
	'1.3倍于上年同期。',
	'0.5个百分点的降幅。',
	'1,258户企业复工。',
	'12345热线全天受理。',
	'第一时间报告情况',
	'第一责任人要靠前指挥',
	'第四届全国人民代表大会',
	'济南第二监狱',
	'第三条规定的期限届满后，不再受理。',
	'第三条、第四条所称企业，是指小微企业。',
	'第一条生产线投产。',
	'一、二级响应由市指挥部启动。',
	'二、三产业融合发展。',
	'三、四季度集中攻坚。',
	'一是加强领导。二是压实责任。',
	'(含济南高新区、市南部山区)',
	'(14天)满后解除隔离。',
	'（2020）年度计划',
	'2020-07-16 15:58',
	'3 个工作日内办结',
	'千方百计稳外贸。',
	'万元以上的项目。',
]);

describeCases('run-in titles', [
	[
		'（一）稳定就业岗位。落实稳岗返还政策。',
		[
			['（一）', marker(2)],
			['稳定就业岗位', runIn],
		],
	],
	['(一)市场主导,政府引导。充分发挥市场作用。', [['市场主导,政府引导', runIn]]],
	['1. 做好“三农”工作。落实政策。', [['做好“三农”工作', runIn]]],
	['1、坚持统筹兼顾。在确保重点的前提下推进。', [['坚持统筹兼顾', runIn]]],
	['（2）降低用电成本。按规定结算。', [['降低用电成本', runIn]]],
	['　　一、减免房租。对承租国有房屋的予以减免。', [['减免房租', runIn]]],
	['——坚持以人为本。把群众放在首位。', [['坚持以人为本', runIn]]],
	['6.进一步加大融资服务力度。', [['进一步加大融资服务力度', runIn]]],
]);

describeTraps(
	'first sentences that are no titles',
	[runIn],
	[
		// The same length, but the whole measure: what follows is only who does it.
		'（十三）支持设立商标受理窗口。（负责部门：知识产权局）',
		'4.积极开展网上招商,用好云平台,加强宣传推介。改面对面为屏对屏。',
		'4.加大援企稳岗力度,建立应急机制。',
		'（一）借鉴试点经验并结合本地区本部门本单位的实际情况制定具体的可操作的实施细则和配套办法。请遵照执行。',
		'第十九条　本办法自公布之日起施行。此前规定同时废止。',
	],
);

describeCases('document numbers', [
	['聊政发〔2020〕2号', [['聊政发〔2020〕2号', documentNumber]]],
	['聊政发〔2020〕2 号', [['聊政发〔2020〕2 号', documentNumber]]],
	['　　国办发［2018］37号', [['国办发［2018］37号', documentNumber]]],
	['筑府办发电[2020]5号', [['筑府办发电[2020]5号', documentNumber]]],
	['工信厅联通信函〔2020〕2号', [['工信厅联通信函〔2020〕2号', documentNumber]]],
	['财税（2016）36号', [['财税（2016）36号', documentNumber]]],
	['财税(2016)36号', [['财税(2016)36号', documentNumber]]],
	['国发【２０２０】第５号', [['国发【２０２０】第５号', documentNumber]]],
	['抚府发〔202015号', [['抚府发〔202015号', documentNumber]]],
	['聊政发2020〕2号', [['聊政发2020〕2号', documentNumber]]],
	['聊政发〔2020〕  号', [['聊政发〔2020〕  号', documentNumber]]],
	['• 文   号:乐府发〔2020〕6号', [['乐府发〔2020〕6号', documentNumber]]],
	['根据《实施细则》(甘发改价格〔2020〕205号)文件要求，', [['甘发改价格〔2020〕205号', documentNumber]]],
	['各级各部门要继续严格按照我市此前下发的聊政发〔2020〕2号文件执行', [['聊政发〔2020〕2号', documentNumber]]],
	// Nothing shows where this one begins: the number is coloured, with a few characters too many.
	['各级各部门要继续严格执行聊政发〔2020〕2号文件', [['格执行聊政发〔2020〕2号', documentNumber]]],
	[
		'根据国发〔2020〕1号、国办发〔2020〕3号精神，',
		[
			['国发〔2020〕1号', documentNumber],
			['国办发〔2020〕3号', documentNumber],
		],
	],
]);

describeTraps(
	'what is no document number',
	[documentNumber],
	['11371500MB28359259/2020-4403015', '各县〔区〕政府', '某小区（2020）5号楼', '《公告》（2020年第8号）'],
);

describeCases('dates', [
	['自2020年7月20日起', [['2020年7月20日', date]]],
	['２０２０年７月２０日', [['２０２０年７月２０日', date]]],
	['2020年6月底前基本实现', [['2020年6月底前', date]]],
	[
		'6月底前完成，12月底前验收',
		[
			['6月底前', date],
			['12月底前', date],
		],
	],
	['7月20日之前报送', [['7月20日之前', date]]],
	['2020年 7月 20日', [['2020年 7月 20日', date]]],
	[
		'到2020年底，2021年上半年',
		[
			['2020年底', date],
			['2021年上半年', date],
		],
	],
	['2020年前三季度', [['2020年', date]]],
	['行动计划(2020-2022年)', [['2020-2022年', date]]],
	['2020年第四季度', [['2020年第四季度', date]]],
	['二〇〇四年六月二十六日', [['二〇〇四年六月二十六日', date]]],
	['二○○四年六月二十六日', [['二○○四年六月二十六日', date]]],
	['六月底前完成', [['六月底前', date]]],
	['发布日期:2020-07-16 15:58', [['2020-07-16', date]]],
]);

describeTraps(
	'what is no date',
	[date],
	['免除3个月租金', '12345市民热线', '2020-4403015', '4.5亿千瓦时', '十四五规划', '百年大计'],
);

describeCases('amounts', [
	['设立1亿元奖补资金', [['1亿元', amount]]],
	[
		'补贴50%，不超过30％',
		[
			['50%', amount],
			['30％', amount],
		],
	],
	['年出口额300万美元以下', [['300万美元', amount]]],
	[
		'每人1000元，最高２００万元',
		[
			['1000元', amount],
			['２００万元', amount],
		],
	],
	['1800—5400元劳务奖补', [['1800—5400元', amount]]],
	['安排5-10万授信额度', [['5-10万', amount]]],
	['下降0.5个百分点', [['0.5个百分点', amount]]],
	['完成交易4.5亿千瓦时', [['4.5亿', amount]]],
	[
		'奖励三百万元，占百分之五十',
		[
			['三百万元', amount],
			['百分之五十', amount],
		],
	],
]);

describeTraps(
	'what is no amount',
	[amount],
	['确定100家企业', '聊政发〔2020〕2号', '3个月', '2020年', '元旦期间', '第一时间', '多元化解', '万元以上的项目'],
);

describeCases('responsibility statements', [
	[
		'落实政策。（责任单位：市人社局、市财政局）',
		[
			['责任单位', label],
			['市人社局、市财政局', parties],
		],
	],
	[
		'落实政策。(责任单位:市人社局、市财政局等)',
		[
			['责任单位', label],
			['市人社局、市财政局等', parties],
		],
	],
	[
		'落实政策。(责任单位: 州工信局)',
		[
			['责任单位', label],
			['州工信局', parties],
		],
	],
	[
		'落实政策。【责任单位：市人社局】',
		[
			['责任单位', label],
			['市人社局', parties],
		],
	],
	[
		'(牵头部门:州工信局,责任单位:各县(市)政府)',
		[
			['牵头部门', label],
			['责任单位', label],
			['州工信局,责任单位:各县(市)政府', parties],
		],
	],
	['（责任单位：市财政局，各县〔区〕政府、高新区管委会）', [['市财政局，各县〔区〕政府、高新区管委会', parties]]],
	[
		'（责任单位：各县（市、区（含开发区））政府、市教育局）之后',
		[['各县（市、区（含开发区））政府、市教育局', parties]],
	],
	[
		'（责任单位：市发改委牵头，市直有关部门配合。各县市区政府）',
		[
			['市发改委牵头，市直有关部门配合。各县市区政府', parties],
			['牵头', role],
			['配合', role],
		],
	],
	[
		'（牵头单位：州发改委；责任单位：州财政局，6月底前完成）',
		[
			['牵头单位', label],
			['责任单位', label],
			['6月底前', date],
		],
	],
	[
		'（负责部门：税务总局）',
		[
			['负责部门', label],
			['税务总局', parties],
		],
	],
	[
		'（完成时限：2020年6月底前）',
		[
			['完成时限', label],
			['2020年6月底前', date],
		],
	],
	[
		'责任单位:州财政局,各县市人民政府',
		[
			['责任单位', label],
			['州财政局,各县市人民政府', parties],
		],
	],
	[
		'　　牵头单位：区发改局',
		[
			['牵头单位', label],
			['区发改局', parties],
		],
	],
	[
		'给予资助。责任单位：市委组织部、市科技局。',
		[
			['责任单位', label],
			['市委组织部、市科技局。', parties],
		],
	],
	[
		'（市政府办公室牵头，各县市区政府按职责分工负责）',
		[
			['市政府办公室牵头，各县市区政府按职责分工负责', parties],
			['牵头', role],
			['按职责分工负责', role],
		],
	],
	['(海关总署、财政部负责)', [['海关总署、财政部负责', parties]]],
	[
		'（责任单位：市人社局）（完成时限：长期）',
		[
			['责任单位', label],
			['完成时限', label],
			['市人社局', parties],
			['长期', parties],
		],
	],
]);

describeTraps(
	'prose about responsibility',
	[label, parties],
	[
		'各责任单位要密切配合。',
		'产业链链长制各责任部门要主动作为。',
		'要明确责任单位：谁主管谁负责。',
		'由市领导小组负责组织实施。',
		'（含责任单位名单）',
		'（以下简称领导小组）负责统筹',
	],
);

describeCases('titles of documents and laws', [
	['贯彻《保障农民工工资支付条例》，', [['《保障农民工工资支付条例》', citation]]],
	[
		'根据《关于印发〈实施细则〉的通知》要求',
		[
			['《关于印发〈实施细则〉的通知》', citation],
			['〈实施细则〉', `${citation}.nested`],
		],
	],
	['转发《关于印发《办法》的通知》，请执行', [['《关于印发《办法》的通知》', citation]]],
	[
		'《关于做好“六稳”工作的意见》和《方案》',
		[
			['《关于做好“六稳”工作的意见》', citation],
			['《方案》', citation],
		],
	],
]);

describeCases('quotations', [
	[
		'坚持“一企一策”，落实“放管服”改革',
		[
			['“一企一策”', quoted],
			['“放管服”', quoted],
		],
	],
	[
		'“所谓‘双减’政策”',
		[
			['“所谓‘双减’政策”', quoted],
			['‘双减’', `${quoted}.nested`],
		],
	],
	[
		'所谓‘双减’、「双减」、『双减』',
		[
			['‘双减’', quoted],
			['「双减」', quoted],
			['『双减』', quoted],
		],
	],
	['“落实《条例》”', [['《条例》', citation]]],
	['推行"一网通办"改革', [['"一网通办"', quoted]]],
]);

describeTraps(
	'marks without their partner',
	[citation, quoted],
	['根据《实施细则的规定', '推广“电子培训券应用', '》和”'],
);

describeCases('title lines', [
	['关于做好“六稳”工作,促进经济发展的若干意见', [['关于做好“六稳”工作,促进经济发展的若干意见', title]]],
	['聊城市人民政府关于印发《行动方案》的通知', [['聊城市人民政府关于印发《行动方案》的通知', title]]],
	['　　　　关于加强管理的实施细则（试行）', [['关于加强管理的实施细则（试行）', title]]],
	['关于加强管理的办法(征求意见稿)', [['关于加强管理的办法(征求意见稿)', title]]],
	['“无废城市”建设试点工作方案', [['“无废城市”建设试点工作方案', title]]],
	// Both halves of a title that wraps.
	['抚州市人民政府关于做好“六稳”工作落实', [['抚州市人民政府关于做好“六稳”工作落实', title]]],
	['“六保”任务的实施意见', [['“六保”任务的实施意见', title]]],
]);

describeTraps(
	'lines that are no titles',
	[title],
	[
		'现将《关于做好工作的实施意见》转发给你们，请认真贯彻执行。',
		'标题：关于做好工作的通知',
		'根据上级要求，关于疫情防控有如下意见',
		'政府信息公开',
		'>政策法规>工作通知',
		'聊城市人民政府办公室',
		'（此件公开发布）',
		'一、关于工作方案',
		'市财政局要会同有关部门制定实施方案。',
	],
);

describeCases('the organs addressed', [
	['各县(市、区)人民政府,市政府有关部门、直属机构:', [['各县(市、区)人民政府,市政府有关部门、直属机构', addressee]]],
	['　　各县（市、区）人民政府，市直有关单位：', [['各县（市、区）人民政府，市直有关单位', addressee]]],
	['省人民政府：', [['省人民政府', addressee]]],
	['市发展改革委、市财政局：', [['市发展改革委、市财政局', addressee]]],
]);

describeTraps(
	'lines that end in a colon',
	[addressee],
	[
		'现就有关事项通知如下：',
		'各单位要做好以下工作：',
		'主要内容如下：',
		'责任单位：',
		'主 题 词：',
		'当前位置:',
		'市财政局要求：',
	],
);

describeCases('attachments', [
	[
		'附件：1.任务分工表',
		[
			['附件', attachment],
			['1.', marker(3)],
		],
	],
	['　　附件:任务分工表（2020年）', [['附件', attachment]]],
	['附件2', [['附件2', attachment]]],
	['附件 一', [['附件 一', attachment]]],
]);

it('a list of attachments goes on over several lines, and ends with it', () => {
	const lines = tokenLines(['附件：1.申报表', '　　　2.汇总表', '　　　10.名单', '', '2.汇总表']);
	expect(lines.map((line) => seen(line, marker(3)))).toEqual([['1.'], ['2.'], ['10.'], [], ['2.']]);
	const titles = (line: readonly Token[]) =>
		line.filter(({ scopes }) => scopes.some((name) => /^markup\.heading/.test(name)));
	expect(lines.map((line) => titles(line).length > 0)).toEqual([false, false, false, false, true]);
});

describeTraps('附件 in prose', [attachment], ['附件所列项目由各县实施。', '见附件1。']);

describe('colours', () => {
	/** The part of a scope name that ordinary themes have a colour for. */
	const painted = (line: string): string | undefined =>
		tokens(line)[0]
			?.scopes.at(-1)
			?.match(/^(?:entity\.name\.[a-z]+|[a-z]+\.[a-z]+)/)?.[0];

	it('differ between the levels of one draft', () => {
		const ladder = ['一、总体要求', '（一）稳定就业。', '1.加大力度，', '（1）减免租金，', '①小微企业，'].map(painted);
		expect(ladder).not.toContain(undefined);
		expect(new Set(ladder).size).toBe(ladder.length);
		const articles = ['第一章　总则', '第一节　监督', '第一条　为了加强管理，'].map(painted);
		expect(new Set(articles).size).toBe(articles.length);
		const chain = ['1　总则', '1.1　目的', '1.1.1　范围'].map(painted);
		expect(new Set(chain).size).toBe(chain.length);
	});

	it('do not reach the next paragraph from an unclosed mark', () => {
		for (const open of [
			'落实政策。（责任单位：市财政局',
			'落实。（责任单位：各县（市',
			'根据《细则',
			'“双减',
			'（一）稳定就业',
			'附件：',
		]) {
			const [, next] = tokenLines([open, '各地要认真贯彻执行。']);
			expect(next, open).toEqual([{ text: '各地要认真贯彻执行。', scopes: [] }]);
		}
	});

	it('do not make VS Code take the text for strings or comments, where it offers no completions', () => {
		// The pattern is the one by which VS Code tells them.
		const codeOnly = /\b(?:comment|string|regex|meta\.embedded)\b/;
		const scopes = new Set(
			seeds.flatMap((seed) =>
				tokenLines(seed.lines)
					.flat()
					.flatMap((token) => token.scopes),
			),
		);
		expect([...scopes].filter((scope) => codeOnly.test(scope))).toEqual([]);
	});
});

/** Lines of a seed by a search that knows nothing of the grammar. */
function starting(seed: Seed, pattern: RegExp): string[] {
	return seed.lines.map((line) => line.trim()).filter((line) => pattern.test(line));
}

function occurrences(seed: Seed, text: string): number {
	return seed.lines.join('\n').split(text).length - 1;
}

describe('the seeds', () => {
	const coloured = new Map(seeds.map((seed) => [seed.name, tokenLines(seed.lines)] as const));
	const piecesOf = (seed: Seed, scope: string) => (coloured.get(seed.name) ?? []).flatMap((line) => seen(line, scope));

	it('are all here', () => {
		expect(seeds.map((seed) => seed.name)).toEqual(['000', '001', '002', '003', '004']);
	});

	it.each(seeds)('$name: every 一、 line is a heading of level 1 and nothing else is', (seed) => {
		const lines = starting(seed, /^[一二三四五六七八九十]+、/);
		expect(lines.length).toBeGreaterThan(0);
		expect(piecesOf(seed, heading(1))).toEqual(lines);
	});

	it.each([
		['000', { headings1: 6, markers2: 0, markers3: 23, markers4: 0 }],
		['001', { headings1: 4, markers2: 10, markers3: 53, markers4: 0 }],
		['002', { headings1: 4, markers2: 0, markers3: 20, markers4: 0 }],
		['003', { headings1: 8, markers2: 20, markers3: 0, markers4: 0 }],
		['004', { headings1: 25, markers2: 85, markers3: 86, markers4: 9 }],
	])('%s: the numbering is coloured throughout', (name, expected) => {
		const seed = seeds.find((one) => one.name === name);
		if (!seed) throw new Error(name);
		expect({
			headings1: piecesOf(seed, marker(1)).length,
			markers2: piecesOf(seed, marker(2)).length,
			markers3: piecesOf(seed, marker(3)).length,
			markers4: piecesOf(seed, marker(4)).length,
		}).toEqual(expected);
	});

	it.each(seeds)('$name: every label of a responsibility statement is coloured', (seed) => {
		for (const name of ['责任单位', '牵头部门']) {
			const expected = occurrences(seed, `${name}:`);
			expect(piecesOf(seed, label).filter((piece) => piece === name).length, name).toBe(expected);
		}
	});

	it('hold as many labels as were counted by hand', () => {
		const counted = seeds.map((seed) => piecesOf(seed, label).length);
		expect(counted).toEqual([23, 0, 20, 20, 86 + 32]);
	});

	it('004: no statement ends at the bracket of 各县(市)政府', () => {
		const seed = seeds.find((one) => one.name === '004');
		if (!seed) throw new Error('004');
		const cut = piecesOf(seed, parties).filter((piece) => /[(〔][市区]$/.test(piece));
		expect(cut).toEqual([]);
		expect(piecesOf(seed, parties).filter((piece) => piece.includes('各县(市)')).length).toBe(32);
	});

	it.each([
		['000', ['聊政发〔2020〕2号', '聊政发〔2020〕2 号', '鲁政办发〔2020〕4号']],
		['001', []],
		['002', []],
		['003', ['乐府发〔2020〕6号', '抚府发〔202015号']],
		['004', [...Array<string>(5).fill('甘办发〔2020〕16号'), '财金〔2020〕21号', '甘发改价格〔2020〕205号']],
	])('%s: the document numbers', (name, expected) => {
		const seed = seeds.find((one) => one.name === name);
		if (!seed) throw new Error(name);
		expect(piecesOf(seed, documentNumber).toSorted()).toEqual(expected.toSorted());
	});

	it.each([
		['000', 2, 1],
		['001', 0, 0],
		['002', 1, 1],
		['003', 3, 2],
		['004', 0, 0],
	])('%s: %i title lines and %i lines of organs addressed', (name, titles, addressees) => {
		const seed = seeds.find((one) => one.name === name);
		if (!seed) throw new Error(name);
		expect(piecesOf(seed, title)).toHaveLength(titles);
		expect(piecesOf(seed, addressee)).toHaveLength(addressees);
	});
});
