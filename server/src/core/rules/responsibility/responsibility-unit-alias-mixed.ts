import type { Organ } from '../../units/organ';
import type { UnitLexicon } from '../../units/unitLexicon';
import type { Finding, Rule } from '../rule';
import { allUnits, groupByOrgan, homePlace, mayBeOneOrgan, type StatedUnit } from '../shared/statementUnits';
import { REGULATION_9 } from '../sources';

export const responsibilityUnitAliasMixed: Rule = {
	id: 'responsibility-unit-alias-mixed',
	title: { 'zh-cn': '同一单位前后叫法不一', en: 'One unit by two names' },
	severity: 'information',
	fixable: true,
	source: REGULATION_9,
	explanation: {
		what: {
			'zh-cn':
				'一件公文的责任单位里，同一单位用了两种叫法（州发展改革委、州发改委）；或者其他处都写“各县市”，一处写成“各县”。',
			en: 'The statements of a document call one unit by two names, or write 各县 once where they otherwise write 各县市.',
		},
		why: {
			'zh-cn': '《条例》要求用全称、规范化简称；前后不一，汇总任务时会分成两家。',
			en: 'Units are to be called by their full or standard short names; with two names one unit becomes two in a task table.',
		},
		how: { 'zh-cn': '统一成本件多数的叫法。', en: 'Use the name that the document mostly uses.' },
	},
	examples: {
		bad: [
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州发展改革委、州财政局）\n2.任务乙。（责任单位：州发展改革委）\n3.任务丙。（责任单位：«州发改委»、州商务局）',
				fixed:
					'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州发展改革委、州财政局）\n2.任务乙。（责任单位：州发展改革委）\n3.任务丙。（责任单位：州发展改革委、州商务局）',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。(责任单位:市人社局、市财政局)\n2.任务乙。(责任单位:市人社局)\n3.任务丙。(责任单位:«市人力资源和社会保障局»)',
				fixed:
					'甲市2025年工作方案\n一、任务\n1.任务甲。(责任单位:市人社局、市财政局)\n2.任务乙。(责任单位:市人社局)\n3.任务丙。(责任单位:市人社局)',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州财政局，各县市）\n2.任务乙。（责任单位：州商务局，各县市）\n3.任务丙。（责任单位：州教育局，各县市）\n4.任务丁。（责任单位：州人社局，«各县»）',
				fixed:
					'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州财政局，各县市）\n2.任务乙。（责任单位：州商务局，各县市）\n3.任务丙。（责任单位：州教育局，各县市）\n4.任务丁。（责任单位：州人社局，各县市）',
			},
		],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州发改委、州财政局）\n2.任务乙。（责任单位：州发改委）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州发改委）\n2.任务乙。（责任单位：县发展改革委）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：州财政局，各县市）\n2.任务乙。（责任单位：州商务局，各县）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市教育局）\n2.任务乙。（责任单位：市教育局、市体育局）',
		],
	},
	check: ({ analysis, facts, surroundings }) =>
		analysis.documents.flatMap((document) => {
			const statements = facts.statedUnits(document);
			const mixed = organsOfManyNames(statements);
			const home = mixed.length === 0 ? undefined : homePlace(analysis, document, surroundings.units);
			const aliases = mixed.flatMap((group) => aliasesIn(group, surroundings.units, home));
			return [...aliases, ...shortenedRegions(statements)].map(finding);
		}),
};

/** The units of each organ that may be called by several names on one level. */
function organsOfManyNames(statements: readonly (readonly StatedUnit[])[]): readonly (readonly StatedUnit[])[] {
	const names = new Map<Organ, StatedUnit[]>();
	const many = new Set<Organ>();
	for (const units of statements) {
		for (const unit of units) {
			if (unit.read?.kind !== 'organ') {
				continue;
			}
			const { organ } = unit.read;
			const known = names.get(organ);
			// Nearly always it is called as it was before.
			if (known?.[0]?.read === unit.read) {
				continue;
			}
			if (known === undefined) {
				names.set(organ, [unit]);
			} else if (known.length === MAX_NAMES) {
				many.add(organ);
			} else if (known.every(({ name, read }) => read !== unit.read && name !== unit.name)) {
				if (known.some((each) => mayBeOneOrgan(each, unit))) {
					many.add(organ);
				}
				known.push(unit);
			}
		}
	}
	return many.size === 0
		? []
		: groupByOrgan(allUnits(statements).filter(({ read }) => read?.kind === 'organ' && many.has(read.organ)));
}

/** Of one organ, at whatever level or place; where there are more they are all looked at. */
const MAX_NAMES = 8;

interface Mixed {
	readonly usual: string;
	/** Those called otherwise. */
	readonly others: readonly StatedUnit[];
}

function aliasesIn(group: readonly StatedUnit[], units: UnitLexicon, home: string | undefined): readonly Mixed[] {
	if (group.every(({ name }) => name === group[0]?.name)) {
		return [];
	}
	const byName = countNames(group);
	const usual = [...byName].sort((a, b) => b[1] - a[1])[0]?.[0];
	if (usual === undefined) {
		return [];
	}
	const core = group.find(({ name }) => name === usual)?.read?.core;
	const prefix = group.find(({ name }) => name === usual)?.read?.prefix;
	const others = group.filter(
		({ name, read }) =>
			name !== usual && read?.core !== core && read?.prefix === prefix && units.isSame(name, usual, home),
	);
	return others.length === 0 ? [] : [{ usual, others }];
}

function countNames(units: readonly StatedUnit[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { name } of units) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}

/** 各县, once, where 各县市 is what the document writes. */
function shortenedRegions(statements: readonly (readonly StatedUnit[])[]): readonly Mixed[] {
	const short: StatedUnit[] = [];
	for (const units of statements) {
		for (const unit of units) {
			if (unit.name.length === 2 && (unit.name === '各县' || unit.name === '各区')) {
				short.push(unit);
			}
		}
	}
	if (short.length === 0) {
		return [];
	}
	const counts = countNames(allUnits(statements));
	return short.flatMap((unit) => {
		if (counts.get(unit.name) !== 1) {
			return [];
		}
		const usual = ['市', '区', '市区'].map((each) => unit.name + each).find((each) => (counts.get(each) ?? 0) >= 3);
		return usual === undefined ? [] : [{ usual, others: [unit] }];
	});
}

function finding({ usual, others }: Mixed): Finding {
	const first = others[0];
	const span = first?.span ?? { start: 0, end: 0 };
	const count = others.length > 1 ? `（共 ${others.length} 处）` : '';
	return {
		span,
		message: {
			'zh-cn': `本件多写“${usual}”，这里写“${first?.name ?? ''}”，请统一${count}。`,
			en: `The document mostly writes ${usual}; use one name.`,
		},
		fixes: [
			{
				title: { 'zh-cn': `改为“${usual}”${count}`, en: `Write ${usual}` },
				edits: others.map((each) => ({ span: each.span, newText: usual })),
				safe: false,
			},
		],
	};
}
