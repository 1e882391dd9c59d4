import type { Analysis } from '../../analysis';
import { findDocumentNumber } from '../../elements/documentNumber';
import { looksLikeOrgan } from '../../elements/organ';
import type { OfficialDocument } from '../../outline/model';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import type { MetadataField } from '../shared/metadataFields';
import { REGULATION_20_4 } from '../sources';

export const documentNumberInconsistent: Rule = {
	id: 'document-number-inconsistent',
	title: { 'zh-cn': '文号、发文机关前后不一致', en: 'Number or issuer that does not agree' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'网页信息栏的文号与正文的文号不同；文号的年份与成文日期的年份不同；信息栏的发文机关与署名不同（按信息提示）。只差空格、括号的归 document-number-format 管；转发的文件另有文号，不在此列。',
			en: 'The number in the metadata differs from the document’s; its year is not that of the date; the organ in the metadata is not the one that signs (information). Mere blanks and brackets are document-number-format’s; what is forwarded has a number of its own.',
		},
		why: {
			'zh-cn': '同一份公文出现两个文号，引用和归档就会出错。',
			en: 'With two numbers for one document, citing and filing go wrong.',
		},
		how: { 'zh-cn': '对照发文登记改正。', en: 'Correct it by the register.' },
	},
	examples: {
		bad: [
			{
				text: '发文字号：甲政发〔2026〕9号\n\n甲市人民政府关于稳就业的通知\n«甲政发〔2026〕8号»\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月20日',
			},
			{
				text: '«甲政发〔2024〕8号»\n甲市人民政府关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年3月20日',
			},
			{
				text: '«甲政发〔2025〕88号»\n甲市人民政府关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月5日',
			},
			{
				text: '发文机关：«甲市政府办»\n\n甲市人民政府关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月20日',
			},
		],
		good: [
			'发文字号：甲政发〔2026〕8号\n\n甲市人民政府关于稳就业的通知\n甲政发[2026] 8 号\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月20日',
			'发文机关：甲市人民政府\n\n甲市人民政府关于稳就业的通知\n各县人民政府：\n一、甲。\n甲市人民政府\n2026年1月20日',
			'甲政发〔2026〕8号\n甲市人民政府关于转发意见的通知\n各县人民政府：\n现将意见转发给你们，请认真贯彻执行。\n甲市人民政府\n2026年1月20日\n乙发〔2025〕3号\n甲省人民政府关于稳就业的意见\n各市人民政府：\n一、甲。\n甲省人民政府\n2025年12月2日',
		],
	},
	check: ({ analysis, facts }) => {
		const [first] = analysis.documents;
		const fields = facts.metadata;
		return [
			...(first === undefined
				? []
				: [...numberFinding(analysis, first, fields), ...organFinding(first, fields, analysis)]),
			...analysis.documents.flatMap(yearFinding),
		].sort((a, b) => a.span.start - b.span.start);
	},
};

function numberFinding(
	{ documents }: Analysis,
	{ numberElement }: OfficialDocument,
	fields: readonly MetadataField[],
): readonly Finding[] {
	const field = fields.find(({ label }) => /^(?:发文字号|文号|字号)$/.test(label));
	const said = field && findDocumentNumber(field.value);
	if (said === undefined || numberElement?.value === undefined || numberElement.form === 'order') {
		return [];
	}
	const known = documents.some(
		(document) => document.numberElement?.value && key(document.numberElement.value) === key(said),
	);
	return known
		? []
		: [
				{
					span: numberElement.span,
					message: {
						'zh-cn': `文号与网页信息栏的“${said}”不一致，请核对。`,
						en: `The metadata gives the number as ${said}.`,
					},
					fixes: [],
				},
			];
}

/** A number without what only its spelling says: 甲政发2026 8. */
function key(number: string): string {
	return number
		.replace(/[^\p{Script=Han}\d]+|[第号年]/gu, ' ')
		.replace(/ 0+/g, ' ')
		.trim();
}

function yearFinding({ numberElement, date }: OfficialDocument): readonly Finding[] {
	const year = /(?:19|20)\d{2}/.exec(numberElement?.value ?? '')?.[0];
	const issued = date?.value.slice(0, 4);
	if (
		numberElement === undefined ||
		numberElement.form === 'order' ||
		year === undefined ||
		issued === undefined ||
		date === undefined ||
		year === issued
	) {
		return [];
	}
	// What was numbered in December is now and then dated in January.
	const turn = Number(issued) - Number(year) === 1 && Number(date.value.slice(5, 7)) <= 2;
	return [
		{
			span: numberElement.span,
			...(turn ? { severity: 'information' as const } : {}),
			message: {
				'zh-cn': `文号的年份是 ${year}，成文日期是 ${issued} 年，请核对。`,
				en: `The number says ${year}, the date ${issued}.`,
			},
			fixes: [],
		},
	];
}

function organFinding(
	{ signature }: OfficialDocument,
	fields: readonly MetadataField[],
	{ text }: Analysis,
): readonly Finding[] {
	const signers = signature.map((span) => organKey(text.folded.slice(span.start, span.end)));
	const field = fields.find(
		({ label, value }) => /^(?:发文机关|发文单位)$/.test(label) || (label === '' && looksLikeOrgan(value)),
	);
	if (field === undefined || signers.length === 0 || !looksLikeOrgan(field.value)) {
		return [];
	}
	const said = organKey(field.value);
	return signers.some((signer) => signer === said || signer.endsWith(said) || said.endsWith(signer))
		? []
		: [
				organMismatch(
					field.span,
					text.content.slice(field.span.start, field.span.end),
					text.content.slice(signature[0]?.start, signature[0]?.end),
				),
			];
}

function organKey(name: string): string {
	return name
		.replace(/ +/g, '')
		.replace(/人民政府/g, '政府')
		.replace(/办公[厅室]$/, '办');
}

function organMismatch(span: Span, said: string, signer: string): Finding {
	return {
		span,
		severity: 'information',
		message: {
			'zh-cn': `网页信息栏的发文机关“${said}”与署名“${signer}”不一致。`,
			en: `The metadata names ${said}, the signature ${signer}.`,
		},
		fixes: [],
	};
}
