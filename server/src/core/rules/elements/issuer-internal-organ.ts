import type { Rule } from '../rule';
import { REGULATION_17 } from '../sources';

export const issuerInternalOrgan: Rule = {
	id: 'issuer-internal-organ',
	title: { 'zh-cn': '内设或临时机构署名', en: 'Signed by an internal or temporary body' },
	severity: 'hint',
	fixable: false,
	source: REGULATION_17,
	explanation: {
		what: {
			'zh-cn': '署名的是工作组、专班、领导小组、指挥部，或者部门内设的处、科。办公厅（室）、办事处、管理处不在此列。',
			en: 'The signature is that of a working group, a headquarters or a section of a department. General offices and sub-district offices are left alone.',
		},
		why: {
			'zh-cn': '条例规定除办公厅（室）外部门内设机构不得对外正式行文；临时机构发文，事后往往找不到责任主体。',
			en: 'Internal bodies other than general offices do not issue documents; of temporary ones nothing is left to answer for it.',
		},
		how: {
			'zh-cn': '改由有行文资格的机关署名，或由其办公厅（室）行文。',
			en: 'Have the organ itself sign, or its general office.',
		},
	},
	examples: {
		bad: [
			{ text: '关于稳就业的意见\n各县人民政府：\n一、甲。\n\n«甲市指挥部工业运行工作组»\n2026年1月5日' },
			{ text: '关于稳就业的意见\n各县人民政府：\n一、甲。\n\n«甲市财政局综合科»\n2026年1月5日' },
		],
		good: [
			'关于稳就业的意见\n各县人民政府：\n一、甲。\n\n甲市人民政府办公室\n2026年1月5日',
			'关于稳就业的意见\n各县人民政府：\n一、甲。\n\n甲街道办事处\n2026年1月5日',
			'关于稳就业的意见\n各县人民政府：\n一、甲。\n\n甲市住房公积金管理中心\n2026年1月5日',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap(({ signature }) =>
			signature.flatMap((span) =>
				INTERNAL.test(analysis.text.folded.slice(Math.max(span.start, span.end - 12), span.end))
					? [
							{
								span,
								message: {
									'zh-cn': '署名是内设或临时机构，通常由有行文资格的机关署名。',
									en: 'An internal or temporary body signs; by rule the organ itself does.',
								},
								fixes: [],
							},
						]
					: [],
			),
		),
};

const INTERNAL = /(?:工作组|专班|领导小组|工作小组|指挥部|(?<!办事|管理|筹备|代表)处|科|股)$/;
