import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { eachStatement } from '../../server/src/core/outline/eachStatement';
import { readOrganStatus } from '../../server/src/core/units/organStatus';
import { SEEDS } from '../support/seeds';

function successors(name: string, date: string): string {
	const status = readOrganStatus(name, date);
	return status.kind === 'current'
		? 'current'
		: `${status.kind} ${status.successors.map((each) => each.fullName).join(' ')}`.trim();
}

describe('readOrganStatus', () => {
	it.each([
		// 2018
		['市工商局', '2018-02-28', 'current'],
		['市工商局', '2018-10', 'changing 市市场监督管理局'],
		['市工商局', '2019-06-30', 'renamed 市市场监督管理局'],
		['工商总局', '2018-03', 'changing 国家市场监督管理总局'],
		['工商总局', '2018-05', 'renamed 国家市场监督管理总局'],
		['县质监局', '2020', 'renamed 县市场监督管理局'],
		['市食药监局', '2020', 'renamed 市市场监督管理局'],
		['省食品药品监管局', '2020', 'renamed 省市场监督管理局 省药品监督管理局'],
		['市国土资源局', '2020', 'renamed 市自然资源局'],
		['省国土资源厅', '2020', 'renamed 省自然资源厅'],
		['天津市国土房管局', '2020', 'renamed 天津市规划和自然资源局'],
		['市环保局', '2020', 'renamed 市生态环境局'],
		['省环境保护厅', '2020', 'renamed 省生态环境厅'],
		['市农业局', '2020', 'renamed 市农业农村局'],
		['省农委', '2020', 'renamed 省农业农村厅'],
		['市卫计委', '2020', 'renamed 市卫生健康委员会'],
		['县卫生和计划生育局', '2020', 'renamed 县卫生健康局'],
		['市安监局', '2020', 'renamed 市应急管理局'],
		['市旅发委', '2020', 'renamed 市文化和旅游局'],
		['省文化厅', '2020', 'renamed 省文化和旅游厅'],
		['国家旅游局', '2019', 'renamed 文化和旅游部'],
		['市粮食局', '2020', 'renamed 市粮食和物资储备局'],
		['市政府法制办', '2020', 'renamed 市司法局'],
		['国务院法制办', '2019', 'renamed 司法部'],
		['市国税局', '2018-07', 'changing 市税务局'],
		['市国税局', '2019', 'renamed 市税务局'],
		['聊城市地方税务局', '2019', 'renamed 国家税务总局聊城市税务局'],
		['市监察局', '2019', 'renamed 市监察委员会'],
		['市综治办', '2020', 'renamed 市委政法委员会'],
		['市公安消防支队', '2020-06', 'renamed 市消防救援支队'],
		['聊城出入境检验检疫局', '2019', 'renamed 聊城海关'],
		['省新闻出版广电局', '2020', 'renamed 省广播电视局 省新闻出版局'],
		['国家林业局', '2019', 'renamed 国家林业和草原局'],
		// 2021
		['市扶贫办', '2020-07-16', 'current'],
		['市扶贫办', '2021-04', 'changing 市乡村振兴局'],
		['市扶贫办', '2021-09', 'renamed 市乡村振兴局'],
		['国务院扶贫办', '2021-04', 'renamed 国家乡村振兴局'],
		['省扶贫办', '2023-12', 'renamed 省乡村振兴局'],
		// 2023 and 2024
		['市扶贫办', '2025-03-01', 'renamed 市农业农村局'],
		['国务院扶贫办', '2024', 'renamed 农业农村部'],
		['市乡村振兴局', '2022', 'current'],
		['市乡村振兴局', '2024-06', 'changing 市农业农村局'],
		['市乡村振兴局', '2025-02', 'renamed 市农业农村局'],
		['聊城银保监分局', '2020-02-07', 'current'],
		['聊城银保监分局', '2023-10', 'renamed 国家金融监督管理总局聊城监管分局'],
		['江西银保监局', '2024', 'renamed 国家金融监督管理总局江西监管局'],
		['银保监会', '2024', 'renamed 国家金融监督管理总局'],
		['聊城银监分局', '2020', 'renamed 中国银行保险监督管理委员会聊城监管分局'],
		['聊城银监分局', '2024', 'renamed 国家金融监督管理总局聊城监管分局'],
		['人行抚州市中心支行', '2020-07-16', 'current'],
		['人行抚州市中心支行', '2023-10', 'renamed 中国人民银行抚州市分行'],
		['人行南昌中心支行', '2024', 'renamed 中国人民银行江西省分行'],
		['人民银行西安分行', '2024', 'renamed 中国人民银行陕西省分行'],
		['人行营业管理部', '2024', 'renamed 中国人民银行北京市分行'],
		['人民银行湖北省分行', '2024', 'current'],
		['人行乐安县支行', '2025', 'renamed'],
		['市金融办', '2020-07-16', 'current'],
		['市金融办', '2025-03', 'renamed 市委金融委员会办公室'],
		['省地方金融监管局', '2025-03', 'renamed 省委金融委员会办公室 省地方金融管理局'],
		['市大数据局', '2025-03', 'renamed 市数据局'],
		['市人防办', '2025-03', 'renamed 市国防动员办公室'],
		// several steps
		['县卫生局', '2014', 'changing 县卫生和计划生育委员会'],
		['卫生部', '2015', 'renamed 国家卫生和计划生育委员会'],
		['卫生部', '2019', 'renamed 国家卫生健康委员会'],
		['铁道部', '2020', 'renamed 国家铁路局 中国国家铁路集团有限公司'],
		['市劳动和社会保障局', '2012', 'renamed 市人力资源和社会保障局'],
		// never changed, or no organ
		['市财政局', '2025', 'current'],
		['省金融监管局', '2025', 'current'],
		['江西金融监管局', '2025', 'current'],
		['镇综治办', '2025', 'current'],
		['州农村农业局', '2025', 'current'],
		['各县市区政府', '2025', 'current'],
		['负责', '2025', 'current'],
	])('%s in %s: %s', (name, date, expected) => {
		expect(successors(name, date)).toBe(expected);
	});

	it('proposes a short form for a short form', () => {
		const names = (name: string) => {
			const status = readOrganStatus(name, '2024-06');
			return status.kind === 'current' ? [] : status.successors.map((each) => each.name);
		};
		expect(names('市卫计委')).toEqual(['市卫生健康委']);
		expect(names('市卫生和计划生育委员会')).toEqual(['市卫生健康委员会']);
		expect(names('聊城银保监分局')).toEqual(['聊城金融监管分局']);
		expect(names('人行抚州市中心支行')).toEqual(['人民银行抚州市分行']);
	});

	it('names what other places call the successor', () => {
		const status = readOrganStatus('县国土资源局', '2020');
		expect(status.kind === 'renamed' && status.successors[0]?.otherNames).toEqual(['县自然资源和规划局']);
	});

	it('tells the steps, their years and what they rest on', () => {
		const status = readOrganStatus('市扶贫办', '2025-06');
		expect(status).toMatchObject({
			kind: 'renamed',
			certainty: 'certain',
			steps: [
				{ from: '市扶贫办', to: ['市乡村振兴局'], firstYear: 2021, lastYear: 2021 },
				{ from: '市乡村振兴局', to: ['市农业农村局'], firstYear: 2023, lastYear: 2024 },
			],
		});
		expect(status.kind === 'renamed' && status.steps[1]?.basis).toBe('党和国家机构改革方案（2023年3月）');
	});

	it('says where places differ', () => {
		const certainty = (name: string) => {
			const status = readOrganStatus(name, '2025-06');
			return status.kind === 'current' ? undefined : status.certainty;
		};
		expect(certainty('市大数据局')).toBe('varies');
		expect(certainty('市人防办')).toBe('varies');
		expect(certainty('市工商局')).toBe('certain');
	});

	it('takes the level of a bare name from the document', () => {
		const status = readOrganStatus('扶贫办', '2021-05', 'national');
		expect(status.kind === 'renamed' && status.successors[0]?.fullName).toBe('国家乡村振兴局');
		expect(readOrganStatus('扶贫办', '2021-05').kind).toBe('changing');
	});

	it('leaves the seeds alone: all are of 2020', () => {
		const names = SEEDS.flatMap(({ content }) =>
			eachStatement(analyze(content).documents).flatMap((statement) => statement.parties.flatMap((each) => each.units)),
		).map((unit) => unit.name);
		expect(names.length).toBeGreaterThan(100);
		expect([...new Set(names)].filter((name) => readOrganStatus(name, '2020').kind !== 'current')).toEqual([]);
	});
});
