import type { Analysis } from '../../analysis';
import { isBlankLine } from '../../lines/line';
import type { OfficialDocument } from '../../outline/model';
import { lineAt } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { isForComment } from '../shared/issuance';
import { isWebCopy } from '../shared/isWebCopy';
import { REGULATION_9 } from '../sources';

export const dateMissing: Rule = {
	id: 'date-missing',
	title: { 'zh-cn': '没有成文日期', en: 'No date of issue' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_9,
	explanation: {
		what: {
			'zh-cn':
				'已有署名或附注，却没有成文日期。草稿留着“  年  月  日”待填的、征求意见稿，不报；从网页复制的只作信息提示。',
			en: 'There is a signature or an annotation, but no date. A blank “年 月 日” to be filled in and drafts for comment are left alone; copies of web pages get information only.',
		},
		why: {
			'zh-cn': '成文日期决定公文何时生效，条例规定署会议通过或者发文机关负责人签发的日期。',
			en: 'The date decides when the document takes effect.',
		},
		how: {
			'zh-cn': '在署名下一行用阿拉伯数字写明年月日，如 2026年1月5日。',
			en: 'Write it in Arabic digits on the line below the signature.',
		},
	},
	examples: {
		bad: [
			{ text: '关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n二、扩就业。\n\n«甲市人民政府»' },
			{ text: '关于稳就业的通知\n各县人民政府:\n一、稳岗位。\n\n«甲市人民政府»\n(此件公开发布)' },
			{ text: '关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n«（此件公开发布）»' },
			{
				text: '甲市人民政府关于印发稳就业方案的通知\n各县人民政府：\n现将方案印发给你们，请认真贯彻执行。\n«甲市人民政府»\n\n甲市稳就业工作方案\n一、稳岗位。\n二、扩就业。',
			},
		],
		good: [
			'关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n\n甲市人民政府\n2026年1月5日',
			'关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n\n甲市人民政府\n2026年　月　日',
			'关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n\n甲市人民政府\n  年  月  日\n（此件公开发布）',
			'关于稳就业的通知（征求意见稿）\n各县人民政府：\n一、稳岗位。\n\n甲市人民政府',
			'关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n二、扩就业。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => {
			const { date, signature, annotation } = document;
			const closes = signature.at(-1) ?? annotation;
			return date === undefined &&
				closes !== undefined &&
				!isForComment(analysis, document) &&
				!isOpen(analysis, document, closes)
				? [
						{
							span: closes,
							...(isWebCopy(analysis) ? { severity: 'information' as const } : {}),
							message: {
								'zh-cn': '没有成文日期，请在署名下一行写明年月日。',
								en: 'There is no date of issue; write it below the signature.',
							},
							fixes: [],
						},
					]
				: [];
		}),
};

/** 年　月　日, to be filled in when the document is signed. */
function isOpen({ text, lines }: Analysis, document: OfficialDocument, closes: Span): boolean {
	const from = Math.max(0, lineAt(text, closes.start) - 3);
	return lines
		.slice(from, from + 8)
		.some(
			(line) =>
				!isBlankLine(line) &&
				line.body.end <= document.span.end &&
				/^[\dX×_ ]{0,12}年[\dX×_ ]{0,12}月[\dX×_ ]{0,12}日?$/i.test(text.folded.slice(line.body.start, line.body.end)),
		);
}
