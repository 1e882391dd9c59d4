import type { Statement } from '../../responsibility/statement';
import type { Rule } from '../rule';
import { PRACTICE } from '../sources';

export const responsibilityStyleInconsistent: Rule = {
	id: 'responsibility-style-inconsistent',
	title: { 'zh-cn': '责任单位写法前后不一', en: 'Two styles of statement in one document' },
	severity: 'information',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '一件公文里，多数责任单位写在括号里，少数自成一行；或者“责任单位”“责任部门”混用。报一处。',
			en: 'Some statements stand in brackets and some on their own lines, or labels such as 责任单位 and 责任部门 are mixed. One finding a document.',
		},
		why: {
			'zh-cn': '写法不一，读者要分两处找，任务也不好汇总。',
			en: 'With two styles readers have to look in two places.',
		},
		how: { 'zh-cn': '统一成多数的写法。', en: 'Use the style of the majority.' },
	},
	examples: {
		bad: [
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局）\n2.任务乙。（责任单位：市商务局）\n3.任务丙。\n«责任单位：市教育局»',
			},
			{
				text: '甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局）\n2.任务乙。（责任单位：市商务局）\n3.任务丙。（责任单位：责任部门：市教育局）',
			},
		],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局）\n2.任务乙。（责任单位：市商务局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（牵头单位：市财政局）\n2.任务乙。（责任单位：市商务局）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。\n牵头单位：市财政局\n责任单位：市商务局\n2.任务乙。\n牵头单位：市教育局\n责任单位：市人社局',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const statements = facts.statements(document);
			const first = minority(statements, formOf)[0] ?? minority(statements, labelOf)[0];
			return first === undefined
				? []
				: [
						{
							span: first.span,
							message: {
								'zh-cn': `责任单位的写法与本件多数不同，请统一。`,
								en: 'This statement is written in another style than most; use one.',
							},
							fixes: [],
						},
					];
		}),
};

type Style = string | undefined;

function formOf({ bracketed, alone, label }: Statement): Style {
	return label === undefined ? undefined : bracketed ? 'bracketed' : alone ? 'line' : undefined;
}

/** The words for 责任单位 alone: who leads and who helps have labels of their own. */
function labelOf({ label }: Statement): Style {
	return label !== undefined && RESPONSIBLE.has(label) ? label : undefined;
}

const RESPONSIBLE: ReadonlySet<string> = new Set(
	['责任', '负责', '落实', '实施', '主责'].flatMap((each) => [`${each}单位`, `${each}部门`]),
);

function minority(statements: readonly Statement[], styleOf: (statement: Statement) => Style): readonly Statement[] {
	const groups = new Map<string, Statement[]>();
	for (const statement of statements) {
		const style = styleOf(statement);
		if (style !== undefined) {
			const group = groups.get(style);
			if (group === undefined) {
				groups.set(style, [statement]);
			} else {
				group.push(statement);
			}
		}
	}
	return groups.size < 2 ? [] : ([...groups.values()].sort((a, b) => b.length - a.length)[1] ?? []);
}
