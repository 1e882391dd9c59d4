import type { Analysis } from '../../analysis';
import { expectResponsibility } from '../../outline/expectation';
import type { Item } from '../../outline/model';
import { type StatementForm, statementForm, statementPlace } from '../../outline/statementForm';
import { namesResponsibleInline } from '../../responsibility/inlineSubject';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { PRACTICE } from '../sources';

export const responsibilityMissing: Rule = {
	id: 'responsibility-missing',
	title: { 'zh-cn': '措施没有责任单位', en: 'Measure without a responsible unit' },
	severity: 'warning',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'本件多数措施都写明了责任单位，这一条没有。总体要求、工作原则、组织领导、保障措施等部分通常不写，不在此列；上级条款已写明的、若干条合写一处的，都算写明。设置 `policyDraft.responsibility.required` 为 `always` 时每条措施都要写，为 `never` 时都不要求。',
			en: 'Most measures of the document name who is responsible; this one does not. Sections on aims, principles, organisation and safeguards are exempt; a statement on the clause above, or one that closes a run of clauses, counts. `policyDraft.responsibility.required` set to `always` asks it of every measure, `never` of none.',
		},
		why: {
			'zh-cn': '没有责任单位的措施没有人去落实，任务分工表里会空一格。',
			en: 'A measure nobody answers for is not carried out, and leaves an empty cell in the task table.',
		},
		how: {
			'zh-cn': '用快速修复加上责任单位，备选单位来自最接近的先例条款；确实不需要的，可在配置里接受这一处。',
			en: 'Apply the fix; the units offered come from the closest precedent clauses. Where none is needed, accept the finding in the configuration.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、任务\n（一）稳岗位。落实政策。（责任单位：市财政局）\n（二）扩就业。开展招聘。（责任单位：市商务局）\n«（三）强培训»。提升技能。\n（四）优服务。简化流程。（责任单位：市司法局）',
				fixed:
					'一、任务\n（一）稳岗位。落实政策。（责任单位：市财政局）\n（二）扩就业。开展招聘。（责任单位：市商务局）\n（三）强培训。提升技能。（责任单位：）\n（四）优服务。简化流程。（责任单位：市司法局）',
			},
		],
		good: [
			'一、总体要求\n坚持稳中求进。\n二、任务\n（一）甲。乙丙。（责任单位：市财政局）\n（二）丁。戊己。（责任单位：市商务局）\n（三）庚。辛壬。（责任单位：市司法局）\n三、组织领导\n各级要高度重视。',
			'一、任务\n1.甲。\n2.乙。\n3.丙。\n（责任单位：市财政局）',
		],
	},
	check: ({ analysis, responsibilityRequired }) =>
		analysis.documents.flatMap((document) => {
			const { lacking } = expectResponsibility(analysis.text, document, responsibilityRequired);
			if (lacking.length === 0) {
				return [];
			}
			const form = statementForm(analysis.text, document);
			return lacking.map((item) => finding(analysis, form, item));
		}),
};

function finding(analysis: Analysis, form: StatementForm, item: Item): Finding {
	const { text } = analysis;
	const written = text.content.slice(item.span.start, item.title.end);
	const inline = item.paragraphs.some((paragraph) =>
		namesResponsibleInline(text.folded.slice(paragraph.start, paragraph.end)),
	);
	const place = statementPlace(item);
	return {
		span: clauseHead(item),
		...(inline ? { severity: 'hint' as const } : {}),
		message: {
			'zh-cn': `“${shorten(written)}”没有写明责任单位，请在条款末尾补上“${form.opening}…${form.closing}”。`,
			en: `“${shorten(written)}” names no responsible unit; add “${form.opening}…${form.closing}” at its end.`,
		},
		fixes: [
			{
				title: { 'zh-cn': `加上“${form.opening}${form.closing}”`, en: `Add “${form.opening}${form.closing}”` },
				edits: [
					{ span: { start: place, end: place }, newText: `${form.ownLine ? '\n' : ''}${form.opening}${form.closing}` },
				],
				safe: false,
			},
		],
	};
}

/** Marker and title of a clause. */
function clauseHead(item: Item): Span {
	return { start: item.span.start, end: Math.max(item.title.end, item.marker?.span.end ?? 0) };
}

function shorten(text: string): string {
	return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
