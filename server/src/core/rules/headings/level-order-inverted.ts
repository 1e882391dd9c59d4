import type { Analysis } from '../../analysis';
import { ladderRank } from '../../lines/marker';
import type { Item, OfficialDocument } from '../../outline/model';
import { writeMarker } from '../../outline/writeMarker';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { FORMAT_733 } from '../sources';

export const levelOrderInverted: Rule = {
	id: 'level-order-inverted',
	title: { 'zh-cn': '层次序数错级', en: 'Number of the wrong level' },
	severity: 'error',
	fixable: true,
	source: FORMAT_733,
	explanation: {
		what: {
			'zh-cn':
				'层次序数的级别放错了：“1.”下面套了“（一）”，“（一）”下面套了“一、”；或者一列“（一）（二）（三）”中间混进一个“2.”。',
			en: 'A number of the wrong level: （一） under 1., 一、 under （一）, or a 2. between （一） and （三）.',
		},
		why: {
			'zh-cn': '国标规定层次序数依次用“一、”“（一）”“1.”“（1）”；级别颠倒，读者分不清谁管谁，目录也会错。',
			en: 'The standard gives the order 一、 （一） 1. （1）; turned round, nobody can tell what stands under what.',
		},
		how: {
			'zh-cn': '混进的一个用快速修复改成同级的写法；整体颠倒的，按“一、（一）1.（1）”重新标注。',
			en: 'The fix writes a stray number like its neighbours; where whole levels are turned round, number them anew.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、甲\n（一）子。\n«2.»丑。\n（三）寅。\n二、乙',
				fixed: '一、甲\n（一）子。\n（二）丑。\n（三）寅。\n二、乙',
			},
			{
				text: '一、甲\n1.子。\n«（二）»丑。\n3.寅。\n二、乙',
				fixed: '一、甲\n1.子。\n2.丑。\n3.寅。\n二、乙',
			},
			{
				text: '一、甲\n二、乙\n(一)子。\n«二、»丑。\n(三)寅。\n三、丙',
				fixed: '一、甲\n二、乙\n(一)子。\n(二)丑。\n(三)寅。\n三、丙',
			},
			{
				text: '一、甲\n«（二）»乙\n三、丙\n四、丁',
				fixed: '一、甲\n二、乙\n三、丙\n四、丁',
			},
			{ text: '1.甲\n«（一）»子。\n（二）丑。\n2.乙\n（一）子。\n（二）丑。' },
			{ text: '（一）甲\n«一、»子。\n二、丑。\n（二）乙\n一、子。' },
		],
		good: [
			'一、甲\n（一）子。\n1.甲。\n2.乙。\n（二）丑。\n二、乙',
			// Numbers that run on across headings.
			'一、甲\n1.子。\n2.丑。\n二、乙\n（一）寅\n3.甲。\n（二）卯\n4.乙。',
			// A compilation of plans.
			'甲乙丙丁，制定本方案。\n一、甲\n（一）子。\n（二）丑。\n二、乙\n甲乙丙丁，制定本方案。\n一、甲\n（一）子。\n二、乙',
			'第一条　甲：\n（一）子；\n（二）丑。\n第二条　乙。',
			'一、甲\n第一条　子。\n第二条　丑。\n二、乙\n第三条　寅。',
			'一、甲\n——子。\n（一）丑。\n（二）寅。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const findings: Finding[] = [];
	const seen = new Set<string>();
	const visit = (siblings: readonly Item[], parent: Item | undefined): void => {
		for (const [i, item] of siblings.entries()) {
			const model = strayAmong(siblings, i);
			const turned = parent !== undefined && model === undefined && standsAbove(item, parent);
			if (model !== undefined) {
				findings.push(strayFinding(analysis, item, model));
			} else if (turned && !seen.has(`${parent.style} ${item.style}`)) {
				// Who turns two levels round does so throughout.
				seen.add(`${parent.style} ${item.style}`);
				findings.push(turnedFinding(analysis, item, parent));
			}
			visit(item.children, item);
		}
	};
	visit(document.items, undefined);
	return findings;
}

/** A neighbour whose kind the item should have, where the item is the odd one in its run. */
function strayAmong(siblings: readonly Item[], index: number): Item | undefined {
	const item = siblings[index];
	if (item?.marker === undefined || !LADDER.has(item.style)) {
		return undefined;
	}
	const before = siblings[index - 1];
	const after = siblings[index + 1];
	if (isSameKind(before, item) && isSameKind(after, item)) {
		return undefined;
	}
	const isModel = (each: Item | undefined, ordinal: number): boolean =>
		each !== undefined && each.level === item.level && each.ordinal === ordinal && !isSameKind(each, item);
	const follows = isModel(before, item.ordinal - 1) ? before : undefined;
	const precedes = isModel(after, item.ordinal + 1) ? after : undefined;
	// Of two neighbours of different kinds the odd one is that whose other neighbour differs, too.
	if (follows !== undefined && precedes !== undefined) {
		return follows;
	}
	if (follows !== undefined && after === undefined) {
		return isSameKind(follows, siblings[index - 2]) ? follows : undefined;
	}
	return precedes !== undefined && before === undefined && isSameKind(precedes, siblings[index + 2])
		? precedes
		: undefined;
}

/** Where one of them is missing or has no number there is nothing to tell. */
function isSameKind(a: Item | undefined, b: Item | undefined): boolean {
	return a?.marker === undefined || b?.marker === undefined || ladderRank(a.marker) === ladderRank(b.marker);
}

const LADDER: ReadonlySet<Item['style']> = new Set<Item['style']>(['一、', '（一）', '1.', '1、', '（1）', '①']);

function standsAbove(item: Item, parent: Item): boolean {
	return (
		item.marker !== undefined &&
		parent.marker !== undefined &&
		LADDER.has(item.style) &&
		LADDER.has(parent.style) &&
		ladderRank(item.marker) < ladderRank(parent.marker)
	);
}

function strayFinding({ text }: Analysis, item: Item, model: Item): Finding {
	const written = writtenMarker(text, item);
	const span = item.marker?.span ?? item.span;
	const proper = model.marker && writeMarker(text.content, model.marker, item.ordinal);
	return {
		span,
		message: {
			'zh-cn': `层次序数错级：前后是“${writtenMarker(text, model)}”一级，“${written}”应为“${proper ?? ''}”。`,
			en: `Number of the wrong level: among “${writtenMarker(text, model)}”, “${written}” should be “${proper ?? ''}”.`,
		},
		fixes:
			proper === undefined
				? []
				: [
						{
							title: { 'zh-cn': `改为“${proper}”`, en: `Change to “${proper}”` },
							edits: [{ span, newText: proper }],
							safe: false,
						},
					],
	};
}

function turnedFinding({ text }: Analysis, item: Item, parent: Item): Finding {
	const written = writtenMarker(text, item);
	const above = writtenMarker(text, parent);
	return {
		span: item.marker?.span ?? item.span,
		message: {
			'zh-cn': `层次颠倒：“${above}”下面用了“${written}”，应依次用“一、”“（一）”“1.”“（1）”。`,
			en: `Levels turned round: “${written}” stands under “${above}”; the order is 一、 （一） 1. （1）.`,
		},
		fixes: [],
	};
}
