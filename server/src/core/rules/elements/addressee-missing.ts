import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import type { Rule } from '../rule';
import { documentAnchor } from '../shared/documentAnchor';
import { bodyStart } from '../shared/issuance';
import { REGULATION_9 } from '../sources';

export const addresseeMissing: Rule = {
	id: 'addressee-missing',
	title: { 'zh-cn': '没有主送机关', en: 'No addressee' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_9,
	explanation: {
		what: {
			'zh-cn':
				'通知、意见等已有文号、署名或成文日期，标题下面却没有主送机关。公告、通告、办法、方案以及随通知印发的文件不需要主送，不在此列；还在起草、要素未齐的不报。',
			en: 'A notice or opinion that already bears a number, a signature or a date has no line of addressees. Announcements, rules, plans and what a notice encloses need none; a draft whose elements are not there yet is left alone.',
		},
		why: {
			'zh-cn': '主送机关是公文的主要受理机关；没有主送，收文单位无从确定谁来办理。',
			en: 'The addressees are those who have to act on the document.',
		},
		how: {
			'zh-cn': '在标题下空一行顶格写明主送机关，末尾标冒号。',
			en: 'Name them below the title, flush left, and end the line in a colon.',
		},
	},
	examples: {
		bad: [
			{
				text: '«甲市人民政府关于稳就业的通知»\n\n为稳就业，现就有关事项通知如下。\n一、稳岗位。\n二、扩就业。\n\n甲市人民政府\n2026年1月5日',
			},
			{
				text: '甲政发〔2026〕8号\n\n«甲市人民政府关于稳就业的实施意见»\n\n为稳就业，提出如下意见。\n一、稳岗位。\n二、扩就业。',
			},
			{ text: '«关于稳就业的通知»\n\n一、稳岗位。\n二、扩就业。\n2026年1月5日\n(此件公开发布)' },
		],
		good: [
			'甲市人民政府关于稳就业的通知\n\n各县人民政府：\n一、稳岗位。\n\n甲市人民政府\n2026年1月5日',
			'甲市人民政府关于稳就业的通知\n\n各县人民政府,市直部门\n一、稳岗位。\n\n甲市人民政府\n2026年1月5日',
			'甲市人民政府关于稳就业的通知\n\n一、稳岗位。\n二、扩就业。',
			'甲市人民政府关于限行的通告\n\n一、稳岗位。\n\n甲市人民政府\n2026年1月5日',
			'甲市稳就业办法\n\n第一条　为稳就业。\n\n甲市人民政府\n2026年1月5日',
			'甲市人民政府关于印发稳就业意见的通知\n各县人民政府：\n现将意见印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n关于稳就业的意见\n一、稳岗位。\n二、扩就业。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => {
			const lacks = document.addressee === undefined && isSent(document) && isFinished(analysis, document);
			return lacks
				? [
						{
							span: documentAnchor(document),
							message: {
								'zh-cn': `这份${document.kind ?? '公文'}没有主送机关，请在标题下写明，末尾标冒号。`,
								en: 'There is no addressee; name it below the title, with a colon.',
							},
							fixes: [],
						},
					]
				: [];
		}),
};

/** Kinds that go to somebody. */
function isSent({ kind, title }: OfficialDocument): boolean {
	return title?.form === 'about' && title.lineCount > 0 && SENT.has(kind ?? '');
}

const SENT: ReadonlySet<string> = new Set(['通知', '意见', '通报', '函', '批复', '请示', '报告']);

function isFinished({ text }: Analysis, document: OfficialDocument): boolean {
	const { signature, date, annotation, number, title } = document;
	const dated = date !== undefined && date.span.start > bodyStart(document);
	const version = /[(〔][^()〔〕]{0,10}稿[)〕]$/.test(
		text.folded.slice(title?.spans.at(-1)?.start, title?.spans.at(-1)?.end),
	);
	return !version && (signature.length > 0 || dated || annotation !== undefined || number !== undefined);
}
