import type { Rule } from '../rule';
import { PRACTICE } from '../sources';

export const responsibilityTerminalPeriod: Rule = {
	id: 'responsibility-terminal-period',
	title: { 'zh-cn': '责任单位括号内多句号', en: 'Full stop inside the bracket of a statement' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '右括号前有句号，而本件多数责任单位没有。只看全文是否一致：都有句号的不报。',
			en: 'A full stop stands before the closing bracket though most statements of the document have none. Only consistency is checked.',
		},
		why: {
			'zh-cn': '一列单位不成句；前后不一，多半是各处来稿没有统过。',
			en: 'A list of units is no sentence; where the form varies, contributions were not edited into one.',
		},
		how: { 'zh-cn': '删去右括号前的句号。', en: 'Delete the full stop before the bracket.' },
	},
	examples: {
		bad: [
			{
				text: '一、任务\n1.稳岗位。（责任单位：市财政局）\n2.扩就业。（责任单位：市人社局«。»）\n3.促消费。（责任单位：市商务局）',
				fixed:
					'一、任务\n1.稳岗位。（责任单位：市财政局）\n2.扩就业。（责任单位：市人社局）\n3.促消费。（责任单位：市商务局）',
			},
			{
				text: '一、任务\n1.稳岗位。(责任单位:市财政局)\n2.扩就业。(责任单位:市人社局«。»)\n3.促消费。(责任单位:市商务局)',
				fixed: '一、任务\n1.稳岗位。(责任单位:市财政局)\n2.扩就业。(责任单位:市人社局)\n3.促消费。(责任单位:市商务局)',
			},
		],
		good: [
			'一、任务\n1.稳岗位。（责任单位：市财政局。）\n2.扩就业。（责任单位：市人社局。）',
			'一、任务\n1.稳岗位。（责任单位：市财政局）\n2.扩就业。（责任单位：市人社局）。',
			'一、任务\n1.稳岗位。（市财政局牵头。市商务局配合）\n2.扩就业。（责任单位：市人社局）',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const { folded } = analysis.text;
			const bracketed = facts
				.statements(document)
				.filter((statement) => statement.bracketed && statement.content.end > statement.content.start);
			const ended = bracketed.filter(({ content, waiver }) => folded[content.end - 1] === '。' && waiver === undefined);
			return ended.length * 2 >= bracketed.length
				? []
				: ended.map(({ content }) => {
						const span = { start: content.end - 1, end: content.end };
						return {
							span,
							message: {
								'zh-cn': '右括号前的句号应删去，本件多数责任单位没有。',
								en: 'Delete the full stop: most statements of this document have none before the bracket.',
							},
							fixes: [
								{
									title: { 'zh-cn': '删去句号', en: 'Delete the full stop' },
									edits: [{ span, newText: '' }],
									safe: true,
								},
							],
						};
					});
		}),
};
