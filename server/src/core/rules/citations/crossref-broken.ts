import type { Localized } from '../../localized';
import type { UnresolvedReason } from '../../references/reference';
import type { Finding, Rule } from '../rule';
import { familyAt } from '../shared/attachmentFamily';
import { REGULATION_20_4 } from '../sources';

export const crossrefBroken: Rule = {
	id: 'crossref-broken',
	title: { 'zh-cn': '引用的条款不存在', en: 'Reference that leads nowhere' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'文中引用本件的条款（本意见第（三）项、第五条第二款、上述四项、前款）在本件里找不到，或者不止一处。引用别的文件的条款不在此列；附件没有列出的，见 attachment-mismatch。',
			en: 'A reference to a part of the document itself (第五条第二款, 上述四项, 前款) finds none, or several. References to other documents are none of these; for attachments that the list does not name see attachment-mismatch.',
		},
		why: {
			'zh-cn': '增删条款之后，引用的编号最容易忘改；落空的引用会让执行单位找不到依据。',
			en: 'After clauses are added or struck, the numbers in references are what is forgotten.',
		},
		how: {
			'zh-cn': '对照现有编号改正；本来是引用别的文件的，请写明该文件名称。',
			en: 'Correct the number; where another document is meant, name it.',
		},
	},
	examples: {
		bad: [
			{ text: '第一条　甲乙。\n第二条　丙丁。\n第三条　违反«第五条»的，予以处理。' },
			{ text: '第一条　甲乙。\n（一）丙；\n（二）丁。\n第二条　有«第一条第（三）项»情形的，予以处理。' },
			{ text: '一、甲\n（一）乙丙。\n（二）丁戊。\n（三）己庚。\n«上述四项»由市财政局落实。' },
			{ text: '一、稳岗位。填写申请表（见«附件2»）。\n二、扩就业。' },
			{ text: '一、甲\n（一）乙丙。\n（二）丁戊。\n二、己\n«本意见第九条»所称丁戊。' },
		],
		good: [
			'第一条　甲乙。\n第二条　违反第一条的，予以处理。',
			'第一条　甲乙。\n第二条　违反《甲法》第五十条的，予以处理。',
			'一、甲\n第一时间上报，第一责任人负责。',
			'第一条　有下列情形之一的：\n（一）甲；\n（二）乙。\n第二条　前条第（二）项所称乙。',
		],
	},
	check: ({ analysis, facts }) =>
		facts.references.flatMap((reference) =>
			reference.parts.flatMap((part): readonly Finding[] => {
				const reason = part.unresolved;
				if (
					reason === undefined ||
					(reference.kind === 'attachment' && familyAt(analysis, facts.attachments, part.span.start).length > 0)
				) {
					return [];
				}
				const span = reference.parts.length === 1 ? reference.span : part.span;
				const isDoubtful = reason === 'ambiguous' || reason === 'no-such-attachment';
				return [
					{
						span,
						...(isDoubtful ? { severity: 'hint' as const } : {}),
						message: message(analysis.text.content.slice(span.start, span.end), reason),
						fixes: [],
					},
				];
			}),
		),
};

function message(written: string, reason: UnresolvedReason): Localized {
	const [chinese, english] = REASONS[reason];
	const shown = written.length > 24 ? `${written.slice(0, 23)}…` : written;
	return { 'zh-cn': `“${shown}”${chinese}`, en: `“${shown}” ${english}` };
}

const REASONS: Readonly<Record<UnresolvedReason, readonly [string, string]>> = {
	'no-such-item': ['在本件里没有对应的条款，请核对编号。', 'is no clause of this document; check the number.'],
	'no-such-paragraph': ['指的款数多于该条实有的款数，请核对。', 'counts more paragraphs than the clause has.'],
	'no-such-attachment': ['没有对应的附件；本件没有附件说明。', 'names no attachment; the document lists none.'],
	'nothing-before': ['前面没有可指的条款，请核对。', 'has nothing before it to point to.'],
	'count-differs': ['与前面所列的项数不符，请核对。', 'does not agree with the number of clauses before it.'],
	ambiguous: ['在本件里不止一处，请写明上级条款。', 'fits several clauses; name the one above.'],
	reversed: ['起止颠倒，请核对。', 'ends before it begins.'],
};
