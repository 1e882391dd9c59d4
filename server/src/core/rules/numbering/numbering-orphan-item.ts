import type { Analysis } from '../../analysis';
import type { MarkerStyle } from '../../lines/marker';
import type { Item } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import { writeMarker } from '../../outline/writeMarker';
import type { Finding, Rule } from '../rule';
import { writtenMarker } from '../shared/itemWords';
import { PRACTICE } from '../sources';

export const numberingOrphanItem: Rule = {
	id: 'numbering-orphan-item',
	title: { 'zh-cn': '只有一项也编号', en: 'A single item numbered' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn': '一个标题或一条下面只有一个编了号的项（只有“（一）”没有“（二）”）。',
			en: 'Only one numbered item stands under a heading or clause: a （一） without a （二）.',
		},
		why: {
			'zh-cn': '编号是为了分列几项；只有一项，多半是漏了一项，或者删掉了一项。',
			en: 'Numbers set several things apart; a single one often means that another was lost or removed.',
		},
		how: {
			'zh-cn': '补上漏掉的项；确实只有一项的，去掉编号，并入上一级。',
			en: 'Add what is missing, or drop the number and join the text to the clause above.',
		},
	},
	examples: {
		bad: [
			{ text: '一、甲\n（一）子。\n（二）丑。\n二、乙\n«（一）»子。\n三、丙\n（一）子。\n（二）丑。' },
			{ text: '一、甲\n«1.»子。\n二、乙\n丙丁。' },
			{ text: '一、甲\n（一）子\n«(1)»甲。\n（二）丑\n（1）甲。\n（2）乙。' },
		],
		good: [
			// A draft that has only begun, or a piece of one.
			'一、甲',
			'（一）甲。',
			// Numbers that run on through the document.
			'一、甲\n1.子。\n二、乙\n2.子。\n三、丙\n3.子。\n4.丑。',
			'一、甲\n（一）子。\n二、乙\n（二）子。',
			// Articles and chapters.
			'第一章　总则\n第一条　甲。\n第二章　分则\n第二条　乙。',
			'第一条　甲：\n（一）子；\n（二）丑。',
			// The last item, which may be in work.
			'一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）子。',
			'附件：1.甲',
			// The others follow in the same paragraph.
			'一、甲\n（一）子：\n（1）甲；（2）乙；（3）丙。\n（二）丑。',
		],
	},
	check: ({ analysis }) =>
		analysis.documents.flatMap((document) => {
			const placed = walkItems(document);
			const last = placed.at(-1)?.item;
			const continued = stylesRunningOn(document.items);
			const findings: Finding[] = [];
			for (const { item } of placed) {
				const only = onlyNumbered(item.children);
				const orphan = only !== undefined && only.ordinal === 1 && only !== last;
				if (orphan && LISTED.has(only.style) && !continued.has(only.style) && !goesOnInline(analysis, only)) {
					findings.push(finding(analysis, only));
				}
			}
			return findings;
		}),
};

/** The item among dashes that has a number, where there is just one. */
function onlyNumbered(items: readonly Item[]): Item | undefined {
	let only: Item | undefined;
	for (const item of items) {
		if (item.style !== '——') {
			if (only !== undefined) {
				return undefined;
			}
			only = item;
		}
	}
	return only;
}

const LISTED: ReadonlySet<MarkerStyle | ''> = new Set<MarkerStyle>(['（一）', '1.', '1、', '（1）', '①']);

/** Kinds of number that somewhere begin under a heading with another number than 1. */
function stylesRunningOn(items: readonly Item[]): ReadonlySet<Item['style']> {
	const found = new Set<Item['style']>();
	const visit = (item: Item): void => {
		const [first] = item.children;
		if (first !== undefined && first.ordinal > 1) {
			found.add(first.style);
		}
		item.children.forEach(visit);
	};
	items.forEach(visit);
	return found;
}

/** （1）甲；（2）乙 in one paragraph. */
function goesOnInline({ text }: Analysis, { marker, paragraphs }: Item): boolean {
	const next = marker && writeMarker(text.folded, marker, 2);
	return next !== undefined && paragraphs.some(({ start, end }) => text.folded.slice(start, end).includes(next));
}

function finding({ text }: Analysis, item: Item): Finding {
	const written = writtenMarker(text, item);
	return {
		span: item.marker?.span ?? item.span,
		message: {
			'zh-cn': `这里只有一项“${written}”，没有下一项：请补上，或去掉编号。`,
			en: `“${written}” stands alone: add the next item or drop the number.`,
		},
		fixes: [],
	};
}
