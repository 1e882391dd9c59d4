import { describe, expect, it } from 'vitest';
import { parseOfficeUnits } from '../../server/src/core/units/officeUnits';
import { createUnitLexicon } from '../../server/src/core/units/unitLexicon';

const OFFICE = [
	'聊城市人民防空办公室\t市人防办',
	'聊城市大数据局\t市数据中心办',
	'聊城市重大项目推进办\t市重项办',
	'聊城市文化和旅游局\t市文旅局',
].join('\n');

describe('a lexicon with the office’s list', () => {
	const lexicon = createUnitLexicon(parseOfficeUnits(OFFICE).units);

	it('knows the listed names first', () => {
		expect(lexicon.office.map((unit) => unit.full)[2]).toBe('聊城市重大项目推进办');
		expect(lexicon.read('市重项办')).toMatchObject({ kind: 'other', office: { full: '聊城市重大项目推进办' } });
		expect(lexicon.read('市数据中心办')).toMatchObject({ kind: 'organ', office: { full: '聊城市大数据局' } });
		expect(lexicon.read('市财政局')).toMatchObject({ kind: 'organ', office: undefined });
	});

	it('trusts them: a name that the office keeps is current, in its other forms too', () => {
		expect(lexicon.statusOf('市人防办', '2025-06').kind).toBe('current');
		expect(lexicon.statusOf('市人民防空办公室', '2025-06').kind).toBe('current');
		expect(lexicon.statusOf('聊城市人防办', '2025-06').kind).toBe('current');
		expect(lexicon.statusOf('济宁市人防办', '2025-06').kind).toBe('renamed');
		expect(lexicon.statusOf('市扶贫办', '2025-06').kind).toBe('renamed');
	});

	it('gives the office’s full names and short forms', () => {
		expect(lexicon.fullName('市重项办')).toBe('聊城市重大项目推进办');
		expect(lexicon.shortForms('聊城市文化和旅游局')).toEqual(['市文旅局']);
		expect(lexicon.fullName('市文旅局')).toBe('聊城市文化和旅游局');
		expect(lexicon.fullName('市人社局')).toBe('市人力资源和社会保障局');
	});

	it('takes a unit’s listed names for one unit', () => {
		expect(lexicon.isSame('市重项办', '聊城市重大项目推进办')).toBe(true);
		expect(lexicon.isSame('市数据中心办', '市大数据局')).toBe(true);
		expect(lexicon.isSame('市重项办', '市人防办')).toBe(false);
		expect(lexicon.isSame('市人社局', '市人力资源社会保障局')).toBe(true);
		expect(lexicon.nearest('市重项办')).toEqual([]);
	});
});

describe('the built-in lexicon', () => {
	const lexicon = createUnitLexicon();

	it.each([
		['市人社局', '市人力资源和社会保障局', ['市人力资源社会保障局', '市人社局']],
		['州发改委', '州发展和改革委员会', ['州发展改革委', '州发改委']],
		['县发改局', '县发展和改革局', ['县发展改革局', '县发改局']],
		['国家医保局', '国家医疗保障局', ['国家医保局']],
		['聊城市税务局', '国家税务总局聊城市税务局', ['聊城市税务局']],
		['市税务局', '市税务局', []],
		[
			'人行抚州市中心支行',
			'中国人民银行抚州市中心支行',
			['人民银行抚州市中心支行', '人行抚州市中心支行', '人行抚州市中支'],
		],
		['市委网信办', '市委网络安全和信息化委员会办公室', ['市委网信办']],
		['市财政局', '市财政局', []],
	])('writes %s in full and short', (name, full, short) => {
		expect(lexicon.fullName(name)).toBe(full);
		expect(lexicon.shortForms(name)).toEqual(short);
	});

	it('has no full name for what it does not know', () => {
		expect(lexicon.fullName('临夏金控公司')).toBeUndefined();
		expect(lexicon.shortForms('各县市')).toEqual([]);
	});

	it('lists the organs of a level and of a place, each once and none that is no more', () => {
		const names = (prefix: string) => lexicon.unitsAt(prefix).map((unit) => unit.full);
		expect(names('市')).toEqual(
			expect.arrayContaining(['市财政局', '市委组织部', '市发展和改革委员会', '市税务局', '市总工会']),
		);
		expect(names('县')).toEqual(expect.arrayContaining(['县发展和改革局', '县卫生健康局', '县人民法院']));
		expect(names('省')).toEqual(expect.arrayContaining(['省财政厅', '省药品监督管理局']));
		expect(names('国家')).toEqual(expect.arrayContaining(['财政部', '国家医疗保障局', '国家税务总局']));
		expect(names('聊城市')).toEqual(expect.arrayContaining(['聊城市财政局', '国家税务总局聊城市税务局']));
		for (const prefix of ['市', '县', '省', '国家', '聊城市']) {
			expect(names(prefix)).toEqual([...new Set(names(prefix))]);
			for (const name of names(prefix)) {
				expect(lexicon.read(name)).toMatchObject({ kind: 'organ', former: false });
			}
		}
	});
});
