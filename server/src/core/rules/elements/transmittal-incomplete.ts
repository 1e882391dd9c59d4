import type { Rule } from '../rule';
import { documentAnchor } from '../shared/documentAnchor';
import { bodyStart, isTransmittal } from '../shared/issuance';
import { PRACTICE } from '../sources';

export const transmittalIncomplete: Rule = {
	id: 'transmittal-incomplete',
	title: { 'zh-cn': '印发、转发通知缺少印发语', en: 'Transmittal without its sentence' },
	severity: 'information',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '标题是印发或转发，正文里却没有“现将《…》印发（转发）给你们”这样的话。所附文件另存的不报。',
			en: 'The title issues or forwards a document, but the text does not say 现将《…》印发（转发）给你们. What is enclosed may be in another file.',
		},
		why: {
			'zh-cn': '印发、转发通知通常用这句话说明印发什么、怎么执行。',
			en: 'That sentence says what is issued and what to do with it.',
		},
		how: {
			'zh-cn': '在正文写明“现将《…》印发给你们，请认真贯彻执行”。',
			en: 'Write 现将《…》印发给你们，请认真贯彻执行.',
		},
	},
	examples: {
		bad: [
			{
				text: '«甲市人民政府关于印发稳就业工作方案的通知»\n\n各县人民政府：\n请各地认真组织学习，结合实际抓好落实。\n甲市人民政府\n2026年1月5日',
			},
		],
		good: [
			'甲市人民政府关于印发稳就业工作方案的通知\n\n各县人民政府：\n现将《稳就业工作方案》印发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月5日',
			'甲市人民政府转发省人民政府关于稳就业意见的通知\n\n各县人民政府：\n现转发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月5日',
			'甲市人民政府关于印发稳就业工作方案的通知\n\n各县人民政府：\n《稳就业工作方案》已经市政府同意，现予公布。\n甲市人民政府\n2026年1月5日',
			'甲市人民政府关于印发稳就业工作方案的通知\n',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => {
			const from = bodyStart(document);
			const text = analysis.text.folded.slice(from, Math.min(document.span.end, from + MAX_BODY));
			const written = /。/.test(text);
			return isTransmittal(document) && written && !/印发|转发|批转|下发|公布|发布|发给/.test(text)
				? [
						{
							span: documentAnchor(document),
							message: {
								'zh-cn': '正文没有印发语，通常写“现将《…》印发（转发）给你们”。',
								en: 'The text does not say 现将《…》印发（转发）给你们.',
							},
							fixes: [],
						},
					]
				: [];
		}),
};

/** The sentence stands near the beginning. */
const MAX_BODY = 2000;
