import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnitName } from '../../server/src/core/units/readUnitName';
import type { UnitName } from '../../server/src/core/units/unitName';

/** `name prefix organ form`, and `former` behind the names of organs that are no more. */
function describeUnit(unit: UnitName | undefined): string {
	if (unit?.kind !== 'organ') {
		return unit === undefined ? 'none' : `${unit.name} ${unit.kind}`;
	}
	return [unit.name, unit.prefix || '-', unit.organ.id, unit.form, ...(unit.former ? ['former'] : [])].join(' ');
}

function rows(table: string): readonly string[] {
	return table
		.split('\n')
		.map((row) => row.trim())
		.filter((row) => row !== '');
}

function expectRows(table: string): void {
	const expected = rows(table);
	expect(expected.map((row) => describeUnit(readUnitName(row.split(' ')[0] ?? '')))).toEqual(expected);
}

/** Every organ that the five seeds' statements name, checked by hand. */
const SEED_ORGANS = `
	市人力资源社会保障局 市 human-resources short
	市工业和信息化局 市 industry-information full
	市财政局 市 finance full
	市教育体育局 市 education full
	市退役军人局 市 veterans short
	市农业农村局 市 agriculture full
	市卫生健康委 市 health short
	市地方金融监管局 市 local-finance short former
	聊城银保监分局 聊城 banking-insurance short former
	人行聊城市中心支行 聊城市 pbc-central-subbranch colloquial former
	市商务投资促进局 市 commerce variant
	市贸促会 市 trade-promotion short
	聊城海关 聊城 customs full
	市税务局 市 tax short
	市工商联 市 industry-commerce-federation short
	市行政审批局 市 administrative-approval full
	市自然资源和规划局 市 natural-resources full
	市发展改革委 市 development-reform short
	市生态环境局 市 ecology-environment full
	市住房城乡建设局 市 housing-construction short
	市国资委 市 state-assets short
	市科技局 市 science-technology short
	市文化旅游局 市 culture-tourism variant
	市交通运输局 市 transport full
	市市场监管局 市 market-regulation short
	市商务局 市 commerce full
	市教育局 市 education full
	市公安局 市 public-security full
	人民银行济宁市中心支行 济宁市 pbc-central-subbranch short former
	济宁银保监分局 济宁 banking-insurance short former
	市应急管理局 市 emergency full
	市行政审批服务局 市 administrative-approval full
	市大数据中心 市 big-data-center full
	市司法局 市 justice full
	市民政局 市 civil-affairs full
	市人社局 市 human-resources colloquial
	市工信局 市 industry-information colloquial
	市教体局 市 education colloquial
	市发改委 市 development-reform colloquial
	市扶贫办 市 poverty-alleviation short former
	市退役军人事务局 市 veterans full
	市医保局 市 medical-security short
	市卫健委 市 health colloquial
	市住建局 市 housing-construction colloquial
	高新区管委会 高新区 park-committee short
	东临新区管委会 东临新区 park-committee short
	市自然资源局 市 natural-resources full
	市水利局 市 water full
	市金融办 市 local-finance short former
	人行抚州市中心支行 抚州市 pbc-central-subbranch colloquial former
	抚州银保监分局 抚州 banking-insurance short former
	市政务服务局 市 government-services full
	市供电公司 市 state-grid short
	抚州海关 抚州 customs full
	市房管局 市 housing-management colloquial
	州扶贫办 州 poverty-alleviation short former
	州委宣传部 州 party-publicity full
	州财政局 州 finance full
	州人社局 州 human-resources colloquial
	州民政局 州 civil-affairs full
	州政府金融办 州 local-finance variant former
	州发展改革委 州 development-reform short
	州农业农村局 州 agriculture full
	州商务局 州 commerce full
	州粮食和物资储备局 州 grain-reserves full
	州工信局 州 industry-information colloquial
	州市场监管局 州 market-regulation short
	州发改委 州 development-reform colloquial
	州教育局 州 education full
	州卫健委 州 health colloquial
	州医保局 州 medical-security short
	州住建局 州 housing-construction colloquial
	州公安局 州 public-security full
	州信访局 州 petition full
	州司法局 州 justice full
	州自然资源局 州 natural-resources full
	州文旅局 州 culture-tourism colloquial
	州人行 州 pbc colloquial
	州税务局 州 tax short
	临夏银保监局 临夏 banking-insurance short former
	州国资委 州 state-assets short
	州科技局 州 science-technology short
	州交通运输局 州 transport full
	州妇联 州 womens-federation short
	州委组织部 州 party-organization full
	团州委 州 youth-league short
	州退役军人局 州 veterans short
	州政府办公室 州 government-office short
	州残联 州 disabled-federation short
	州工商联 州 industry-commerce-federation short
	州水务局 州 water full
	州供销社 州 supply-marketing short
	州粮食和储备局 州 grain-reserves short
	州农发行 州 agricultural-development-bank colloquial
	州生态环境局 州 ecology-environment full
	州应急局 州 emergency colloquial
	国网临夏供电公司 临夏 state-grid full
	州文广旅局 州 culture-tourism colloquial
	州政府政务服务中心 州 government-service-center full
`;

describe('readUnitName', () => {
	it('knows the organs of the seeds', () => {
		expect(rows(SEED_ORGANS).length).toBeGreaterThanOrEqual(80);
		expectRows(SEED_ORGANS);
	});

	it('knows those of other levels and of the party', () => {
		expectRows(`
			财政部 - finance full
			发展改革委 - development-reform short
			国家发展改革委 国家 development-reform short
			国家卫生健康委员会 国家 health full
			国务院国资委 - state-assets short
			国务院办公厅 - state-council-office full
			市场监管总局 - market-regulation short
			税务总局 - tax short
			中央组织部 中央 party-organization full
			中央网信办 中央 party-cyberspace short
			中央金融办 中央 party-finance-commission short
			全国总工会 - trade-union short
			共青团中央 - youth-league short
			省委编办 省 party-staffing short
			市委老干部局 市 party-veteran-cadres full
			市老干部局 市 party-veteran-cadres colloquial
			市委金融办 市 party-finance-commission short
			市委信访局 市 petition full
			市直机关工委 市 party-organs-committee short
			市委党校 市 party-school full
			中共茂林镇委员会 茂林镇 party-committee variant
			中共聊城市委宣传部 聊城市 party-publicity full
			自治区财政厅 自治区 finance full
			区财政厅 区 finance full
			兵团发展改革委 兵团 development-reform short
			市中院 市 court colloquial
			省高级人民法院 省 court full
			县检察院 县 procuratorate short
			市人大常委会 市 people-congress short
			市红十字会 市 red-cross full
			市人民政府国有资产监督管理委员会 市 state-assets full
			省政府国资委 省 state-assets short
			市政府外事办 市 party-foreign-affairs colloquial
			乐安县人民政府 乐安县 government full
			镇政府 镇 government short
		`);
	});

	it('knows those that have their place inside or lack its level', () => {
		expectRows(`
			国家税务总局聊城市税务局 聊城市 tax full
			国家金融监督管理总局聊城监管分局 聊城 financial-regulation full
			聊城金融监管分局 聊城 financial-regulation short
			江西金融监管局 江西 financial-regulation short
			江西省金融监管局 江西省 local-finance colloquial former
			江西证监局 江西 securities-regulation short
			中国人民银行聊城市分行 聊城市 pbc full
			人行泰州中支 泰州 pbc-central-subbranch colloquial former
			人民银行西安分行 西安 pbc-regional-branch short former
			人民银行陕西省分行 陕西省 pbc short
			人行营业管理部 - pbc-business-department colloquial former
			人行市中心支行 市 pbc-central-subbranch colloquial former
			国网江西省电力公司 江西省 state-grid short
			国网供电公司 - state-grid colloquial
			团市委 市 youth-league short
			共青团聊城市委 聊城市 youth-league short
			政协聊城市委员会 聊城市 cppcc short
			民盟市委 市 democratic-league short
			国家统计局聊城调查队 聊城 survey-team full
			中国农业发展银行临夏州分行 临夏州 agricultural-development-bank full
			中国出口信用保险公司南通办事处 南通 sinosure full
			中关村管委会 中关村 park-committee short
			平潭综合实验区管委会 平潭综合实验区 park-committee short
			北京市税务局 北京市 tax short
			聊城市生态环境局东昌府分局 聊城市东昌府 ecology-environment full
		`);
	});

	it('takes one body under two names for the first', () => {
		expectRows('市工业和信息化局(市中小企业局) 市 industry-information full');
	});

	it('reads full width and blanks as their plain forms', () => {
		expect(describeUnit(readUnitName(' 州\u3000财政 局'))).toBe('州财政局 州 finance full');
		expect(readUnitName('各县（市、区）人民政府')?.kind).toBe('collective');
	});

	it.each([
		['市场监管局', undefined],
		['市市场监管局', 'city'],
		['财政厅', 'province'],
		['区财政厅', 'province'],
		['北京市财政局', 'province'],
		['聊城市财政局', 'city'],
		['乐安县财政局', 'county'],
		['聊城海关', undefined],
		['江西银保监局', 'province'],
		['青岛银保监局', 'province'],
		['临夏银保监局', 'city'],
		['银保监会', 'national'],
		['国家医保局', 'national'],
	] as const)('%s is of level %s', (name, level) => {
		expect(readUnitName(name)?.level).toBe(level);
	});

	it.each(
		rows(`
			各县(市、区)人民政府
			各县市区政府
			各县〔区〕政府
			各县(市)政府
			各县市人民政府
			各县市
			各县
			有关县市
			有关设区市
			各市、县(区)人民政府
			各省级人民政府
			县市区政府
			县(市、区)人民政府
			功能区管委会
			市直园区管委会
			园区和示范区管委会
			市直有关部门
			州直各部门
			各相关部门
			各相关单位
			各相关企业
			各有关部门和单位
			有关部门
			各金融机构
			金融机构
			各成员单位
			领导小组成员单位
			产业链链长制各责任部门
			各县(市)供电公司
			各区卫生健康局
			各区住房城乡建设委
			各级残疾人联合会
			各级党委
			市属国有企业
			中央驻鲁单位
			国务院有关部门
			乡镇
			各镇（街）
			市委市政府
			县委县人民政府
			经开区、高新区管委会
		`),
	)('%s stands for several units', (name) => {
		expect(readUnitName(name)?.kind).toBe('collective');
	});

	it.each(
		rows(`
			州农村农业局
			州金融担保公司
			临夏金控公司
			兰州银行
			市减负办
			市热线中心
			市防汛抗旱指挥部
			州促进中小企业发展工作领导小组
			市推进政府职能转变领导小组办公室
			明星电力公司
			市行政审批局审批科
			临夏经济开发区
			市委督查室
			从化区科工商信局
		`),
	)('%s has the form of a unit and is no organ', (name) => {
		expect(readUnitName(name)?.kind).toBe('other');
	});

	it.each([
		...rows(`
			第一责任人
			负责
			牵头
			配合
			等
			等部门
			6月底前
			2020年6月底前完成
			持续推进
			长期坚持
			产业链链长制
			省长负责制
			分别落实
			按职责分工负责
			责任单位
			牵头部门
			逐项明确责任单位
			列首位的为牵头单位
			不再逐条列出
			以下各项工作任务均需各县市负责实施
			适用范围:所有自贸试验区
			试点城市政府负责
			生态环境部指导
			全部
			全局
			干部
			优化布局
			新发展格局
			全社会
			联席会
			市内
			省级以上
			市场主体
			县域经济
			加强与各金融机构
			由有关部门
			根据省委
			各县(市
			局
			市
			县
		`),
		'',
		' ',
	])('%j is no unit', (words) => {
		expect(readUnitName(words)).toBeUndefined();
	});

	it('is total', () => {
		const characters = fc.constantFrom(
			...'市县区州省各有关部门局委办厅中心支行银行人民政府聊城农业和、()〔〕等负责 a1，（',
		);
		fc.assert(
			fc.property(fc.array(characters, { maxLength: 70 }), (parts) => {
				const unit = readUnitName(parts.join(''));
				expect(unit === undefined || unit.name.endsWith(unit.core) || unit.prefix !== '').toBe(true);
			}),
		);
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readUnitName(text)));
	});

	it('does not look at what is far too long', () => {
		const started = performance.now();
		for (const part of ['市', '各县', '区市', '人民政府', '和', '(市']) {
			for (const length of [59, 200, 1_000_000]) {
				readUnitName(part.repeat(length / part.length));
			}
		}
		expect(performance.now() - started).toBeLessThan(500);
	});
});
