import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { runsOn, seriesOf } from '../shared/seriesOf';
import { PRACTICE } from '../sources';

export const levelDepthMixed: Rule = {
	id: 'level-depth-mixed',
	title: { 'zh-cn': '第二层序数不一', en: 'Second level numbered in two ways' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '有的“一、”下面先用“（一）”，有的“一、”下面直接用“1.”。全文连续编号的“1.”不算。',
			en: 'Under some 一、 the next level is （一）, under others 1. A 1. that runs on through the document does not count.',
		},
		why: {
			'zh-cn': '两种都允许；同一件公文里混用，同样的层次看上去就不一样重。',
			en: 'Both are allowed; mixed in one document, equal levels do not look equal.',
		},
		how: {
			'zh-cn': '统一用一种；只有两层的，通常用“（一）”。',
			en: 'Choose one; with two levels （一） is usual.',
		},
	},
	examples: {
		bad: [
			{ text: '一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）子。\n（二）丑。\n三、丙\n«1.»寅。\n2.卯。' },
			{ text: '一、甲\n(一)子。\n(二)丑。\n二、乙\n(一)子。\n(二)丑。\n三、丙\n«1、»寅。\n2、卯。' },
		],
		good: [
			'一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n2.卯。',
			// Runs on through the document.
			'一、甲\n1.子。\n2.丑。\n二、乙\n（一）寅\n3.甲。\n4.乙。\n三、丙\n5.甲。',
			'一、甲\n（一）子\n1.甲。\n2.乙。\n（二）丑。\n二、乙\n（一）寅。\n（二）卯。',
			// Half and half is no habit.
			'一、甲\n（一）子。\n（二）丑。\n二、乙\n1.寅。\n2.卯。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

/** So many sections must use （一） for 1. to be the odd one. */
const MIN_HABIT = 2;

function checkDocument({ text }: Analysis, document: OfficialDocument): readonly Finding[] {
	const firsts: Item[] = [];
	for (const { style, children } of document.items) {
		const [child] = children;
		if (style === '一、' && child !== undefined && children.length > 1) {
			firsts.push(child);
		}
	}
	const thirds = firsts.filter((item) => isThird(item) && item.ordinal === 1);
	if (thirds.length === 0) {
		return [];
	}
	const usual = firsts.filter(({ style }) => style === '（一）');
	const running = new Set(
		seriesOf(document)
			.filter(runsOn)
			.map((series) => series[0]?.item.level),
	);
	const odd = thirds.filter((item) => !running.has(item.level));
	const [first] = odd;
	if (first === undefined || usual.length < MIN_HABIT || odd.length > usual.length) {
		return [];
	}
	const written = writtenMarker(text, first);
	return [
		{
			span: first.marker?.span ?? first.span,
			message: {
				'zh-cn': `别的部分在“一、”下用“（一）”，这里直接用“${written}”，通常统一。`,
				en: `Elsewhere （一） follows 一、; here it is “${written}”.`,
			},
			fixes: [],
		},
	];
}

function isThird({ style }: Item): boolean {
	return style === '1.' || style === '1、';
}
