import type { Statement } from '../../responsibility/statement';
import type { Rule } from '../rule';
import { REGULATION_20_4 } from '../sources';

export const responsibilityEmpty: Rule = {
	id: 'responsibility-empty',
	title: { 'zh-cn': '责任单位是空的', en: 'Empty responsibility statement' },
	severity: 'error',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn': '写了“责任单位：”，后面却没有单位，或只有“XX”“等”。',
			en: 'There is a 责任单位 label with nothing behind it, or only a placeholder or 等.',
		},
		why: {
			'zh-cn': '这是留待填写的空档，带着它印发等于没有责任单位。',
			en: 'It is a gap left to be filled in; issued like this the measure has nobody.',
		},
		how: {
			'zh-cn': '填上单位；在冒号后按补全键，会列出先例条款和本件常用的单位。',
			en: 'Fill in the units; completion behind the colon offers those of precedents and of this draft.',
		},
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.稳岗位。«（责任单位：）»' },
			{ text: '一、任务\n1.稳岗位。«（责任单位：XX局）»' },
			{ text: '一、任务\n1.稳岗位。«（责任单位：等）»' },
		],
		good: ['一、任务\n1.稳岗位。（责任单位：市财政局等）'],
	},
	check: ({ analysis, facts }) =>
		analysis.documents
			.flatMap((document) => facts.statements(document).filter(isEmpty))
			.map((statement) => ({
				span: statement.span,
				message: {
					'zh-cn': `“${statement.label ?? '责任单位'}”后面没有写单位，请填上单位名称。`,
					en: `“${statement.label ?? '责任单位'}” is followed by no unit; fill one in.`,
				},
				fixes: [],
			})),
};

function isEmpty({ faults }: Statement): boolean {
	return faults.includes('empty') && !faults.includes('unclosed');
}
