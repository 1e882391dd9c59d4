import { describe, expect, it } from 'vitest';
import { splitJointUnits } from '../../server/src/core/units/jointUnits';

describe('splitJointUnits', () => {
	it.each([
		['省财政厅和各市', ['省财政厅', '各市']],
		['扶贫办等和各省级人民政府', ['扶贫办', '各省级人民政府']],
		['财政部和税务总局', ['财政部', '税务总局']],
		['市发展和改革委员会及各县市', ['市发展和改革委员会', '各县市']],
	])('%s', (name, expected) => {
		expect(splitJointUnits(name)).toEqual(expected);
	});

	it.each(['市发展和改革委员会', '各有关部门和单位', '州粮食和储备局', '州和县', '和谐办'])('%s is one', (name) => {
		expect(splitJointUnits(name)).toBeUndefined();
	});
});
