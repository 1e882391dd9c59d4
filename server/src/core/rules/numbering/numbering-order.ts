import type { Rule } from '../rule';
import { numberingFindings } from '../shared/numberingFinding';
import { REGULATION_20_4 } from '../sources';

export const numberingOrder: Rule = {
	id: 'numbering-order',
	title: { 'zh-cn': '编号倒序', en: 'Number goes back' },
	severity: 'error',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn': '同一编号范围内号码往回走。汇编中另起一件公文、另一标题下重新编号，不算倒序。',
			en: 'A number is lower than the one before it in the same series. A new document in a compilation, or a new heading, may start anew.',
		},
		why: {
			'zh-cn': '多半是移动了条款而没有改号，或从别处粘贴时带来了原来的号。',
			en: 'Mostly a clause was moved, or pasted in with its old number.',
		},
		how: {
			'zh-cn': '用快速修复“从这里起重新编号”，再检查引用。',
			en: 'Apply “Renumber from here”, then look at the references.',
		},
	},
	examples: {
		bad: [
			{
				text: '（一）甲。\n（二）乙。\n（三）丙。\n«（二）»丁。\n（三）戊。',
				fixed: '（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n（五）戊。',
			},
		],
		good: ['一、甲\n（一）乙。\n（二）丙。\n二、丁\n（一）戊。'],
	},
	check: (context) =>
		numberingFindings(context, 'order', ({ written, expected }) => ({
			'zh-cn': `编号倒序：这里应为“${expected}”，却写成了“${written}”。`,
			en: `Number goes back: this should be “${expected}”, not “${written}”.`,
		})),
};
