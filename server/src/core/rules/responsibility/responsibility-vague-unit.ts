import type { Rule } from '../rule';
import type { StatedUnit } from '../shared/statementUnits';
import { REGULATION_19_3 } from '../sources';

export const responsibilityVagueUnit: Rule = {
	id: 'responsibility-vague-unit',
	title: { 'zh-cn': '责任单位没有具体单位', en: 'No unit by name' },
	severity: 'information',
	fixable: false,
	source: REGULATION_19_3,
	explanation: {
		what: {
			'zh-cn': '责任单位只写“有关部门”“各相关单位”，没有一个具体单位。一件公文报一处。',
			en: 'A statement names nobody but 有关部门 or 各相关单位. One finding a document.',
		},
		why: { 'zh-cn': '没有点名，就没有单位认领。', en: 'Who is not named does not act.' },
		how: { 'zh-cn': '写出单位名称，至少写明牵头单位。', en: 'Name the units, at least the one that leads.' },
	},
	examples: {
		bad: [
			{ text: '甲市2025年工作方案\n一、任务\n1.任务甲。«（责任单位：有关部门）»' },
			{ text: '甲市2025年工作方案\n一、任务\n1.任务甲。«(责任单位:市直各部门、各相关部门)»' },
		],
		good: [
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局、各相关部门）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：各县（市、区）政府）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：各金融机构）',
			'甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：行业主管部门）',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const found = facts
				.statedUnits(document)
				.flatMap((units) => (units.length > 0 && units.every(isVague) ? units.slice(0, 1) : []))
				.map(({ statement }) => statement);
			const first = found[0];
			const count = found.length > 1 ? `（共 ${found.length} 处）` : '';
			return first === undefined
				? []
				: [
						{
							span: first.span,
							message: {
								'zh-cn': `责任单位没有点名，请写出具体单位${count}。`,
								en: 'No unit is named; name those that are meant.',
							},
							fixes: [],
						},
					];
		}),
};

function isVague({ name, read }: StatedUnit): boolean {
	return read?.kind === 'collective' && /(?:部门|单位)$/.test(name) && !name.includes('主管');
}
