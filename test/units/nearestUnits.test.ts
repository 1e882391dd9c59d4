import { describe, expect, it } from 'vitest';
import { nearestUnits } from '../../server/src/core/units/nearestUnits';

describe('nearestUnits', () => {
	it.each([
		['州农村农业局', ['州农业农村局']],
		['市科学和技术局', ['市科学技术局']],
		['市发展和改革会员委', ['市发展和改革委员会']],
		['州人力资源社会保险局', ['州人力资源社会保障局']],
		['市生态环镜局', ['市生态环境局']],
		['聊城市市场监督管里局', ['聊城市市场监督管理局']],
		['生态环镜局', []],
	])('%s: %j', (name, expected) => {
		expect(nearestUnits(name)).toEqual(expected);
	});

	it.each(['州农业农村局', '市扶贫办', '临夏金控公司', '市热线中心', '各县市', '负责'])(
		'has nothing for %s',
		(name) => {
			expect(nearestUnits(name)).toEqual([]);
		},
	);

	it('proposes no organ that is no more', () => {
		expect(nearestUnits('市环境护保局')).toEqual([]);
	});
});
