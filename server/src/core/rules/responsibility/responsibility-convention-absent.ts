import { expectResponsibility } from '../../outline/expectation';
import type { Rule } from '../rule';
import { documentAnchor } from '../shared/documentAnchor';
import { PRACTICE } from '../sources';

export const responsibilityConventionAbsent: Rule = {
	id: 'responsibility-convention-absent',
	title: { 'zh-cn': '全文没有写责任单位的习惯', en: 'The document names no responsible units' },
	severity: 'information',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '全文有三项以上措施，却没有一项或只有少数写明责任单位。一件公文只提示一次。',
			en: 'The document has three or more measures, and none or only a few name who is responsible. One finding a document.',
		},
		why: {
			'zh-cn': '实施意见、工作方案通常逐条写明责任单位；全文不写也有，例如新闻通稿，或另附任务分工表。',
			en: 'Implementing opinions and work plans usually name units clause by clause; a news copy, or a plan with a separate task table, may not.',
		},
		how: {
			'zh-cn':
				'需要逐条写明的，把 `policyDraft.responsibility.required` 设为 `always`，逐条提示；不需要的，设为 `never`。',
			en: 'Set `policyDraft.responsibility.required` to `always` to be told of each measure, or to `never` if none is needed.',
		},
	},
	examples: {
		bad: [
			{
				text: '«甲市关于稳就业的实施意见»\n一、任务\n（一）稳岗位。落实政策。\n（二）扩就业。开展招聘。\n（三）强培训。提升技能。',
			},
		],
		good: ['甲市稳就业办法\n第一条 为了稳就业，制定本办法。\n第二条 甲。\n第三条 乙。\n第四条 丙。'],
	},
	check: ({ analysis, responsibilityRequired }) =>
		analysis.documents.flatMap((document) => {
			const { absent } = expectResponsibility(analysis.text, document, responsibilityRequired);
			if (absent === undefined) {
				return [];
			}
			return [
				{
					span: documentAnchor(document),
					message: {
						'zh-cn':
							absent.stated === 0
								? `全文 ${absent.measures} 项措施都没有写明责任单位；通常在条款末尾写“（责任单位：…）”。`
								: `全文 ${absent.measures} 项措施只有 ${absent.stated} 项写明责任单位；通常逐条写“（责任单位：…）”。`,
						en:
							absent.stated === 0
								? `None of the ${absent.measures} measures names a responsible unit.`
								: `Only ${absent.stated} of the ${absent.measures} measures name a responsible unit.`,
					},
					fixes: [],
				},
			];
		}),
};
