import type { Rule } from '../rule';
import { createTextFinder } from '../shared/textFinder';
import { PUNCTUATION_EVENT_DATE } from '../sources';

export const eventDateDot: Rule = {
	id: 'event-date-dot',
	title: { 'zh-cn': '节日、事件名称中的间隔号', en: 'Dot in the name of an event' },
	severity: 'information',
	fixable: true,
	source: PUNCTUATION_EVENT_DATE,
	explanation: {
		what: {
			'zh-cn':
				'用汉字数字写的节日、事件名称里多了间隔号：“八·一”“五·一”。一月、十一月、十二月的照留：“一·二八”“一二·九”。',
			en: 'A dot in the name of a festival or event that is written in Chinese numerals, such as “八·一”. Those of January, November and December keep theirs.',
		},
		why: {
			'zh-cn': '只有涉及一月、十一月、十二月时，不加间隔号才会误解；其他月份国标规定不加。',
			en: 'Only the months 一, 十一 and 十二 could be misread without it; elsewhere the standard leaves it out.',
		},
		how: {
			'zh-cn': '删去间隔号。用阿拉伯数字写的，间隔号要保留：“3·15”。',
			en: 'Delete it. With Arabic digits the dot stays: “3·15”.',
		},
	},
	examples: {
		bad: [
			{ text: '“八«·»一”期间走访慰问。', fixed: '“八一”期间走访慰问。' },
			{ text: '庆祝“五«·»一”国际劳动节、“六«•»一”儿童节。', fixed: '庆祝“五一”国际劳动节、“六一”儿童节。' },
			{ text: '纪念“九«·»一八”事变。', fixed: '纪念“九一八”事变。' },
		],
		good: [
			'“一·二八”“一二·九”运动',
			'“11·9”消防日',
			'“八一”建军节',
			'“3·15”晚会',
			'三·五折',
			'“十一”黄金周',
			'甲·一五',
		],
	},
	check: ({ analysis }) =>
		findDots(analysis)
			.filter(({ offset }) => EVENT.test(analysis.text.folded.slice(Math.max(0, offset - 2), offset + 5)))
			.map(({ offset }) => {
				const span = { start: offset, end: offset + 1 };
				return {
					span,
					message: {
						'zh-cn': '只有一月、十一月、十二月的用间隔号，这里应删去。',
						en: 'Only names of January, November and December bear a dot; delete it.',
					},
					fixes: [
						{ title: { 'zh-cn': '删去间隔号', en: 'Delete the dot' }, edits: [{ span, newText: '' }], safe: true },
					],
				};
			}),
};

const findDots = createTextFinder(['·', '•', '・', '･', '‧']);
/** In quotation marks, as such names are. A month of two characters (十一, 十二) and 一 do not fit. */
const EVENT = /^.?“[二三四五六七八九十][·•・･‧][一二三四五六七八九十]{1,3}(?:”|$)/;
