import type { Analysis } from '../../analysis';
import { readTitle } from '../../elements/title';
import { isBlankLine } from '../../lines/line';
import type { Attachment } from '../../references/attachments';
import { lineAt } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Finding, Rule, RuleContext } from '../rule';
import { familyAt } from '../shared/attachmentFamily';
import { alike, titleKey } from '../shared/titleKey';
import { LAYOUT_ATTACHMENTS } from '../sources';

export const attachmentMismatch: Rule = {
	id: 'attachment-mismatch',
	title: { 'zh-cn': '附件与附件说明不一致', en: 'Attachments that do not agree with their list' },
	severity: 'warning',
	fixable: true,
	source: LAYOUT_ATTACHMENTS,
	explanation: {
		what: {
			'zh-cn':
				'正文提到的附件在附件说明里没有；文后的附件在附件说明里没有列，或名称不同；附件说明的序号跳号、重号；附件名称后面加了标点。只有附件说明、附件另存的不报；引用别的文件的附件不在此列。',
			en: 'The text refers to an attachment that the list does not name; one that follows is not in the list or has another title; numbers in the list skip or repeat; a mark stands behind a name. Attachments kept in files of their own and those of other documents are left alone.',
		},
		why: {
			'zh-cn': '国标规定附件的顺序号和标题与附件说明一致；对不上号，收文单位不知道缺不缺件。',
			en: 'By the standard numbers and titles agree; otherwise the reader cannot tell what is missing.',
		},
		how: {
			'zh-cn': '对照附件逐个核对序号和名称；名称后的标点用快速修复删去。',
			en: 'Compare them one by one; the fix takes marks away.',
		},
	},
	examples: {
		bad: [
			{
				text: '关于稳就业的通知\n一、填写申请表（见«附件3»）。\n二、乙。\n附件：1.任务分工表\n2.联系人名单\n甲市财政局\n2026年1月5日',
			},
			{ text: '关于稳就业的通知\n一、甲。\n二、乙。\n附件：1.任务分工表\n«3.联系人名单»\n甲市财政局\n2026年1月5日' },
			{
				text: '关于稳就业的通知\n一、甲。\n二、乙。\n附件：1.任务分工表«；»\n2.联系人名单«。»\n甲市财政局\n2026年1月5日',
				fixed: '关于稳就业的通知\n一、甲。\n二、乙。\n附件：1.任务分工表\n2.联系人名单\n甲市财政局\n2026年1月5日',
			},
			{
				text: '关于稳就业的通知\n一、甲。\n二、乙。\n附件：«稳就业任务分工表»\n甲市财政局\n2026年1月5日\n\n附件\n\n稳就业任务分解清单\n一、甲。\n二、乙。',
				fixed:
					'关于稳就业的通知\n一、甲。\n二、乙。\n附件：稳就业任务分解清单\n甲市财政局\n2026年1月5日\n\n附件\n\n稳就业任务分解清单\n一、甲。\n二、乙。',
			},
			{
				text: '关于稳就业的通知\n一、甲。\n二、乙。\n附件：1.任务分工表\n甲市财政局\n2026年1月5日\n\n附件1\n\n任务分工表\n一、甲。\n\n«附件2»\n\n联系人名单\n一、乙。',
			},
			{
				text: '关于稳就业的通知\n一、填写《申请登记表》（附件2）。\n二、乙。\n附件：1.任务分工表\n«2.补贴申请登记汇总表»\n甲市财政局\n2026年1月5日',
			},
		],
		good: [
			'关于稳就业的通知\n一、填写申请表（见附件2）。\n二、乙。\n附件：1.任务分工表\n2.申请表\n甲市财政局\n2026年1月5日',
			'关于稳就业的通知\n一、填写申请表（见附件）。\n二、乙。\n附件：任务分工表\n甲市财政局\n2026年1月5日\n\n附件\n\n任务分工表\n一、甲。\n二、乙。',
			'关于稳就业的通知\n一、按《甲办法》附件3填写。\n二、乙。\n附件：任务分工表（试行）\n甲市财政局\n2026年1月5日',
			'关于稳就业的通知\n一、甲。\n二、乙。\n附件：1.甲市人民政府关于稳就业\n的意见\n2.名单\n甲市财政局\n2026年1月5日',
		],
	},
	check: (context) =>
		[
			...unknownReferences(context),
			...context.facts.attachments.families.flatMap(({ attachments }) => listFindings(context, attachments)),
		].sort((a, b) => a.span.start - b.span.start),
};

/** 附件3 where the list ends with 2. */
function unknownReferences({ analysis, facts }: RuleContext): readonly Finding[] {
	return facts.references.flatMap((reference) =>
		reference.kind !== 'attachment'
			? []
			: reference.parts.flatMap((part) =>
					part.unresolved !== undefined && familyAt(analysis, facts.attachments, part.span.start).length > 0
						? [
								plain(
									reference.parts.length === 1 ? reference.span : part.span,
									'附件说明里没有列出这个附件，请核对序号。',
									'The list of attachments does not name this one.',
								),
							]
						: [],
				),
	);
}

function listFindings(context: RuleContext, attachments: readonly Attachment[]): readonly Finding[] {
	const listed = attachments.filter(({ entry }) => entry !== undefined);
	if (listed.length === 0) {
		return [];
	}
	return [
		...numberSlips(listed),
		...listed.flatMap((attachment) => markFinding(context.analysis, attachment) ?? []),
		...listed.flatMap((attachment) => nameFinding(context, attachment) ?? []),
		...attachments.flatMap(({ entry, label, number }) =>
			entry === undefined && label !== undefined && number !== undefined
				? [plain(label, `附件说明里没有列出附件${number}。`, `The list does not name attachment ${number}.`)]
				: [],
		),
	];
}

function numberSlips(listed: readonly Attachment[]): readonly Finding[] {
	const numbered = listed.filter(({ number }) => number !== undefined);
	return numbered.flatMap(({ number, entry }, i) => {
		const expected = (numbered[i - 1]?.number ?? 0) + 1;
		// Where a number was lost the next one is not at fault.
		const known = i > 0 || numbered.length === listed.length;
		return entry !== undefined && number !== expected && known && listed.length === numbered.length
			? [
					plain(
						entry,
						`附件说明的序号不连续：这里应是 ${expected}。`,
						`The numbers of the list do not run on: ${expected} is due.`,
					),
				]
			: [];
	});
}

/** 附件：1.任务分工表； */
function markFinding({ text }: Analysis, { entry }: Attachment): Finding | undefined {
	if (entry === undefined || !/[。;,、.]/.test(text.folded[entry.end - 1] ?? '')) {
		return undefined;
	}
	const span = { start: entry.end - 1, end: entry.end };
	return {
		span,
		message: { 'zh-cn': '附件名称后不加标点。', en: 'No mark follows the name of an attachment.' },
		fixes: [{ title: { 'zh-cn': '删去标点', en: 'Take the mark away' }, edits: [{ span, newText: '' }], safe: true }],
	};
}

/** The name in the list against the title under the label, else against 《…》（附件2） in the text. */
function nameFinding(context: RuleContext, attachment: Attachment): Finding | undefined {
	const { analysis } = context;
	const { entry, label } = attachment;
	if (entry === undefined) {
		return undefined;
	}
	const name = nameSpan(analysis, entry);
	const listed = titleKey(analysis.text.content.slice(name.start, name.end));
	const titles = label === undefined ? [] : titlesBelow(analysis, label);
	const cited = label === undefined ? citedName(context, attachment) : undefined;
	const others = cited === undefined ? titles : [cited];
	const [other] = others;
	if (other === undefined || listed.length < 2 || others.some((each) => agree(listed, titleKey(each)))) {
		return undefined;
	}
	const shown = other.length > 24 ? `${other.slice(0, 23)}…` : other;
	const finding = plain(
		cited === undefined ? name : entry,
		`与${cited === undefined ? '所附的' : '正文中的'}“${shown}”名称不一致。`,
		`It is called “${shown}” ${cited === undefined ? 'where it follows' : 'in the text'}.`,
	);
	const fix = {
		title: { 'zh-cn': `改为“${shown}”`, en: `Change to “${shown}”` },
		edits: [{ span: name, newText: other }],
		safe: false,
	};
	return cited === undefined && alike(listed, titleKey(other)) ? { ...finding, fixes: [fix] } : finding;
}

function agree(a: string, b: string): boolean {
	return b.length < 2 || a.includes(b) || b.includes(a);
}

/** An entry without its number and the mark behind it. */
function nameSpan({ text }: Analysis, entry: Span): Span {
	const written = text.folded.slice(entry.start, entry.end);
	const number = /^\d{1,2} ?[.、] */.exec(written)?.[0].length ?? 0;
	const mark = /[。;,、. ]+$/.exec(written)?.[0].length ?? 0;
	return { start: entry.start + number, end: entry.end - mark };
}

/** What may be the title under a label: what stands behind it on its line, or the next lines, joined one by one. */
function titlesBelow({ text, lines, residue }: Analysis, label: Span): readonly string[] {
	const behind = text.content
		.slice(label.start, label.end)
		.replace(/^附\s*件\s*[\d一二三四五六七八九十]*\s*[:：]?\s*/, '');
	if (behind !== '') {
		return [behind];
	}
	const from = lineAt(text, label.start) + 1;
	const below = lines.slice(from, from + 8).filter((line) => !isBlankLine(line) && !residue.has(line.index));
	const read = readTitle(text.content, text.folded, below, 0);
	const joined: string[] = read === undefined ? [] : [read.text];
	let title = '';
	for (const { body } of below.slice(0, 3)) {
		title += text.content.slice(body.start, body.end);
		if (body.end - body.start <= 60 && title.length <= 120) {
			joined.push(title);
		}
	}
	return joined;
}

/** 填写《申请表》（附件2） */
function citedName({ analysis, facts }: RuleContext, attachment: Attachment): string | undefined {
	const { content, folded } = analysis.text;
	for (const reference of facts.references) {
		const points =
			reference.kind === 'attachment' &&
			reference.targets.some(
				(each) => each.kind === 'attachment' && each.attachment.entry?.start === attachment.entry?.start,
			);
		if (!points || reference.targets.length > 1) {
			continue;
		}
		const before = folded.slice(Math.max(0, reference.span.start - 80), reference.span.start);
		const name = /《([^《》]{2,60})》 ?\((?:详?见|参见)?$/.exec(before);
		if (name?.[1] !== undefined) {
			const start = reference.span.start - before.length + name.index + 1;
			return content.slice(start, start + name[1].length);
		}
	}
	return undefined;
}

function plain(span: Span, chinese: string, english: string): Finding {
	return { span, message: { 'zh-cn': chinese, en: english }, fixes: [] };
}
