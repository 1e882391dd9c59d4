import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { findCitations } from '../../server/src/core/references/findCitations';
import { findReferences } from '../../server/src/core/references/findReferences';
import { lineAt } from '../../server/src/core/text/sourceText';
import type { Span } from '../../server/src/core/text/span';
import { SEEDS, toFullWidth } from '../support/seeds';

interface SeedCitation {
	readonly title: string;
	readonly number?: string;
	readonly issuer?: string;
	readonly relation?: 'enclosed';
}

const SIX_GUARANTEES: SeedCitation = {
	title: '关于印发“六保”工作方案的通知',
	number: '甘办发〔2020〕16号',
	issuer: '甘肃省委办公厅、甘肃省人民政府办公厅',
};

/** Read in the seeds by eye: line → titles. The title in the news lead of 001 stands in residue and is none. */
const CITATIONS: Readonly<Record<string, readonly (readonly [line: number, cited: SeedCitation])[]>> = {
	'000': [
		[
			79,
			{
				title: '山东省政府办公厅关于应对新型冠状病毒感染肺炎疫情支持中小企业平稳健康发展的若干意见',
				number: '鲁政办发〔2020〕4号',
			},
		],
	],
	'001': [],
	'002': [
		[
			10,
			{
				title: '关于积极应对新冠肺炎疫情影响加快推动中小微企业复工复产的指导意见',
				issuer: '省委经济运行应急保障指挥部',
			},
		],
	],
	'003': [[18, { title: '抚州市人民政府关于做好“六稳”工作落实“六保”任务的实施意见', relation: 'enclosed' }]],
	'004': [
		[3, SIX_GUARANTEES],
		[23, { title: '全州“三化”改造工作推进方案' }],
		[27, { title: '临夏州“十四五”制造业发展及民族特需用品和食品生产供应基地建设规划' }],
		[27, { title: '临夏州“十四五”工业互联网及数字经济发展规划' }],
		[34, SIX_GUARANTEES],
		[46, { title: '关于巩固提升脱贫成果建立解决相对贫困长效机制的意见' }],
		[46, { title: '建立防止返贫监测和帮扶机制' }],
		[53, { title: '临夏州应对价格异常波动工作预案' }],
		[55, { title: '甘肃省困难群众动态管理监测机制实施方案', issuer: '省民政厅、省扶贫办等7部门' }],
		[59, { title: '义务教育法' }],
		[78, { title: '政府采购法' }],
		[90, SIX_GUARANTEES],
		[
			126,
			{
				title: '关于进一步加大创业担保贷款贴息力度全力支持重点群体创业就业的通知',
				number: '财金〔2020〕21号',
				issuer: '财政部、人社部、中国人民银行',
			},
		],
		[132, { title: '保障农民工工资支付条例' }],
		[139, SIX_GUARANTEES],
		[178, SIX_GUARANTEES],
		[197, { title: '甘肃省中小微企业专项贷款实施方案' }],
		[
			205,
			{
				title: '关于印发〈甘肃省2020年电力用户与发电企业直接交易实施细则〉及有关问题的通知',
				number: '甘发改价格〔2020〕205号',
			},
		],
		[209, { title: '临夏州2020年清理拖欠民营企业中小企业账款整体解决工作方案' }],
	],
};

describe.each(SEEDS.map((each) => [each.id, each.content] as const))('%s', (id, content) => {
	it.each([
		['as published', content],
		['in full width', toFullWidth(content)],
	])('cites what it cites, %s', (_, text) => {
		const analysis = analyze(text);
		const textOf = (span: Span): string => text.slice(span.start, span.end);
		const found = findCitations(analysis).map(({ span, title, number, issuer, relation }) => [
			lineAt(analysis.text, span.start) + 1,
			{
				title: textOf(title),
				...(number && { number: textOf(number.span) }),
				...(issuer && { issuer: textOf(issuer) }),
				...(relation !== 'other' && { relation }),
			},
		]);
		expect(found).toEqual(CITATIONS[id]);
	});

	it('refers to itself once in all seeds', () => {
		const analysis = analyze(content);
		const found = findReferences(analysis).map(({ span, targets, unresolved }) => [
			lineAt(analysis.text, span.start) + 1,
			content.slice(span.start, span.end),
			targets.map((target) => lineAt(analysis.text, target.span.start) + 1),
			unresolved,
		]);
		// 111: 6.实行企业吸纳就业奖补。…(按照就高不就低原则,本项奖补与前述…
		expect(found).toEqual(id === '004' ? [[111, '本项', [111], undefined]] : []);
	});
});
