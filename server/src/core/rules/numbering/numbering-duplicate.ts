import type { Rule } from '../rule';
import { numberingFindings } from '../shared/numberingFinding';
import { REGULATION_20_4 } from '../sources';

export const numberingDuplicate: Rule = {
	id: 'numbering-duplicate',
	title: { 'zh-cn': '编号重复', en: 'Repeated number' },
	severity: 'error',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn': '同一编号范围内同一个号用了两次。不同上级标题下各自从一编起不算重复。',
			en: 'The same number is used twice in one series. Series that start anew under different headings do not count.',
		},
		why: {
			'zh-cn': '两条同号，任务分解表和文中引用就指不准是哪一条。',
			en: 'With two clauses of one number, neither a task table nor a reference can say which is meant.',
		},
		how: {
			'zh-cn': '用快速修复“从这里起重新编号”，再检查引用。',
			en: 'Apply “Renumber from here”, then look at the references.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、总体要求\n二、主要任务\n«二、»重点工作\n三、保障措施',
				fixed: '一、总体要求\n二、主要任务\n三、重点工作\n四、保障措施',
			},
		],
		good: ['一、甲\n1.乙。\n2.丙。\n二、丁\n1.戊。\n2.己。'],
	},
	check: (context) =>
		numberingFindings(context, 'duplicate', ({ written, expected }) => ({
			'zh-cn': `编号重复：前面已有“${written}”，这里应为“${expected}”。`,
			en: `Repeated number: “${written}” is already used; this should be “${expected}”.`,
		})),
};
