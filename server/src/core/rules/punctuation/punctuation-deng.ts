import type { Rule } from '../rule';
import { createTextFinder } from '../shared/textFinder';
import { PUNCTUATION_SERIES } from '../sources';

export const punctuationDeng: Rule = {
	id: 'punctuation-deng',
	title: { 'zh-cn': '“等”前的顿号', en: '、 in front of 等' },
	severity: 'information',
	fixable: true,
	source: PUNCTUATION_SERIES,
	explanation: {
		what: { 'zh-cn': '并列的词语之后、“等”之前用了顿号。', en: '、 stands between a list and 等.' },
		why: {
			'zh-cn': '顿号分开并列的词语，“等”不在其列。',
			en: '、 parts the members of a list; 等 is not one of them.',
		},
		how: { 'zh-cn': '删去这个顿号。', en: 'Delete the 、.' },
	},
	examples: {
		bad: [
			{ text: '市财政局、市人社局«、»等部门负责。', fixed: '市财政局、市人社局等部门负责。' },
			{ text: '稳岗位、扩就业«、»等。', fixed: '稳岗位、扩就业等。' },
			{ text: '“专精特新”、“小升规”«、»等工程。', fixed: '“专精特新”、“小升规”等工程。' },
		],
		good: [
			'市财政局、市人社局等部门负责。',
			'评定星级、等级。',
			'光电、等离子体材料。',
			'杜绝观望、等待思想。',
			'破除等靠要、等等看。',
		],
	},
	check: ({ analysis }) =>
		findDeng(analysis)
			.filter(({ offset }) => !WORDS_IN_DENG.includes(analysis.text.folded[offset + 2] ?? ' '))
			.map(({ offset }) => {
				const span = { start: offset, end: offset + 1 };
				return {
					span,
					message: { 'zh-cn': '“等”前不用顿号。', en: 'No 、 in front of 等.' },
					fixes: [{ title: { 'zh-cn': '删去顿号', en: 'Delete the 、' }, edits: [{ span, newText: '' }], safe: true }],
				};
			}),
};

const findDeng = createTextFinder(['、等']);
/** The second characters of words that begin with 等: 等级, 等待, 等候, 等次, 等额, 等离子, 等同. */
const WORDS_IN_DENG = '级待候次额离同效值靠等';
