import type { Analysis } from '../../analysis';
import { isBlankLine } from '../../lines/line';
import type { OfficialDocument } from '../../outline/model';
import { lineAt } from '../../text/sourceText';
import type { Rule } from '../rule';
import { bodyStart, isForComment } from '../shared/issuance';
import { isWebCopy } from '../shared/isWebCopy';
import { REGULATION_9 } from '../sources';

export const signatureMissing: Rule = {
	id: 'signature-missing',
	title: { 'zh-cn': '没有发文机关署名', en: 'No signature' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_9,
	explanation: {
		what: {
			'zh-cn':
				'正文后有成文日期，上面却没有发文机关署名。从网页复制的文稿往往丢了署名，只作信息提示；征求意见稿、命令和题注日期不在此列。',
			en: 'A date closes the text, but no issuing organ stands above it. Copies of web pages often lose it: information only. Drafts for comment, orders and dates under the title are left alone.',
		},
		why: {
			'zh-cn': '条例规定公文署发文机关全称或者规范化简称；没有署名，就看不出由谁发文。',
			en: 'The regulations ask for the full name or the standard short form of the issuing organ.',
		},
		how: {
			'zh-cn': '在成文日期上一行写明发文机关全称或规范化简称，联合行文的逐个写明。',
			en: 'Name the issuing organ on the line above the date, each of them where several issue together.',
		},
	},
	examples: {
		bad: [
			{ text: '甲市人民政府关于稳就业的通知\n\n各县人民政府：\n一、稳岗位。\n二、扩就业。\n\n«2026年1月5日»' },
			{ text: '关于稳就业的通知\n各县人民政府:\n一、稳岗位。\n附件:任务分工表\n«2026年1月5日»\n(此件公开发布)' },
			{ text: '当前位置：首页\n关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n«二〇二六年一月五日»' },
		],
		good: [
			'甲市人民政府关于稳就业的通知\n\n各县人民政府：\n一、稳岗位。\n\n甲市人民政府\n2026年1月5日',
			'关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n甲市财政局\n甲市商务局\n2026年1月5日',
			'关于稳就业的通知（征求意见稿）\n各县人民政府：\n一、稳岗位。\n2026年1月5日',
			'甲市关于稳就业的意见\n（2026年1月5日）\n\n一、稳岗位。\n二、扩就业。',
			'关于稳就业的通知\n各县人民政府：\n一、稳岗位。\n甲乙联席会议\n2026年1月5日',
		],
	},
	check: ({ analysis, facts }) =>
		analysis.documents.flatMap((document) => {
			const { date } = document;
			return date !== undefined && lacksSignature(analysis, facts.attachments.lines, document, date.span.start)
				? [
						{
							span: date.span,
							...(isWebCopy(analysis) ? { severity: 'information' as const } : {}),
							message: {
								'zh-cn': '成文日期上面没有发文机关署名，请补上全称或规范化简称。',
								en: 'No issuing organ stands above the date; add it.',
							},
							fixes: [],
						},
					]
				: [];
		}),
};

function lacksSignature(
	analysis: Analysis,
	listed: ReadonlySet<number>,
	document: OfficialDocument,
	date: number,
): boolean {
	return (
		document.signature.length === 0 &&
		document.kind !== '令' &&
		document.kind !== '命令' &&
		date > bodyStart(document) &&
		!isForComment(analysis, document) &&
		!maySign(analysis, listed, date)
	);
}

/** A short line without punctuation above the date may be a signature of a form that is not known. */
function maySign({ text, lines }: Analysis, listed: ReadonlySet<number>, date: number): boolean {
	const above = lines.slice(0, lineAt(text, date)).findLast((line) => !isBlankLine(line));
	if (above === undefined || above.marker !== undefined || listed.has(above.index)) {
		return false;
	}
	const { start, end } = above.body;
	return end - start <= 40 && !/[。;:!?,)]|^附 *件/.test(text.folded.slice(start, end));
}
