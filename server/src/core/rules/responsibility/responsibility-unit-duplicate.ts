import type { Analysis } from '../../analysis';
import type { Span } from '../../text/span';
import type { Organ } from '../../units/organ';
import type { UnitLexicon } from '../../units/unitLexicon';
import type { Finding, Rule } from '../rule';
import { groupByOrgan, homePlace, type StatedUnit } from '../shared/statementUnits';
import { PRACTICE } from '../sources';

export const responsibilityUnitDuplicate: Rule = {
	id: 'responsibility-unit-duplicate',
	title: { 'zh-cn': '责任单位重复', en: 'Unit named twice' },
	severity: 'warning',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '同一个单位在一处责任单位里写了两次，全称和简称也算同一个。既牵头又列入责任单位的，只作提示。',
			en: 'One unit stands twice in a statement, by the same name or by another. A lead unit listed again among the responsible ones is only a hint.',
		},
		why: {
			'zh-cn': '重复多是粘贴留下的，往往本该写另一个单位。',
			en: 'A repetition mostly comes from pasting, and often another unit was meant.',
		},
		how: { 'zh-cn': '删去重复的一个，或改为漏写的单位。', en: 'Delete one, or write the unit that was meant.' },
	},
	examples: {
		bad: [
			{
				text: '一、任务\n1.稳岗位。（责任单位：市财政局、市商务局、«市财政局»）',
				fixed: '一、任务\n1.稳岗位。（责任单位：市财政局、市商务局）',
			},
			{
				text: '一、任务\n1.稳岗位。(责任单位:市人社局、«市人力资源和社会保障局»、市商务局)',
				fixed: '一、任务\n1.稳岗位。(责任单位:市人社局、市商务局)',
			},
			{ text: '一、任务\n1.稳岗位。（牵头单位：市财政局；配合单位：市商务局、«市财政局»）' },
		],
		good: [
			'一、任务\n1.稳岗位。（责任单位：市财政局、市商务局）',
			'一、任务\n1.稳岗位。（责任单位：市财政局、县财政局）',
			'一、任务\n1.稳岗位。（责任单位：市政府办、市政府）',
			'一、任务\n1.稳岗位。（责任单位：市教育局、市体育局）',
		],
	},
	check: ({ analysis, facts, surroundings: { units: lexicon } }) => {
		const findings: Finding[] = [];
		for (const document of analysis.documents) {
			for (const units of facts.statedUnits(document)) {
				// Most statements are done with here.
				if (mayRepeat(units)) {
					findings.push(...repetitions(analysis, units, lexicon, homePlace(analysis, document, lexicon)));
				}
			}
		}
		return findings;
	},
};

/** Whether some organ, or some name that is none's, stands twice. */
function mayRepeat(units: readonly StatedUnit[]): boolean {
	const keys = units.map(({ name, read }): Organ | string => (read?.kind === 'organ' ? read.organ : name));
	return keys.length > SHORT ? new Set(keys).size < keys.length : keys.some((key, i) => keys.indexOf(key) < i);
}

/** So few are sooner compared with each other than put into a set. */
const SHORT = 12;

function repetitions(
	analysis: Analysis,
	stated: readonly StatedUnit[],
	units: UnitLexicon,
	home: string | undefined,
): readonly Finding[] {
	return groupByOrgan(stated).flatMap((group) =>
		(group.length < 2 ? [] : group).flatMap((unit, i): readonly Finding[] => {
			const earlier = group
				.slice(Math.max(0, i - NEAR), i)
				.filter((each) => each.name === unit.name || units.isSame(each.name, unit.name, home));
			const first = earlier.find(({ role }) => role === unit.role) ?? earlier[0];
			return first === undefined ? [] : [finding(analysis, first, unit)];
		}),
	);
}

/** One unit stands a few times in a statement at most; a file of nothing else must not take long. */
const NEAR = 8;

function finding({ text: { folded } }: Analysis, first: StatedUnit, unit: StatedUnit): Finding {
	const same = first.role === unit.role;
	const deleted = same ? withSeparator(folded, unit) : undefined;
	const also = first.name === unit.name ? '' : `（即“${first.name}”）`;
	return {
		span: unit.span,
		message: same
			? {
					'zh-cn': `“${unit.name}”${also}在这里已经写过，请删去一个，或改为漏写的单位。`,
					en: `${unit.name} is named here already; delete one or write the unit that was meant.`,
				}
			: {
					'zh-cn': `“${unit.name}”${also}在这里有两种分工，通常只写一次。`,
					en: `${unit.name} has two parts in this statement; usually it is named once.`,
				},
		fixes:
			deleted === undefined
				? []
				: [
						{
							title: { 'zh-cn': '删去重复的单位', en: 'Delete the repeated unit' },
							edits: [{ span: deleted, newText: '' }],
							safe: first.name === unit.name,
						},
					],
		...(same ? {} : { severity: 'hint' as const }),
	};
}

/** The name with the 、 before it; the mark behind it may be that of a tier and stays. */
function withSeparator(folded: string, { span }: StatedUnit): Span | undefined {
	let start = span.start;
	while (folded[start - 1] === ' ') {
		start--;
	}
	return folded[start - 1] === '、' ? { start: start - 1, end: span.end } : undefined;
}
