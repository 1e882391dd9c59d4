import type { Rule } from '../rule';
import { PRACTICE } from '../sources';

export const responsibilityOpenList: Rule = {
	id: 'responsibility-open-list',
	title: { 'zh-cn': '责任单位以“等”收尾', en: 'List of units that ends in 等' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '责任单位的名单以“等”收尾。一件公文报一处。',
			en: 'A list of units ends in 等. One finding a document.',
		},
		why: { 'zh-cn': '“等”里的单位不会把自己算进去。', en: 'A unit that 等 stands for will not count itself in.' },
		how: { 'zh-cn': '尽量列全；确需留余地的可以保留。', en: 'Name every unit where you can.' },
	},
	examples: {
		bad: [{ text: '甲市2025年工作方案\n一、任务\n1.任务甲。«（责任单位：市财政局、市商务局等）»' }],
		good: ['甲市2025年工作方案\n一、任务\n1.任务甲。（责任单位：市财政局、市商务局）'],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const found = facts
				.statements(document)
				.filter(({ parties }) => parties.some(({ openEnded, units }) => openEnded && units.length > 0));
			const first = found[0];
			const count = found.length > 1 ? `（共 ${found.length} 处）` : '';
			return first === undefined
				? []
				: [
						{
							span: first.span,
							message: {
								'zh-cn': `责任单位以“等”收尾，通常逐一列出${count}。`,
								en: 'The list ends in 等; usually every unit is named.',
							},
							fixes: [],
						},
					];
		}),
};
