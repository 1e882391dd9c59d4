import { describe, expect, it } from 'vitest';
import { createStatementReader } from '../../server/src/core/responsibility/readStatements';
import type { Statement } from '../../server/src/core/responsibility/statement';
import { pairBrackets } from '../../server/src/core/text/bracketPairs';
import { createSourceText } from '../../server/src/core/text/sourceText';
import { toFullWidth } from '../support/seeds';

function read(paragraph: string): readonly Statement[] {
	const text = createSourceText(paragraph);
	return createStatementReader(text, pairBrackets(text).partners)({ start: 0, end: paragraph.length });
}

/** `责任 A B…`: units by role, … where the list is open. */
function units(statement: Statement): string {
	const roles = { responsible: '责任', lead: '牵头', support: '配合' };
	return statement.parties
		.map(
			(party) => [roles[party.role], ...party.units.map((unit) => unit.name)].join(' ') + (party.openEnded ? '…' : ''),
		)
		.join(' / ');
}

function check(paragraph: string, expected: readonly string[]): void {
	expect(read(paragraph).map(units)).toEqual(expected);
	expect(read(toFullWidth(paragraph)).map((statement) => toHalfWidth(units(statement)))).toEqual(
		expected.map(toHalfWidth),
	);
}

function toHalfWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

describe('statements as the seeds write them', () => {
	it.each([
		['a list that ends in 等', '稳岗。(责任单位:市人社局、市财政局等)', ['责任 市人社局 市财政局…']],
		['one unit and 等', '稳岗。(责任单位:市商务投资促进局等)', ['责任 市商务投资促进局…']],
		[
			'等分别落实, then the counties',
			'稳岗。(责任单位:市工信局、市商务局等分别落实。各县市区政府、功能区管委会)',
			['责任 市工信局 市商务局 各县市区政府 功能区管委会…'],
		],
		[
			'a full stop before the bracket',
			'稳岗。(责任单位:市司法局等分别落实。各县市区政府、功能区管委会。)',
			['责任 市司法局 各县市区政府 功能区管委会…'],
		],
		[
			'牵头, the others see to it',
			'稳岗。(责任单位:市应急管理局牵头,市直有关部门分别落实。各县市区政府)',
			['牵头 市应急管理局 / 责任 市直有关部门 各县市区政府'],
		],
		[
			'等牵头, 配合',
			'稳岗。(责任单位:市民政局、市工商联等牵头,市直有关部门配合。各县市区政府)',
			['牵头 市民政局 市工商联… / 配合 市直有关部门 / 责任 各县市区政府'],
		],
		['牵头。 the counties', '稳岗。(责任单位:市工信局牵头。各县市区政府)', ['牵头 市工信局 / 责任 各县市区政府']],
		['counties only', '稳岗。(责任单位:各县市区政府、功能区管委会)', ['责任 各县市区政府 功能区管委会']],
		['a flat list', '稳岗。(责任单位:市人社局、市工信局)', ['责任 市人社局 市工信局']],
		['one unit', '稳岗。(责任单位:州人社局)', ['责任 州人社局']],
		[
			'a bracket in a name',
			'稳岗。(责任单位:市财政局,各县〔区〕政府、高新区管委会)',
			['责任 市财政局 各县〔区〕政府 高新区管委会'],
		],
		['the counties behind 、', '稳岗。(责任单位:市财政局、各县〔区〕政府)', ['责任 市财政局 各县〔区〕政府']],
		[
			'a collective first',
			'稳岗。(责任单位:产业链链长制各责任部门,市发改委、市商务局)',
			['责任 产业链链长制各责任部门 市发改委 市商务局'],
		],
		['等相关单位', '稳岗。(责任单位:市发改委、市水利局等相关单位)', ['责任 市发改委 市水利局…']],
		['等州直相关部门', '稳岗。(责任单位:州商务局等州直相关部门,各县市)', ['责任 州商务局 各县市…']],
		['two tails', '稳岗。(责任单位:州工信局,各县市,各相关企业)', ['责任 州工信局 各县市 各相关企业']],
		['blanks', '稳岗。(责任单位: 州工信局、州应 急局)', ['责任 州工信局 州应急局']],
		['a line of its own', '责任单位:州直各部门,各县市人民政府', ['责任 州直各部门 各县市人民政府']],
		['a line of its own in brackets', '(责任单位:州粮食和储备局、各县市)', ['责任 州粮食和储备局 各县市']],
		[
			'a waiver',
			'稳岗。(责任单位:州财政局,各县市,以下各项工作任务均需各县市负责实施,不再逐条列出)',
			['责任 州财政局 各县市'],
		],
		[
			'two labels',
			'稳岗。(牵头部门:州人行、州工信局,责任单位:各县(市)政府,各相关部门)',
			['牵头 州人行 州工信局 / 责任 各县(市)政府 各相关部门'],
		],
		[
			'two labels and a full stop',
			'稳岗。(牵头部门:国网临夏供电公司,责任单位:各县(市)供电公司。)',
			['牵头 国网临夏供电公司 / 责任 各县(市)供电公司'],
		],
		['behind a bracket', '从资金中列支)。(责任单位:州财政局)', ['责任 州财政局']],
	])('%s', (_, paragraph, expected) => {
		check(paragraph, expected);
	});
});

describe('statements as other documents write them', () => {
	it.each([
		[
			'no label, 牵头 and 按职责分工负责',
			'稳岗。(市政府办公室牵头,市级各有关部门及各县市区政府按职责分工负责)',
			['牵头 市政府办公室 / 责任 市级各有关部门 各县市区政府'],
		],
		[
			'labels parted by semicolons, and a deadline',
			'稳岗。(牵头单位:州商务局;责任单位:州财政局、州人社局,各县市政府,6月底完成)',
			['牵头 州商务局 / 责任 州财政局 州人社局 各县市政府'],
		],
		[
			'open list, then the districts',
			'稳岗。(责任单位:市经信委、市通信管理局等;各区政府)',
			['责任 市经信委 市通信管理局 各区政府…'],
		],
		['run in without brackets', '给予资助。责任单位:市委组织部、市科技局。', ['责任 市委组织部 市科技局']],
		['牵头单位 on a line of its own', '牵头单位:区发改局', ['牵头 区发改局']],
		[
			'the level written once',
			'稳岗。(省科技厅、工业和信息化厅按职责分工负责,各市人民政府结合实际落实)',
			['责任 省科技厅 工业和信息化厅 各市人民政府'],
		],
		['负责', '稳岗。(体育总局、公安部负责)', ['责任 体育总局 公安部']],
		['具体负责', '稳岗。(市商务委和有关区县政府具体负责)', ['责任 市商务委 有关区县政府']],
		['指导', '稳岗。(商务部指导,供销合作总社参与)', ['责任 商务部 / 配合 供销合作总社']],
		[
			'负责落实',
			'稳岗。(生态环境部指导,试点城市政府负责落实。以下均需试点城市政府落实,不再列出)',
			['责任 生态环境部 试点城市政府'],
		],
		['会同', '稳岗。(市财政局会同市商务局、市税务局负责)', ['牵头 市财政局 / 配合 市商务局 市税务局']],
		['牵头 会同', '稳岗。(市财政局牵头,会同市商务局、市税务局落实)', ['牵头 市财政局 / 配合 市商务局 市税务局']],
		['由', '稳岗。(由市财政局牵头)', ['牵头 市财政局']],
		[
			'牵头、配合 in one list',
			'稳岗。(市财政局牵头、市商务局、市税务局配合)',
			['牵头 市财政局 / 配合 市商务局 市税务局'],
		],
		['配合单位', '稳岗。(责任单位:市财政局;配合单位:市商务局)', ['责任 市财政局 / 配合 市商务局']],
		['责任领导 names no unit', '稳岗。(责任领导:张某某;责任单位:市财政局)', ['责任 市财政局']],
		[
			'a scope',
			'稳岗。(负责部门:商务部;适用范围:所有自贸试验区,以下除标注的措施外,均为所有自贸试验区)',
			['责任 商务部'],
		],
		['the first one leads', '稳岗。(税务总局、财政部负责,排在第一位的部门为牵头部门,下同)', ['责任 税务总局 财政部']],
		[
			'other brackets',
			'稳岗。〔责任单位:市税务局,各县(市、区)政府;列首位的为牵头单位,下同〕',
			['责任 市税务局 各县(市、区)政府'],
		],
		['牵头, then the counties', '稳岗。(市财政局牵头,各县市区)', ['牵头 市财政局 / 责任 各县市区']],
		['the colon forgotten on a line of its own', '责任单位市财政局、市商务局', ['责任 市财政局 市商务局']],
		['the colon forgotten, and an organ with 和', '稳岗。(责任单位市文化和旅游局)', ['责任 市文化和旅游局']],
		['a blank before the label', '稳岗。 责任单位:市财政局', ['责任 市财政局']],
		['a blank before the bracket', '稳岗。 (市财政局负责)另外扩就业', ['责任 市财政局']],
		['no full stop before it', '稳岗(市财政局负责)', ['责任 市财政局']],
		['a full stop only behind it', '稳岗(市财政局负责)。', ['责任 市财政局']],
		['collective organs in mid-paragraph', '稳岗。(各县区有关部门负责)另外扩就业', ['责任 各县区有关部门']],
		['square brackets', '稳岗。[责任单位:市税务局]', ['责任 市税务局']],
	])('%s', (_, paragraph, expected) => {
		check(paragraph, expected);
	});
});

describe('units that 、 and 和 do or do not part', () => {
	it.each([
		['各市、县〔区〕人民政府', ['各市、县〔区〕人民政府']],
		['各市、州、县人民政府', ['各市、州、县人民政府']],
		['有关设区市、县(市、区)政府', ['有关设区市、县(市、区)政府']],
		['各乡镇、街道', ['各乡镇、街道']],
		['各县市、各相关企业', ['各县市', '各相关企业']],
		['各县(市)政府、临夏经济开发区', ['各县(市)政府', '临夏经济开发区']],
		['各镇、县财政局', ['各镇', '县财政局']],
		['省财政厅和各市、县〔区〕人民政府', ['省财政厅', '各市、县〔区〕人民政府']],
		['商务部等和各有关省级人民政府', ['商务部', '各有关省级人民政府']],
		['科技部和工业和信息化部', ['科技部', '工业和信息化部']],
		['市委宣传部和市文化和旅游局', ['市委宣传部', '市文化和旅游局']],
		['市财政局以及市商务局', ['市财政局', '市商务局']],
		['市财政局与市商务局', ['市财政局', '市商务局']],
		['市财政局和市商务局分别负责', ['市财政局', '市商务局']],
		['市财政局和县人民政府', ['市财政局', '县人民政府']],
		['市财 政局和市商 务  局', ['市财政局', '市商务局']],
		['市财政局、县政府', ['市财政局', '县政府']],
		['各市、县人民政府、乡政府', ['各市、县人民政府', '乡政府']],
		['市卫生健康委（市疾控局和有关部门）', ['市卫生健康委（市疾控局和有关部门）']],
		['待定事项办公室', ['待定事项办公室']],
		['市文化和旅游局', ['市文化和旅游局']],
		['市自然资源和规划局', ['市自然资源和规划局']],
		['市人力资源和社会保障局', ['市人力资源和社会保障局']],
		['各有关部门和单位', ['各有关部门和单位']],
		['中央和国家机关工委', ['中央和国家机关工委']],
		['市住房城乡建设局及各区政府', ['市住房城乡建设局', '各区政府']],
		['市财政局、XX局、等', ['市财政局']],
		['市卫生健康委（市疾控局）', ['市卫生健康委（市疾控局）']],
	])('%s', (list, expected) => {
		const [statement] = read(`稳岗。（责任单位：${list}）`);
		const names = statement?.parties.flatMap((party) => party.units.map((unit) => toHalfWidth(unit.name)));
		expect(names).toEqual(expected.map(toHalfWidth));
	});
});

it('says where each unit stands', () => {
	const paragraph = '稳岗。（责任单位： 州应 急局等、各市、县政府）';
	const written = read(paragraph).flatMap((statement) =>
		statement.parties.flatMap((party) => party.units.map(({ span }) => paragraph.slice(span.start, span.end))),
	);
	expect(written).toEqual(['州应 急局', '各市、县政府']);
});

it.each([
	['由市商务局 牵头，市财政局 、 市税务局 等配合', ['市商务局', '市财政局', '市税务局']],
	[
		'莫力达瓦达斡尔族自治旗尼尔基镇人民政府经济发展和乡村振兴办公室牵头',
		['莫力达瓦达斡尔族自治旗尼尔基镇人民政府经济发展和乡村振兴办公室'],
	],
])('says where units stand whose role follows: %s', (list, expected) => {
	const paragraph = `稳岗。（责任单位：${list}）`;
	const found = read(paragraph).flatMap(({ parties }) => parties.flatMap((party) => party.units));
	expect(found.map(({ span }) => paragraph.slice(span.start, span.end))).toEqual(expected);
	expect(found.map(({ name }) => name)).toEqual(expected);
});

describe('several statements in a paragraph', () => {
	it.each([
		[
			'each behind its measure',
			'（十）鼓励创业。营造良好环境。（市场监管总局负责）加强教育。（体育总局、教育部负责）提升服务。（科技部负责）',
			['责任 市场监管总局', '责任 体育总局 教育部', '责任 科技部'],
		],
		[
			'with labels',
			'做好招聘。（责任单位：市人社局）做好培训。（责任单位：市教育局）',
			['责任 市人社局', '责任 市教育局'],
		],
		[
			'with and without',
			'做好招聘。（责任单位：市人社局）做好培训。（市教育局负责）',
			['责任 市人社局', '责任 市教育局'],
		],
	])('%s', (_, paragraph, expected) => {
		expect(read(paragraph).map(units)).toEqual(expected);
		expect(read(paragraph).flatMap((statement) => statement.faults)).toEqual([]);
	});
});

describe('deadlines, notes and waivers', () => {
	it.each([
		['（责任单位：市财政局，6月底前完成）', { deadlines: ['6月底前完成'] }],
		['（责任单位：市财政局；完成时限：2020年12月底）', { deadlines: ['2020年12月底'] }],
		['（责任单位：市财政局，持续推进）', { deadlines: ['持续推进'] }],
		['（责任单位：市财政局， 6月底前完成）', { deadlines: ['6月底前完成'] }],
		['（责任单位：市财政局；完成时限：尽快）', { deadlines: ['尽快'] }],
		['（责任单位：市财政局；责任领导：张某某， ，李某某）', { notes: ['张某某', '李某某'] }],
		['（责任单位：市财政局，2021—2023年）', { deadlines: ['2021—2023年'] }],
		['（责任单位：市财政局，第三季度完成）', { deadlines: ['第三季度完成'] }],
		['（责任单位：市财政局；责任领导：张某某）', { notes: ['张某某'] }],
		['（负责部门：商务部；适用范围：福建自贸试验区）', { notes: ['福建自贸试验区'] }],
		['（责任单位：市财政局，以下各项均需各县市落实，不再逐条列出）', { waiver: '以下各项均需各县市落实,不再逐条列出' }],
		['（财政部负责。列第一位者为牵头单位，下同）', { waiver: '列第一位者为牵头单位,下同' }],
	])('%s', (paragraph, expected) => {
		const [statement] = read(`稳岗。${paragraph}`);
		const found = { deadlines: statement?.deadlines, notes: statement?.notes, waiver: statement?.waiver };
		expect(found).toEqual({ deadlines: [], notes: [], waiver: undefined, ...expected });
		expect(statement?.parties.flatMap((party) => party.units)).toHaveLength(1);
	});
});

describe('what is wrong with a statement', () => {
	it.each([
		['稳岗。（责任单位：市财政局）', []],
		['稳岗。（责任单位：市财政局）。', []],
		['稳岗。（责任单位 市财政局）', ['no-colon']],
		['稳岗。（责任单位：市财政局', ['unclosed']],
		['稳岗。（责任单位：市财政局。', ['unclosed']],
		['落实政策，责任单位：市财政局。', ['mid-sentence']],
		['稳岗。（责任单位：市财政局）另外扩就业。', ['text-after']],
		['稳岗。（责任单位：）', ['empty']],
		['稳岗。（责任单位：等）', ['empty']],
		['稳岗。（责任单位：XX局）', ['empty']],
		['稳岗。（责任单位：×××）', ['empty']],
		['稳岗。（责任单位：待定）', ['empty']],
		['稳岗。（责任单位：6月底前完成）', []],
		['稳岗。（责任单位：某某局）', ['empty']],
		['稳岗。（责任单位：以下各项均需各县市落实，不再逐条列出）', []],
		['稳岗。（责任单位：市财政局）另', ['text-after']],
		['稳岗。（市财政局负责）另外扩就业。', []],
		['责任单位市财政局', ['no-colon']],
	])('%s', (paragraph, expected) => {
		expect(read(paragraph).map(({ faults }) => faults)).toEqual([expected]);
	});
});

it('keeps what is wrong with a statement where another follows it', () => {
	const found = read('做好招聘。（责任单位：）做好培训。（责任单位：市教育局）');
	expect(found.map(({ faults }) => faults)).toEqual([['empty'], []]);
});

describe('what only looks like a statement', () => {
	it.each([
		`落实政策，责任单位：${'市财政局、'.repeat(90)}市商务局。`,
		`稳岗。（${'市财政局、'.repeat(90)}市商务局负责）`,
		'落实政策，责任单位：。',
		'责任单位另行通知',
		'（责任单位等）',
		'稳岗。（负责）',
		'稳岗。（由专人负责）另外扩就业。',
		'招聘（专人负责）。做好培训。',
		'稳岗（市财政局负责）另外扩就业。',
		'逐项明确牵头部门和责任单位，压实责任。',
		'按照职责分工牵头抓好各自任务落实。',
		'部门“一把手”为第一责任人。',
		'落实产业链链长制各责任部门。',
		'落实“米袋子”省长负责制。',
		'各级各部门要逐项明确责任单位：一要细化措施，二要压实责任，三要跟踪问效。',
		'适用范围：本办法适用于全市。',
		'（适用范围：福建自贸试验区）',
		'以上事项（含专人负责）要抓好。',
		'各县（市、区）政府负责。',
		'由企业（单位）负责，落实到人。',
		'（责任单位另行通知）',
		'',
	])('%s', (paragraph) => {
		expect(read(paragraph)).toEqual([]);
	});
});

describe('where a statement stands', () => {
	it.each([
		['稳岗。（责任单位：市财政局）', '（责任单位：市财政局）', '市财政局', false],
		['（责任单位：市财政局）', '（责任单位：市财政局）', '市财政局', true],
		['责任单位：市财政局。', '责任单位：市财政局', '市财政局', true],
		['稳岗。责任单位： 市财政局 ', '责任单位： 市财政局', '市财政局', false],
		['稳岗。（市财政局负责）', '（市财政局负责）', '市财政局负责', false],
		['（市财政局负责）', '（市财政局负责）', '市财政局负责', true],
		['稳岗。（责任单位：市财政局。', '（责任单位：市财政局', '市财政局', false],
	])('%j', (paragraph, whole, content, alone) => {
		const trimmed = paragraph.trimEnd();
		const [statement] = read(trimmed);
		const slice = (span: { start: number; end: number } | undefined): string =>
			span === undefined ? '' : trimmed.slice(span.start, span.end);
		expect([slice(statement?.span), slice(statement?.content), statement?.alone]).toEqual([whole, content, alone]);
	});
});
