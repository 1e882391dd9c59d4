import type { Rule } from '../rule';
import { PRACTICE } from '../sources';

export const titlePunctuation: Rule = {
	id: 'title-punctuation',
	title: { 'zh-cn': '标题末尾有标点', en: 'Mark at the end of a title' },
	severity: 'warning',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '公文标题末尾加了句号、分号等标点。标题中间的书名号、引号、顿号和逗号不报。',
			en: 'The title of a document ends in a full stop or the like. Marks within it are left alone.',
		},
		why: { 'zh-cn': '公文标题末尾通常不加标点。', en: 'By custom a title ends without a mark.' },
		how: { 'zh-cn': '用快速修复删去末尾的标点。', en: 'Apply the fix.' },
	},
	examples: {
		bad: [
			{
				text: '甲市人民政府关于稳就业的通知«。»\n\n各县人民政府：\n一、稳岗位。',
				fixed: '甲市人民政府关于稳就业的通知\n\n各县人民政府：\n一、稳岗位。',
			},
			{
				text: '甲市人民政府关于促进\n稳就业的实施意见«；»\n\n各县人民政府：\n一、稳岗位。',
				fixed: '甲市人民政府关于促进\n稳就业的实施意见\n\n各县人民政府：\n一、稳岗位。',
			},
		],
		good: [
			'关于做好“六稳”工作，促进经济平稳发展的若干意见\n\n各县人民政府：\n一、稳岗位。',
			'甲市人民政府关于印发《稳就业方案》的通知\n\n各县人民政府：\n现印发给你们。',
			'稳就业工作方案（试行）\n一、稳岗位。',
			'为贯彻国务院关于稳就业的意见，制定本方案。\n一、稳岗位。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap(({ title }) => {
			const end = title?.lineCount ? (title.spans.at(-1)?.end ?? 0) : 0;
			return end > 0 && /[。;!]/.test(analysis.text.folded[end] ?? '')
				? [
						{
							span: { start: end, end: end + 1 },
							message: { 'zh-cn': '标题末尾通常不加标点。', en: 'A title ends without a mark.' },
							fixes: [
								{
									title: { 'zh-cn': '删去标点', en: 'Take the mark away' },
									edits: [{ span: { start: end, end: end + 1 }, newText: '' }],
									safe: true,
								},
							],
						},
					]
				: [];
		}),
};
