import type { Analysis } from '../../analysis';
import { readDocumentKind } from '../../elements/documentKind';
import { looksLikeOrgan } from '../../elements/organ';
import type { OfficialDocument } from '../../outline/model';
import type { Finding, Rule } from '../rule';
import { documentAnchor } from '../shared/documentAnchor';
import { isEnclosed } from '../shared/issuance';
import { REGULATION_8 } from '../sources';

export const titleDoctype: Rule = {
	id: 'title-doctype',
	title: { 'zh-cn': '标题不完整', en: 'Incomplete title' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_8,
	explanation: {
		what: {
			'zh-cn':
				'标题没有写明文种（通知、意见、方案…），印发、转发的标题没有落到“通知”上；整篇没有标题的按信息提示，已署名而标题没有发文机关的按提示。随通知印发的文件和附件不要求。',
			en: 'The title names no kind of document (通知, 意见, 方案 …), or one that issues another document does not end in 通知. No title at all is information, the title of a signed document without the issuing organ a hint. Enclosed documents and attachments are left alone.',
		},
		why: {
			'zh-cn': '条例规定标题由发文机关名称、事由和文种组成；文种决定公文的效力和办理方式。',
			en: 'A title consists of organ, subject and kind; the kind decides how the document is handled.',
		},
		how: {
			'zh-cn': '在标题末尾写明文种，如“关于…的通知”；印发方案写作“关于印发《…方案》的通知”。',
			en: 'End the title in its kind: 关于…的通知; 关于印发《…方案》的通知 where a plan is issued.',
		},
	},
	examples: {
		bad: [
			{ text: '«甲市人民政府关于做好稳就业工作»\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。' },
			{ text: '«甲市人民政府关于做好»\n当前稳就业工作\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。' },
			{ text: '«甲市人民政府关于印发《甲市稳就业工作方案》»\n\n各县人民政府：\n现将方案印发给你们，请认真贯彻执行。' },
			{ text: '«甲市人民政府关于印发甲市稳就业工作方案»\n\n各县人民政府：\n现将方案印发给你们，请认真贯彻执行。' },
			{ text: '«关于稳就业的通知»\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。\n甲市人民政府\n2026年1月5日' },
		],
		good: [
			'甲市人民政府关于稳就业的通知\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。',
			'甲市人民政府\n关于稳就业的若干措施\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。',
			'甲市人民政府关于印发甲市稳就业工作方案的通知\n\n各县人民政府：\n现将方案印发给你们，请认真贯彻执行。',
			'甲市人民政府转发市财政局\n关于稳就业意见的通知\n\n各县人民政府：\n现转发给你们，请认真贯彻执行。',
			'甲市稳就业工作方案（试行）\n一、稳岗位。\n二、扩就业。',
			'关于稳就业的通知\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。',
			'一、稳岗位。\n二、扩就业。',
		],
	},
	check: ({ analysis }) => {
		const findings = analysis.documents.flatMap((document, i) => titleFinding(analysis, document, i) ?? []);
		const untitled = analysis.documents.filter((document, i) => isUntitled(analysis, document, i));
		const [first] = untitled;
		return first === undefined ? findings : [...findings, untitledFinding(first, untitled.length)];
	},
};

function titleFinding(analysis: Analysis, document: OfficialDocument, index: number): Finding | undefined {
	const { title } = document;
	if (title === undefined || title.lineCount === 0 || title.form !== 'about') {
		return undefined;
	}
	const span = documentAnchor(document);
	const folded = title.spans.map(({ start, end }) => analysis.text.folded.slice(start, end)).join('');
	const kind = readDocumentKind(folded.replace(/[》〉]$/, ''));
	if (readDocumentKind(folded) === undefined || (ISSUES.test(folded) && !CARRIERS.has(kind ?? ''))) {
		const carried = ISSUES.test(folded);
		return {
			span,
			message: carried
				? {
						'zh-cn': '标题没有文种：印发、转发的标题应以“的通知”结尾。',
						en: 'The title names no kind: what issues or forwards a document ends in 的通知.',
					}
				: {
						'zh-cn': '标题没有文种，请在末尾写明，如“的通知”“的意见”。',
						en: 'The title names no kind; end it in 的通知, 的意见 or the like.',
					},
			fixes: [],
		};
	}
	const said = saidKind(analysis, document);
	if (said !== undefined && !SAID_BY.has(kind ?? '')) {
		return {
			span,
			message: {
				'zh-cn': `正文写“${said}如下”，标题没有落到文种“${said}”上，请补“的${said}”。`,
				en: `The text says ${said}如下; end the title in 的${said}.`,
			},
			fixes: [],
		};
	}
	return index === 0 && document.signature.length > 0 && lacksIssuer(analysis, document, folded)
		? {
				span,
				severity: 'hint',
				message: {
					'zh-cn': '标题没有发文机关名称，正式行文时请加在“关于”前面。',
					en: 'The title does not name the issuing organ; put it before 关于 when the document is issued.',
				},
				fixes: [],
			}
		: undefined;
}

/** 关于印发…, 转发…: the title of what carries another document. */
const ISSUES = /^(?:[^《]{2,40}?(?:政府|办公[厅室]|[委局厅办部院会]))?(?:关于)?(?:印发|转发|批转)/;
const CARRIERS: ReadonlySet<string> = new Set([
	'通知',
	'函',
	'通报',
	'决定',
	'批复',
	'公告',
	'通告',
	'命令',
	'令',
	'报告',
]);

/** 现就有关事项通知如下 at the end of the lead: a 通知, whatever else the title ends in. */
function saidKind({ text }: Analysis, { lead }: OfficialDocument): string | undefined {
	const last = lead.at(-1);
	return last === undefined
		? undefined
		: /(通知|通告|公告)如下[:。]?$/.exec(text.folded.slice(Math.max(last.start, last.end - 12), last.end))?.[1];
}

const SAID_BY: ReadonlySet<string> = new Set(['通知', '通告', '公告', '通报', '函', '决定', '意见', '批复', '方案']);

/** 关于… at the very beginning, and no organ on the lines above. */
function lacksIssuer({ text, lines }: Analysis, document: OfficialDocument, folded: string): boolean {
	const start = document.title?.spans[0]?.start ?? 0;
	return (
		folded.startsWith('关于') &&
		document.kind !== undefined &&
		STATUTORY.has(document.kind) &&
		!lines.some(
			({ body }) =>
				body.start >= document.span.start && body.end <= start && namesOrgans(text.folded.slice(body.start, body.end)),
		)
	);
}

const STATUTORY: ReadonlySet<string> = new Set([
	'通知',
	'意见',
	'决定',
	'通报',
	'通告',
	'公告',
	'函',
	'请示',
	'报告',
	'批复',
]);

function namesOrgans(line: string): boolean {
	return line.length <= 60 && looksLikeOrgan(line.replace(/ +/g, '').replace(/文件$/, ''));
}

/** A whole document, not a passage, that begins with its text. */
function isUntitled(analysis: Analysis, document: OfficialDocument, index: number): boolean {
	const { title, items, span } = document;
	const isWhole = items.length >= 2 && span.end - span.start >= MIN_LENGTH;
	return title === undefined && isWhole && !isEnclosed(analysis, index) && index === firstWithText(analysis, index);
}

const MIN_LENGTH = 600;

/** Behind a titled document an untitled one is part of it that was read apart. */
function firstWithText({ documents }: Analysis, index: number): number {
	return documents.slice(0, index).some(({ title }) => title !== undefined) ? -1 : index;
}

function untitledFinding(document: OfficialDocument, count: number): Finding {
	return {
		span: documentAnchor(document),
		severity: 'information',
		message: {
			'zh-cn':
				count > 1
					? `全文 ${count} 份文件都没有标题；标题由发文机关、事由和文种组成。`
					: '没有标题；标题由发文机关、事由和文种组成。',
			en:
				count > 1
					? `None of ${count} documents has a title; it consists of organ, subject and kind.`
					: 'There is no title; it consists of organ, subject and kind.',
		},
		fixes: [],
	};
}
