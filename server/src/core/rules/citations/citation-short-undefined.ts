import type { Rule } from '../rule';
import { PRACTICE } from '../sources';

export const citationShortUndefined: Rule = {
	id: 'citation-short-undefined',
	title: { 'zh-cn': '简称没有交代', en: 'Short title that is not introduced' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '文中用《通知》《规划》这样的简称，前面却没有用“（以下简称《通知》）”交代是哪一份文件。',
			en: 'A short title such as 《通知》 is used without （以下简称《通知》） before it.',
		},
		why: {
			'zh-cn': '引用几份文件时，只写《通知》不知道指哪一份。',
			en: 'Where several documents are cited nobody can tell which is meant.',
		},
		how: {
			'zh-cn': '第一次引用时写全称，后面加“（以下简称《…》）”。',
			en: 'Give the full title first, followed by （以下简称《…》）.',
		},
	},
	examples: {
		bad: [
			{ text: '一、按照《关于稳就业的意见》（国发〔2018〕39号）落实补贴。\n二、«《通知》»要求的事项一并办理。' },
			{ text: '一、严格执行«《实施细则》»。\n二、再执行《实施细则》。' },
		],
		good: [
			'一、按照《关于稳就业的通知》（国发〔2018〕39号，以下简称《通知》）落实补贴。\n二、《通知》要求的事项一并办理。',
			'一、修订社会团体《章程》，公布《目录》。',
			'一、严格执行《稳就业实施细则》。',
		],
	},
	check: ({ analysis, facts }) => {
		const named = new Set(
			facts.citations.flatMap(({ shortName }) => (shortName === undefined ? [] : [shortName.text])),
		);
		return facts.citations.flatMap(({ span, title, definition }) => {
			const name = analysis.text.content.slice(title.start, title.end);
			return definition === undefined && SHORT.test(name) && !named.has(name)
				? [
						{
							span,
							message: {
								'zh-cn': `“《${name}》”没有交代全称，请在首次引用处加“（以下简称《${name}》）”。`,
								en: `《${name}》 is not introduced; add （以下简称《${name}》） where it is first cited.`,
							},
							fixes: [],
						},
					]
				: [];
		});
	},
};

const SHORT =
	/^(?:实施|工作|指导|若干|暂行|试行|管理)?(?:通知|意见|办法|方案|规划|纲要|决定|条例|规定|细则|措施|计划|要点)$/;
