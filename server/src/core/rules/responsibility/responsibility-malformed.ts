import type { Analysis } from '../../analysis';
import type { Localized } from '../../localized';
import type { Statement, StatementFault } from '../../responsibility/statement';
import type { Fix, Rule } from '../rule';
import { REGULATION_20_4 } from '../sources';

export const responsibilityMalformed: Rule = {
	id: 'responsibility-malformed',
	title: { 'zh-cn': '责任单位写法有误', en: 'Malformed responsibility statement' },
	severity: 'error',
	fixable: true,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn': '“责任单位”后缺冒号，括号没有收尾，夹在句子中间，或者括号后面又接着正文。',
			en: 'The label has no colon, its bracket is not closed, it stands in mid-sentence, or text follows the closing bracket.',
		},
		why: {
			'zh-cn': '责任单位写在条款最后、自成一处，任务分工表才摘得出来，读者也不会看漏。',
			en: 'A statement stands at the end of its clause and by itself, so that it is neither overlooked nor lost from a task table.',
		},
		how: {
			'zh-cn': '写成“（责任单位：甲局、乙局）”，放在条款末尾。',
			en: 'Write （责任单位：…） at the end of the clause.',
		},
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.稳岗位。«（责任单位 市财政局）»', fixed: '一、任务\n1.稳岗位。（责任单位：市财政局）' },
			{
				text: '一、任务\n1.稳岗位。«(责任单位市财政局、市商务局等)»',
				fixed: '一、任务\n1.稳岗位。(责任单位:市财政局、市商务局等)',
			},
			{ text: '一、任务\n1.稳岗位。«（责任单位：市财政局»', fixed: '一、任务\n1.稳岗位。（责任单位：市财政局）' },
			{
				text: '一、任务\n1.落实稳岗政策，«责任单位：市财政局»。',
				fixed: '一、任务\n1.落实稳岗政策。（责任单位：市财政局）',
			},
			{ text: '一、任务\n1.稳岗位。«（责任单位：市财政局）»另外扩就业。' },
		],
		good: [
			'一、任务\n1.稳岗位。（责任单位：市财政局）',
			'一、任务\n1.稳岗位。\n责任单位：市财政局',
			'一、任务\n1.稳岗位（责任单位另行通知）。',
			'一、任务\n1.逐项明确牵头部门和责任单位，压实责任。',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents
			.flatMap((document) => facts.statements(document).filter(({ faults }) => faults.length > 0))
			.flatMap((statement) => {
				const fault = statement.faults.find((each) => each !== 'empty');
				return fault === undefined
					? []
					: [
							{
								span: statement.span,
								message: message(fault, statement.label ?? '责任单位'),
								fixes: fixes(analysis, statement, fault),
							},
						];
			}),
};

function message(fault: Exclude<StatementFault, 'empty'>, label: string): Localized {
	const written = `（${label}：…）`;
	switch (fault) {
		case 'no-colon':
			return {
				'zh-cn': `“${label}”后面缺冒号，应写成“${written}”。`,
				en: `${label} lacks its colon; write ${written}.`,
			};
		case 'unclosed':
			return {
				'zh-cn': `责任单位的括号没有收尾，应写成“${written}”。`,
				en: `The statement is not closed; write ${written}.`,
			};
		case 'mid-sentence':
			return {
				'zh-cn': `责任单位夹在句子里，应单独写成“${written}”，放在条款末尾。`,
				en: `The statement stands in mid-sentence; write ${written} at the end of the clause.`,
			};
		case 'text-after':
			return {
				'zh-cn': '责任单位之后还有正文，请把责任单位移到条款末尾。',
				en: 'Text follows the statement; move the statement to the end of the clause.',
			};
	}
}

function fixes(analysis: Analysis, statement: Statement, fault: StatementFault): readonly Fix[] {
	const { content, folded } = analysis.text;
	const wide = content[statement.span.start] !== '(';
	if (fault === 'no-colon') {
		const labelEnd = content.indexOf(statement.label ?? '', statement.span.start) + (statement.label ?? '').length;
		return [
			{
				title: { 'zh-cn': '补上冒号', en: 'Add the colon' },
				edits: [{ span: { start: labelEnd, end: statement.content.start }, newText: wide ? '：' : ':' }],
				safe: false,
			},
		];
	}
	if (fault === 'unclosed') {
		const end = statement.content.end;
		return [
			{
				title: { 'zh-cn': '补上右括号', en: 'Close the bracket' },
				edits: [{ span: { start: end, end }, newText: wide ? '）' : ')' }],
				safe: false,
			},
		];
	}
	if (fault === 'mid-sentence') {
		const before = statement.span.start - 1;
		const after = folded[statement.span.end] === '。' ? statement.span.end + 1 : statement.span.end;
		const opening = `。（${statement.label}：`;
		return /[,、 ]/.test(folded[before] ?? '')
			? [
					{
						title: { 'zh-cn': '单独写在条款末尾', en: 'Write it by itself at the end' },
						edits: [
							{ span: { start: before, end: statement.content.start }, newText: opening },
							{ span: { start: statement.content.end, end: after }, newText: '）' },
						],
						safe: false,
					},
				]
			: [];
	}
	return [];
}
