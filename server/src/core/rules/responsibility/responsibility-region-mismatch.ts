import { LEVEL_WORDS } from '../../units/level';
import type { UnitName } from '../../units/unitName';
import type { Rule } from '../rule';
import { allUnits, type StatedUnit } from '../shared/statementUnits';
import { REGULATION_20_4 } from '../sources';

export const responsibilityRegionMismatch: Rule = {
	id: 'responsibility-region-mismatch',
	title: { 'zh-cn': '单位级别与本件不符', en: 'Unit of another level' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn': '责任单位绝大多数是一级（州××局），个别写成同级另一种或者下级的（市××局）。上级单位、各县市等不报。',
			en: 'Nearly all units are of one level (州), and one is of another of that rank or below (市). Superiors and collectives are left alone.',
		},
		why: { 'zh-cn': '多半是从外地文件粘贴来、没有改净的。', en: 'It mostly comes from another place’s document.' },
		how: { 'zh-cn': '核对应由哪一级的单位负责。', en: 'Check whose unit is meant.' },
	},
	examples: {
		bad: [
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州财政局、州商务局、州人社局）\n2.任务乙。（责任单位：州教育局、州民政局、州司法局）\n3.任务丙。（责任单位：«市医保局»、州水务局）',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。(责任单位:市财政局、市商务局、市人社局)\n2.任务乙。(责任单位:市教育局、市民政局、市司法局)\n3.任务丙。(责任单位:«县财政局»、市水务局)',
			},
		],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州财政局、州商务局、州人社局）\n2.任务乙。（责任单位：州教育局、州民政局、州司法局）\n3.任务丙。（责任单位：省医保局、州水务局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：县财政局、县商务局、县人社局）\n2.任务乙。（责任单位：县教育局、县民政局、县司法局）\n3.任务丙。（责任单位：市生态环境局、县水务局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局、市商务局、市人社局）\n2.任务乙。（责任单位：市教育局、市民政局、市司法局）\n3.任务丙。（责任单位：各县（市、区）政府）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州财政局、市商务局）',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const statements = facts.statedUnits(document);
			const counts = countLevels(statements);
			const levelled = [...counts.values()].reduce((sum, count) => sum + count, 0);
			const home = usualPrefix(counts, levelled);
			const strange = new Set([...counts.keys()].filter((prefix) => isForeign(prefix, home)));
			const foreign =
				strange.size === 0
					? []
					: allUnits(statements).filter(({ read }) => read !== undefined && hasLevel(read) && strange.has(read.prefix));
			return foreign.length > MAX_FOREIGN || foreign.length * 6 > levelled
				? []
				: foreign.map(({ name, span }) => ({
						span,
						message: {
							'zh-cn': `“${name}”与本件其他责任单位（${home}级）不是一级，请核对。`,
							en: `${name} is not of the level of the other units (${home}); check it.`,
						},
						fixes: [],
					}));
		}),
};

const RANKS: ReadonlyMap<string, number> = new Map([
	['省', 1],
	['市', 2],
	['州', 2],
	['盟', 2],
	['县', 3],
	['区', 3],
	['旗', 3],
]);
const MAX_FOREIGN = 2;

/** Whether an organ of that level does not belong among those of another; a superior does. */
function isForeign(prefix: string, home: string | undefined): boolean {
	const rank = RANKS.get(home ?? '');
	const own = RANKS.get(prefix);
	// A county-level city stands below 州: there 州财政局 is the superior.
	const superior = home === '市' && /^[州盟]$/.test(prefix);
	return rank !== undefined && own !== undefined && prefix !== home && own >= rank && !superior;
}

/** How many organs have each level word in front, places left aside. */
function countLevels(statements: readonly (readonly StatedUnit[])[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const units of statements) {
		for (const { read } of units) {
			if (read !== undefined && hasLevel(read)) {
				counts.set(read.prefix, (counts.get(read.prefix) ?? 0) + 1);
			}
		}
	}
	return counts;
}

function hasLevel({ kind, prefix, office }: UnitName): boolean {
	return kind === 'organ' && office === undefined && LEVEL_WORDS.has(prefix);
}

/** The level word of at least four in five units, where there are enough to tell. */
function usualPrefix(counts: ReadonlyMap<string, number>, total: number): string | undefined {
	const [prefix, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
	return total >= MIN_UNITS && count * 5 >= total * 4 ? prefix : undefined;
}

const MIN_UNITS = 7;
