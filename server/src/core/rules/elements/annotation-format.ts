import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { LAYOUT_ANNOTATION } from '../sources';

export const annotationFormat: Rule = {
	id: 'annotation-format',
	title: { 'zh-cn': '附注没有加圆括号', en: 'Annotation without its brackets' },
	severity: 'information',
	fixable: true,
	source: LAYOUT_ANNOTATION,
	explanation: {
		what: {
			'zh-cn': '成文日期下面的附注（此件公开发布）没有用一对圆括号括起来，或括号少了一半、放错了位置。',
			en: 'The annotation below the date (此件公开发布) lacks its round brackets, or one of them is lost or misplaced.',
		},
		why: {
			'zh-cn': '国标规定附注居左空二字加圆括号，编排在成文日期下一行。',
			en: 'The standard asks for round brackets.',
		},
		how: { 'zh-cn': '用快速修复加上括号。', en: 'Apply the fix.' },
	},
	examples: {
		bad: [
			{
				text: '一、甲。\n甲市人民政府\n2026年1月5日\n«此件公开发布»',
				fixed: '一、甲。\n甲市人民政府\n2026年1月5日\n（此件公开发布）',
			},
			{
				text: '一、甲。\n甲市人民政府\n2026年1月5日\n«（此件公开发布»',
				fixed: '一、甲。\n甲市人民政府\n2026年1月5日\n（此件公开发布）',
			},
			{
				text: '一、甲。\n甲市人民政府\n2026年1月5日\n«此件主动公开)»',
				fixed: '一、甲。\n甲市人民政府\n2026年1月5日\n(此件主动公开)',
			},
			{
				text: '一、甲。\n甲市人民政府\n2026年1月5日\n«(此件)主动公开)»',
				fixed: '一、甲。\n甲市人民政府\n2026年1月5日\n(此件主动公开)',
			},
		],
		good: [
			'一、甲。\n甲市人民政府\n2026年1月5日\n（此件公开发布）',
			'一、甲。\n甲市人民政府\n2026年1月5日\n(此件主动公开)',
			'一、甲。\n甲市人民政府\n2026年1月5日\n（联系人：张三；联系电话：12345）',
			'一、甲。\n甲市人民政府\n2026年1月5日\n公开属性：主动公开',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap(({ annotation }): readonly Finding[] => {
			const edits = annotation === undefined ? [] : bracketEdits(analysis.text.content, annotation);
			return annotation === undefined || edits.length === 0
				? []
				: [
						{
							span: annotation,
							message: {
								'zh-cn': '附注应加一对圆括号。',
								en: 'The annotation stands in round brackets.',
							},
							fixes: [{ title: { 'zh-cn': '加上圆括号', en: 'Put it in round brackets' }, edits, safe: true }],
						},
					];
		}),
};

/** A pair around the whole; brackets inside that close the wrong stretch go. */
function bracketEdits(content: string, span: Span): readonly TextEdit[] {
	const text = content.slice(span.start, span.end);
	const half = /[()]/.test(text);
	const opens = /^[(（]/.test(text);
	const closes = /[)）]$/.test(text);
	const inside = text.slice(opens ? 1 : 0, closes ? -1 : undefined);
	const depth = balance(inside);
	return [
		...(opens ? [] : [{ span: { start: span.start, end: span.start }, newText: half ? '(' : '（' }]),
		...(depth
			? []
			: [...inside.matchAll(/[()（）]/g)].map((match) => {
					const start = span.start + (opens ? 1 : 0) + match.index;
					return { span: { start, end: start + 1 }, newText: '' };
				})),
		...(closes ? [] : [{ span: { start: span.end, end: span.end }, newText: half ? ')' : '）' }]),
	];
}

/** Whether brackets inside are paired. */
function balance(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		depth += /[(（]/.test(character) ? 1 : /[)）]/.test(character) ? -1 : 0;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}
