import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import type { Finding, Rule } from '../rule';
import { bodyStart, isTransmittal } from '../shared/issuance';
import type { MetadataField } from '../shared/metadataFields';
import { REGULATION_9 } from '../sources';

export const dateMismatch: Rule = {
	id: 'date-mismatch',
	title: { 'zh-cn': '成文日期前后不一致', en: 'Dates that do not agree' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_9,
	explanation: {
		what: {
			'zh-cn':
				'网页信息栏的成文日期与文末所署日期不同，发布日期早于成文日期，或者所印发、转发的文件日期晚于本通知。发布晚于成文是正常的，不报。一份公文只报一处。',
			en: 'The date of issue in the metadata differs from the one at the end, publication is dated before issue, or what a notice forwards is dated later than the notice. Later publication is normal. One finding a document.',
		},
		why: {
			'zh-cn': '成文日期决定公文的生效时间，两处不一致时不知以哪个为准。',
			en: 'The date decides when the document takes effect; of two nobody knows which counts.',
		},
		how: {
			'zh-cn': '以会议通过或负责人签发的日期为准，改正另一处。',
			en: 'The day of signing or adoption counts; correct the other.',
		},
	},
	examples: {
		bad: [
			{ text: '成文日期：«2026-01-16»\n\n关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月20日' },
			{
				text: '发布日期:«2026-01-16» 15:58 浏览次数:3\n\n关于稳就业的通知\n各县人民政府:\n一、甲。\n甲市人民政府\n2026年1月20日',
			},
			{
				text: '甲市人民政府关于转发稳就业意见的通知\n各县人民政府：\n现将意见转发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月2日\n\n甲省人民政府关于稳就业的意见\n各市人民政府：\n一、甲。\n二、乙。\n甲省人民政府\n«2026年1月5日»',
			},
		],
		good: [
			'成文日期：2026年01月20日　发布日期：2026年01月25日\n\n关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月20日',
			'成文日期：2005年06月11日\n\n关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n二〇〇五年六月十一日',
			'甲市人民政府关于转发稳就业意见的通知\n各县人民政府：\n现将意见转发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月20日\n\n甲省人民政府关于稳就业的意见\n各市人民政府：\n一、甲。\n二、乙。\n甲省人民政府\n2026年1月5日',
		],
	},
	check: ({ analysis, facts }) => {
		const metadata = metadataFinding(analysis, facts.metadata);
		return [...(metadata === undefined ? [] : [metadata]), ...enclosedLater(analysis)];
	},
};

function metadataFinding(analysis: Analysis, fields: readonly MetadataField[]): Finding | undefined {
	const date = analysis.documents[0] && closingDate(analysis.documents[0]);
	if (date === undefined) {
		return undefined;
	}
	for (const { label, value, span } of fields) {
		const match = /(\d{4}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2})/.exec(value);
		const issued = /^(?:成文|生成|发文)日期$/.test(label);
		const published = /^(?:发布|公开)(?:日期|时间)$/.test(label);
		const [, year, month, day] = match ?? [];
		if (match === null || year === undefined || month === undefined || day === undefined || !(issued || published)) {
			continue;
		}
		const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		if (issued ? said !== date : said < date) {
			const start = span.start + match.index;
			return {
				span: { start, end: start + match[0].length },
				message: issued
					? {
							'zh-cn': `${label} ${said} 与文末所署 ${date} 不一致，请核对。`,
							en: `The metadata says ${said}, the document itself ${date}.`,
						}
					: {
							'zh-cn': `${label} ${said} 早于成文日期 ${date}，请核对。`,
							en: `Published ${said}, before it was issued (${date}).`,
						},
				fixes: [],
			};
		}
	}
	return undefined;
}

/** The date at the end; one under the title may be that of a meeting. */
function closingDate(document: OfficialDocument): string | undefined {
	const { date } = document;
	return date !== undefined && date.span.start > bodyStart(document) ? date.value : undefined;
}

function enclosedLater({ documents }: Analysis): readonly Finding[] {
	return documents.flatMap((document, i) => {
		const carrier = documents[i - 1];
		const date = closingDate(document);
		const carried = carrier && isTransmittal(carrier) ? closingDate(carrier) : undefined;
		return date !== undefined && carried !== undefined && date > carried && document.date !== undefined
			? [
					{
						span: document.date.span,
						message: {
							'zh-cn': `所附文件的日期 ${date} 晚于通知的日期 ${carried}，请核对。`,
							en: `What is enclosed is dated ${date}, later than the notice (${carried}).`,
						},
						fixes: [],
					},
				]
			: [];
	});
}
