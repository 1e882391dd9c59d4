import type { Finding, Rule } from '../rule';
import { PUNCTUATION_NESTED_TITLE } from '../sources';

export const citationNestedTitle: Rule = {
	id: 'citation-nested-title',
	title: { 'zh-cn': '书名号套书名号', en: 'Title marks within title marks' },
	severity: 'warning',
	fixable: true,
	source: PUNCTUATION_NESTED_TITLE,
	explanation: {
		what: {
			'zh-cn': '书名号《》里面再引文件名，仍用了《》或大于、小于号，应当用单书名号〈〉。',
			en: 'A title within 《》 is marked with 《》 or less-than signs again instead of 〈〉.',
		},
		why: {
			'zh-cn': '国标规定书名号中再用书名号时，外双内单；套用双书名号，哪个标题到哪里为止就看不清。',
			en: 'With the same marks inside, it is not clear where a title ends.',
		},
		how: { 'zh-cn': '用快速修复把里层改为〈〉。', en: 'Apply the fix.' },
	},
	examples: {
		bad: [
			{
				text: '根据《关于印发«《稳就业方案》»的通知》（甲发〔2026〕1号）。',
				fixed: '根据《关于印发〈稳就业方案〉的通知》（甲发〔2026〕1号）。',
			},
			{ text: '落实《关于印发«<稳就业方案>»的通知》。', fixed: '落实《关于印发〈稳就业方案〉的通知》。' },
			{ text: '落实《关于印发«＜稳就业方案＞»的通知》。', fixed: '落实《关于印发〈稳就业方案〉的通知》。' },
			{
				text: '落实《关于转发«《关于印发<稳就业方案>的通知》»的通知》。',
				fixed: '落实《关于转发〈关于印发<稳就业方案>的通知〉的通知》。',
			},
		],
		good: [
			'根据《关于印发〈稳就业方案〉及有关问题的通知》（甲发〔2026〕1号）。',
			'落实《甲办法》《乙办法》和《丙意见》。',
			'甲市人民政府关于印发《稳就业方案》的通知\n\n各县人民政府：\n现将《稳就业方案》印发给你们。',
		],
	},
	check: ({ analysis, facts }) =>
		facts.citations.flatMap(({ nested }) =>
			nested.flatMap((span): readonly Finding[] => {
				const { content } = analysis.text;
				if (content[span.start] === '〈') {
					return [];
				}
				const title = content.slice(span.start + 1, span.end - 1);
				const short = title.length > 16 ? `${title.slice(0, 15)}…` : title;
				return [
					{
						span,
						message: {
							'zh-cn': `书名号里再用书名号，应写作“〈${short}〉”。`,
							en: `A title within a title is written “〈${short}〉”.`,
						},
						fixes: [
							{
								title: { 'zh-cn': '改为〈〉', en: 'Change to 〈〉' },
								edits: [
									{ span: { start: span.start, end: span.start + 1 }, newText: '〈' },
									{ span: { start: span.end - 1, end: span.end }, newText: '〉' },
								],
								safe: true,
							},
						],
					},
				];
			}),
		),
};
