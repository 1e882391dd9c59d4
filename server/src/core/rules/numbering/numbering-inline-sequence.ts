import type { Analysis } from '../../analysis';
import type { OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import { createCharacterFinder } from '../../text/characterFinder';
import { createForwardFinder, type ForwardFinder } from '../../text/forwardFinder';
import { formatHanNumeral, HAN_NUMERAL, parseNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { PUNCTUATION_B31 } from '../sources';

export const numberingInlineSequence: Rule = {
	id: 'numbering-inline-sequence',
	title: { 'zh-cn': '“一是二是”不连续', en: '一是, 二是 out of order' },
	severity: 'warning',
	fixable: false,
	source: PUNCTUATION_B31,
	explanation: {
		what: {
			'zh-cn': '段内的“一是……二是……三是……”跳了号、重了号，或者只有“一是”没有“二是”。',
			en: 'In 一是… 二是… 三是… inside a paragraph a number is left out or given twice, or there is only the first.',
		},
		why: {
			'zh-cn': '段内序次没有排版帮忙，增删一点就容易漏改；读者会以为丢了一条。',
			en: 'Nothing in the layout shows these numbers, so they are easily left wrong when a point is added or removed.',
		},
		how: {
			'zh-cn': '核对是否漏了一点，再按顺序改号。',
			en: 'Check whether a point is missing, then put the numbers in order.',
		},
	},
	examples: {
		bad: [
			{ text: '（一）甲。一是抓生产；«三是»保供应；四是稳价格。' },
			{ text: '（一）甲。一是抓生产；二是保供应；«二是»稳价格；三是促消费。' },
			{ text: '（一）甲。«一是»抓生产，保供应，稳价格。\n（二）乙。' },
			{ text: '（一）甲。«二是»抓生产；三是保供应。' },
			{ text: '(一)甲。一是抓生产;«三是»保供应。' },
			{ text: '（一）甲。\n一是抓生产。\n二是保供应。\n«四是»稳价格。' },
		],
		good: [
			'（一）甲。一是抓生产；二是保供应；三是稳价格。',
			'(一)甲。一是抓生产;二是保供应。',
			// Words that end in 一.
			'（一）甲。标准要统一是关键。第一是安全。',
			'（一）甲。唯一是例外。',
			// Each paragraph begins anew.
			'（一）甲。一是抓生产；二是保供应。\n（二）乙。一是稳价格；二是促消费；三是扩投资。',
			// A list within a list.
			'（一）甲。一是抓生产，包括：一是粮，二是菜；二是保供应；三是稳价格。',
			// On lines of their own.
			'（一）甲。\n一是抓生产。\n二是保供应。\n三是稳价格。',
			'甲乙丙丁。一是抓生产；二是保供应。\n一、甲',
			'（一）甲。一是抓生产；二要保供应。',
			'（一）甲。一是抓生产，再就是保供应。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const { folded } = analysis.text;
	const nextIs = createForwardFinder(findIs(analysis.text));
	const findings: Finding[] = [];
	const check = (paragraphs: readonly Span[]): void => {
		const ordinals: Ordinal[] = [];
		for (const paragraph of paragraphs) {
			readOrdinals(folded, nextIs, paragraph, ordinals);
		}
		if (ordinals.length > 0) {
			findings.push(...checkSequence(folded, ordinals, paragraphs.at(-1)?.end ?? 0));
		}
	};
	check(document.lead);
	for (const { item } of walkItems(document)) {
		check(item.paragraphs);
	}
	check(document.tail);
	return findings;
}

const findIs = createCharacterFinder('是');

/** `三是` in the text of one item. */
interface Ordinal {
	readonly value: number;
	readonly span: Span;
}

function checkSequence(folded: string, ordinals: readonly Ordinal[], end: number): readonly Finding[] {
	const [only] = ordinals;
	if (only === undefined) {
		return [];
	}
	if (ordinals.length === 1 && only.value === 1) {
		return goesOnOtherwise(folded.slice(only.span.end, end)) ? [] : [loneFinding(only)];
	}
	const findings: Finding[] = [];
	/** How far each list is that has not ended, the innermost last. */
	let open: number[] = [];
	for (const ordinal of ordinals) {
		const { value } = ordinal;
		const depth = open.lastIndexOf(value - 1);
		if (value === 1) {
			open.push(1);
		} else if (depth >= 0) {
			open = [...open.slice(0, depth), value];
		} else {
			findings.push(wrongFinding(ordinal, open.at(-1)));
			open = [...open.slice(0, -1), value];
		}
		open = open.slice(-MAX_DEPTH);
	}
	return findings;
}

/** Lists in lists; beyond it the outermost are forgotten. */
const MAX_DEPTH = 4;

/** Adds those of a paragraph to `found`. */
function readOrdinals(folded: string, nextIs: ForwardFinder, paragraph: Span, found: Ordinal[]): void {
	const { end } = paragraph;
	for (let i = nextIs(paragraph.start, end); i >= 0; i = nextIs(i + 1, end)) {
		let start = i;
		while (start > paragraph.start && i - start < MAX_NUMERAL && HAN_NUMERAL.includes(folded[start - 1] ?? '')) {
			start--;
		}
		const value =
			start < i && beginsClause(folded, start, paragraph) ? parseNumeral(folded.slice(start, i)) : undefined;
		if (value !== undefined && value > 0) {
			found.push({ value, span: { start, end: i + 1 } });
		}
	}
}

const MAX_NUMERAL = 3;

/** 统一是, 第一是 and 之一是 do not begin a clause. */
function beginsClause(folded: string, offset: number, paragraph: Span): boolean {
	return offset === paragraph.start || /[。;:,、!?)” —]/.test(folded[offset - 1] ?? '');
}

/** 二要, 另一方面, 再就是: the list goes on in other words. */
function goesOnOtherwise(rest: string): boolean {
	return /二[要、为则]|第二|其[二次]|另|再|还|同时|最后|(?:^|[。;,])两?是/.test(rest);
}

function wrongFinding({ value, span }: Ordinal, before: number | undefined): Finding {
	const written = `${formatHanNumeral(value)}是`;
	const expected = `${formatHanNumeral((before ?? 0) + 1)}是`;
	const previous = before === undefined ? undefined : `${formatHanNumeral(before)}是`;
	return {
		span,
		message:
			previous === undefined
				? {
						'zh-cn': `前面没有“${expected}”，这里直接写了“${written}”。`,
						en: `“${written}” comes without “${expected}” before it.`,
					}
				: {
						'zh-cn': `“${previous}”之后应为“${expected}”，这里写成了“${written}”。`,
						en: `“${previous}” should be followed by “${expected}”, not “${written}”.`,
					},
		fixes: [],
	};
}

function loneFinding({ span }: Ordinal): Finding {
	return {
		span,
		message: {
			'zh-cn': '只有“一是”没有“二是”：请补上下一点，或去掉“一是”。',
			en: '“一是” without “二是”: add the next point or drop it.',
		},
		fixes: [],
	};
}
