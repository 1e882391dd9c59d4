import type { Finding, Rule } from '../rule';
import { LAYOUT_ADDRESSEE } from '../sources';

export const addresseeColon: Rule = {
	id: 'addressee-colon',
	title: { 'zh-cn': '主送机关后的冒号', en: 'Colon behind the addressee' },
	severity: 'warning',
	fixable: true,
	source: LAYOUT_ADDRESSEE,
	explanation: {
		what: {
			'zh-cn': '标题下面的主送机关一行没有以冒号结尾，或者误用了句号、逗号等。',
			en: 'The line of addressees below the title does not end in a colon, or ends in another mark.',
		},
		why: {
			'zh-cn': '国标规定主送机关最后一个名称后标全角冒号；没有冒号，主送就和正文混在一起。',
			en: 'The standard asks for a colon; without it the addressees run into the text.',
		},
		how: { 'zh-cn': '用快速修复补上冒号。', en: 'Apply the fix.' },
	},
	examples: {
		bad: [
			{
				text: '甲市人民政府关于稳就业的通知\n\n各县（市、区）人民政府，«市政府各部门»\n\n为稳就业，现通知如下。\n一、稳岗位。',
				fixed:
					'甲市人民政府关于稳就业的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n为稳就业，现通知如下。\n一、稳岗位。',
			},
			{
				text: '关于稳就业的通知\n各县人民政府、«市直各部门。»\n为稳就业，现通知如下。\n一、稳岗位。',
				fixed: '关于稳就业的通知\n各县人民政府、市直各部门：\n为稳就业，现通知如下。\n一、稳岗位。',
			},
			{
				text: '关于稳就业的通知\n各县人民政府,«市直各部门,»\n为稳就业,现通知如下。\n一、稳岗位。',
				fixed: '关于稳就业的通知\n各县人民政府,市直各部门:\n为稳就业,现通知如下。\n一、稳岗位。',
			},
		],
		good: [
			'关于稳就业的通知\n各县人民政府，市直各部门：\n现通知如下：\n一、稳岗位。',
			'关于稳就业的通知\n各县人民政府,市直各部门:\n一、稳岗位。',
			'关于稳就业的通知\n甲市人民政府\n2026年1月5日\n一、稳岗位。',
			'关于稳就业的通知\n为稳就业，各县人民政府、市直各部门要落实下列措施。\n一、稳岗位。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap(({ addressee, addresseeMark }): readonly Finding[] => {
			const { content, folded } = analysis.text;
			const mark = addresseeMark && folded.slice(addresseeMark.start, addresseeMark.end);
			if (addressee === undefined || addresseeMark === undefined || mark === ':') {
				return [];
			}
			const list = content.slice(addressee.start, addressee.end);
			const half = /[,:(]/.test(list) || (!/[，：（]/.test(list) && content.includes(',') && !content.includes('，'));
			const last = Math.max(list.lastIndexOf('、'), list.lastIndexOf('，'), list.lastIndexOf(','));
			return [
				{
					span: { start: addressee.start + last + 1, end: addresseeMark.end },
					message: {
						'zh-cn': '主送机关后应标冒号。',
						en: 'A colon follows the addressees.',
					},
					fixes: [
						{
							title: { 'zh-cn': '改为冒号', en: 'Put a colon' },
							edits: [{ span: addresseeMark, newText: half ? ':' : '：' }],
							safe: true,
						},
					],
				},
			];
		}),
};
