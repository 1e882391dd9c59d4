/** Where in the state an organ stands. A prefecture is a city, a district a county, a street a township. */
export type Level = 'national' | 'province' | 'city' | 'county' | 'township';

/**
 * The words that stand for a level in front of a unit's name, and the level meant unless the name says otherwise: 市 is a
 * municipality or a county-level city too, 区 an autonomous region.
 */
export const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map([
	['国家', 'national'],
	['中央', 'national'],
	['省', 'province'],
	['自治区', 'province'],
	['兵团', 'province'],
	['市', 'city'],
	['州', 'city'],
	['自治州', 'city'],
	['盟', 'city'],
	['地区', 'city'],
	['师市', 'city'],
	['县', 'county'],
	['自治县', 'county'],
	['区', 'county'],
	['旗', 'county'],
	['自治旗', 'county'],
	['镇', 'township'],
	['乡', 'township'],
	['街道', 'township'],
]);
