import type { Analysis } from '../../analysis';
import { ladderRank } from '../../lines/marker';
import type { Item, OfficialDocument } from '../../outline/model';
import { type PlacedItem, walkItems } from '../../outline/walkItems';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { runsOn, seriesOf } from '../shared/seriesOf';
import { FORMAT_733 } from '../sources';

export const levelSkip: Rule = {
	id: 'level-skip',
	title: { 'zh-cn': '层次越级', en: 'Level left out' },
	severity: 'information',
	fixable: false,
	source: FORMAT_733,
	explanation: {
		what: {
			'zh-cn':
				'本件别处用了的一级在这里被跳过：如“（一）”下面直接用“（1）”，而别处“（一）”下面先用“1.”。“一、”下面直接用“1.”是允许的，不在此列。',
			en: 'A level that the document uses elsewhere is left out here: （1） right under （一）, where 1. stands between them elsewhere. 1. right under 一、 is allowed.',
		},
		why: {
			'zh-cn': '国标的层次序数“依次”使用；同一件公文里时越时不越，层次就乱了。',
			en: 'The standard uses the levels in order; leaving one out here and not there blurs what stands under what.',
		},
		how: {
			'zh-cn': '改用紧接着的一级，如“（一）”下面用“1.”。',
			en: 'Use the next level, 1. under （一）.',
		},
	},
	examples: {
		bad: [
			{ text: '一、甲\n（一）子\n1.甲。\n2.乙。\n（二）丑\n«（1）»甲。\n（2）乙。' },
			{ text: '一、甲\n(一)子\n1.甲。\n2.乙。\n(二)丑\n«(1)»甲。\n(2)乙。' },
			{ text: '一、甲\n（一）子\n1.甲。\n2.乙。\n二、丙\n«（1）»甲。\n（2）乙。' },
		],
		good: [
			// Two levels only.
			'一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。',
			// 1. right under 一、 is allowed, mixed or not.
			'一、甲\n（一）子。\n（二）丑。\n二、乙\n1.寅。\n2.卯。',
			// Numbers that run on are laid over the levels.
			'一、甲\n1.子。\n2.丑。\n二、乙\n（一）寅\n3.甲。\n4.乙。\n三、丙\n5.甲。',
			// Never between.
			'一、甲\n（一）子\n（1）甲。\n（2）乙。\n（二）丑\n（1）甲。',
			'第一章　甲\n第一节　子\n第一条　甲。\n第二章　乙\n第二条　丙。',
			'一、甲\n（一）子\n1.甲。\n2.乙。\n二、丙\n——丁。\n——戊。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const candidates = walkItems(document).filter(
		(placed) => skips(placed) && isFirst(placed) && !isIntroduced(analysis.text.folded, placed.item.span.start),
	);
	if (candidates.length === 0) {
		return [];
	}
	const running = new Set(
		seriesOf(document)
			.filter(runsOn)
			.map((series) => series[0]?.item.level),
	);
	const skipping = candidates.filter(({ item }) => !running.has(item.level));
	const [first] = skipping;
	const parent = first?.ancestors.at(-1);
	if (first === undefined || parent === undefined) {
		return [];
	}
	const count = skipping.length;
	const written = writtenMarker(analysis.text, first.item);
	const above = writtenMarker(analysis.text, parent);
	return [
		{
			span: first.item.marker?.span ?? first.item.span,
			message: {
				'zh-cn': `层次越级：“${above}”下面直接用了“${written}”，别处中间还有一级${count > 1 ? `（共 ${count} 处）` : ''}。`,
				en: `Level left out: “${written}” stands right under “${above}”; elsewhere a level stands between (${count} in all).`,
			},
			fixes: [],
		},
	];
}

/** 其他事项： before a list of its own. */
function isIntroduced(folded: string, offset: number): boolean {
	return folded
		.slice(Math.max(0, offset - 20), offset)
		.trimEnd()
		.endsWith(':');
}

function isFirst({ item, ancestors }: PlacedItem): boolean {
	return ancestors.at(-1)?.children[0] === item;
}

/** Whether a level that the document uses stands between an item and the one it is under. */
function skips({ item, ancestors }: PlacedItem): boolean {
	const parent = ancestors.at(-1);
	return (
		parent !== undefined &&
		item.level > parent.level + 1 &&
		isOfLadder(parent) &&
		isOfLadder(item) &&
		!(parent.style === '一、' && (item.style === '1.' || item.style === '1、'))
	);
}

function isOfLadder({ marker, style }: Item): boolean {
	return marker !== undefined && marker.chain.length <= 1 && style !== '——' && ladderRank(marker) >= FIRST;
}

/** 一、; chapters, sections and articles have an order of their own. */
const FIRST = 4;
