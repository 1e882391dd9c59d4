import type { Rule } from '../rule';
import { numberingFindings } from '../shared/numberingFinding';
import { REGULATION_20_4 } from '../sources';

export const numberingGap: Rule = {
	id: 'numbering-gap',
	title: { 'zh-cn': '编号跳号', en: 'Skipped number' },
	severity: 'error',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'同一层级的编号中间缺了号，或者没有从“一”“（一）”“1”开始。全文连续编号与逐节重新编号都认得，由文稿自身推断。',
			en: 'A number of a level is left out, or a series does not begin with its first number. Series that run through the document and series that start anew in each section are both recognised.',
		},
		why: {
			'zh-cn': '缺号往往意味着删掉了一条却没有改后面的号，或者整条漏排；引用“第（三）项”的地方也会落空。',
			en: 'A missing number mostly means that a clause was removed and the rest not renumbered, or that a clause was lost; references to it lead nowhere.',
		},
		how: {
			'zh-cn': '先核对是否漏了内容；确认没有漏，用快速修复“从这里起重新编号”，再检查文中对这些编号的引用。',
			en: 'Check whether text is missing. If not, apply “Renumber from here” and then look at the references to these numbers.',
		},
	},
	examples: {
		bad: [
			{ text: '一、总体要求\n二、主要任务\n«四、»保障措施', fixed: '一、总体要求\n二、主要任务\n三、保障措施' },
			{
				text: '（一）稳定岗位。\n«（三）»扩大就业。\n（四）加强培训。',
				fixed: '（一）稳定岗位。\n（二）扩大就业。\n（三）加强培训。',
			},
			{ text: '一、甲\n«2.»乙。', fixed: '一、甲\n1.乙。' },
		],
		good: ['一、甲\n1.乙。\n2.丙。\n二、丁\n3.戊。\n4.己。', '一、甲\n（一）乙。\n（二）丙。\n二、丁\n（一）戊。'],
	},
	check: (context) =>
		numberingFindings(context, 'gap', ({ written, expected, previous }) =>
			previous === undefined
				? {
						'zh-cn': `编号没有从头起：这里写的是“${written}”，应为“${expected}”。`,
						en: `The series does not begin at its first number: “${written}” should be “${expected}”.`,
					}
				: {
						'zh-cn': `编号跳号：“${previous}”之后应为“${expected}”，这里写成了“${written}”。`,
						en: `Skipped number: “${previous}” should be followed by “${expected}”, not “${written}”.`,
					},
		),
};
