import type { Analysis } from '../../analysis';
import { ladderRank, type Marker } from '../../lines/marker';
import type { OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { properMarkEdit } from '../shared/properMark';
import { PRACTICE } from '../sources';

export const numberingMarkerInconsistent: Rule = {
	id: 'numbering-marker-inconsistent',
	title: { 'zh-cn': '同级编号写法不一', en: 'Numbers of one level spelled differently' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'同一层级的编号有两种写法：括号有全角有半角，编号后有的空格有的不空，数字有全角有半角。一件公文、一个层级只报一处，注明处数。',
			en: 'The numbers of one level are spelled in two ways: brackets or digits in both widths, a blank behind some and none behind others. One finding a level, with the count.',
		},
		why: {
			'zh-cn': '排出来对不齐，也看得出是拼接的稿子；自动编号、目录都会因此出错。',
			en: 'It looks patched together in print, and breaks automatic numbering and tables of contents.',
		},
		how: {
			'zh-cn': '用快速修复一次统一成本件多数的写法；不分多少时，按编号后不空格的写法。',
			en: 'Apply the fix, which spells all as most are; where neither prevails, without a blank.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、甲\n（一）子。\n（二）丑。\n«(三)»寅。',
				fixed: '一、甲\n（一）子。\n（二）丑。\n（三）寅。',
			},
			{
				text: '一、甲\n（一）子。\n（二）丑。\n«（三)»寅。',
				fixed: '一、甲\n（一）子。\n（二）丑。\n（三）寅。',
			},
			{
				text: '一、甲\n1.子。\n«2. »丑。\n3.寅。',
				fixed: '一、甲\n1.子。\n2.丑。\n3.寅。',
			},
			{
				text: '一、甲\n1. 子。\n2. 丑。\n«3.»寅。',
				fixed: '一、甲\n1. 子。\n2. 丑。\n3. 寅。',
			},
			// Neither prevails: without a blank.
			{
				text: '一、甲\n«1. »子。\n2. 丑。\n3. 寅。\n4.卯。\n5.辰。',
				fixed: '一、甲\n1.子。\n2.丑。\n3.寅。\n4.卯。\n5.辰。',
			},
			{
				text: '一、甲\n1.子。\n2.丑。\n«３.»寅。',
				fixed: '一、甲\n1.子。\n2.丑。\n3.寅。',
			},
			{
				text: '一、甲\n1.子。\n«2．»丑。\n3.寅。',
				fixed: '一、甲\n1.子。\n2.丑。\n3.寅。',
			},
			{
				text: '一、甲\n（一）子。\n«〔二〕»丑。\n（三）寅。',
				fixed: '一、甲\n（一）子。\n（二）丑。\n（三）寅。',
			},
			// Two levels are two choices.
			{
				text: '一、甲\n«二、　»乙\n三、丙\n（一）子。\n（二）丑。\n«(三)»寅。',
				fixed: '一、甲\n二、乙\n三、丙\n（一）子。\n（二）丑。\n（三）寅。',
			},
		],
		good: [
			'一、甲\n（一）子。\n1.甲。\n2.乙。\n（二）丑。',
			'一、甲\n(一)子。\n1.甲。\n2.乙。\n(二)丑。',
			'一、 甲\n（一） 子。\n1. 甲。\n2. 乙。\n（二） 丑。',
			// The mark behind the number is the business of numbering-marker-punctuation.
			'一、甲\n1.子。\n2、丑。\n3.寅。',
			// 1） below （1） is a level of its own, as drafters use it.
			'一、甲\n（1）子。\n（2）丑。\n1）寅。\n2）卯。',
			// The parts of a compilation may differ.
			'甲乙丙丁，制定本方案。\n一、甲\n1.子。\n2.丑。\n二、乙\n甲乙丙丁，制定本方案。\n一、甲\n1. 子。\n2. 丑。\n二、乙',
			// A number with nothing behind it yet.
			'一、 甲\n二、 乙\n三、',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const byRank = new Map<number, Spelled[]>();
	for (const { item } of walkItems(document)) {
		const spelled = item.marker && spell(analysis, item.marker);
		if (spelled !== undefined) {
			const rank = ladderRank(spelled.marker);
			const all = byRank.get(rank);
			if (all === undefined) {
				byRank.set(rank, [spelled]);
			} else {
				all.push(spelled);
			}
		}
	}
	return [...byRank.values()].flatMap((all) => checkLevel(analysis, all));
}

/** A marker and how it is spelled: what stands before its number, behind it, and whether a blank follows. */
interface Spelled {
	readonly marker: Marker;
	readonly before: string;
	readonly after: string;
	readonly blank: string;
	readonly wideDigits: boolean;
}

/** `undefined` where another rule has the word: a wrong mark, a number that is one character, chapters and chains. */
function spell({ text }: Analysis, marker: Marker): Spelled | undefined {
	const { content, folded } = text;
	const rank = ladderRank(marker);
	if (rank < FIRST || rank > LAST || marker.chain.length > 1) {
		return undefined;
	}
	const before = content.slice(marker.span.start, marker.numeral.start);
	const after = content.slice(marker.numeral.end, marker.span.end);
	const oneCharacter = before === '' && after === '';
	const halfBracket = before === '' && folded[marker.span.end - 1] === ')';
	const next = content.charCodeAt(marker.textStart);
	const unfinished = Number.isNaN(next) || next === RETURN || next === LINE_FEED;
	if (oneCharacter || halfBracket || unfinished || properMarkEdit(folded, marker) !== undefined) {
		return undefined;
	}
	const blank = marker.textStart > marker.span.end ? BLANK : '';
	return { marker, before, after, blank, wideDigits: hasWideDigits(content, marker.numeral) };
}

function hasWideDigits(content: string, { start, end }: Span): boolean {
	for (let i = start; i < end; i++) {
		const unit = content.charCodeAt(i);
		if (unit >= 0xff10 && unit <= 0xff19) {
			return true;
		}
	}
	return false;
}

const RETURN = 0x0d;
const LINE_FEED = 0x0a;
/** From 一、 to （1）. */
const FIRST = 4;
const LAST = 7;
const BLANK = ' ';

function checkLevel(analysis: Analysis, all: readonly Spelled[]): readonly Finding[] {
	const [one] = all;
	if (one === undefined || all.every((each) => isSpelledAlike(each, one))) {
		return [];
	}
	const model = prevailing(all);
	const odd = model === undefined ? [] : all.filter((each) => !isSpelledAlike(each, model));
	const [first] = odd;
	if (first === undefined || model === undefined) {
		return [];
	}
	const { content } = analysis.text;
	const edits = odd.flatMap((each) => editsTo(analysis, each, model));
	const span = {
		start: first.marker.span.start,
		end: first.blank === '' ? first.marker.span.end : first.marker.textStart,
	};
	const count = odd.length;
	const written = content.slice(first.marker.span.start, first.marker.span.end);
	const numeral = content.slice(first.marker.numeral.start, first.marker.numeral.end);
	const difference = describe(first, model, numeral);
	return [
		{
			span,
			message: {
				'zh-cn': `同级编号写法不一：“${written}”${difference['zh-cn']}${count > 1 ? `，全文共 ${count} 处` : ''}。`,
				en: `Numbers of one level differ: “${written}” ${difference.en}${count > 1 ? ` (${count} places)` : ''}.`,
			},
			fixes: [
				{
					title: {
						'zh-cn': count > 1 ? `统一同级编号的写法（${count} 处）` : '统一同级编号的写法',
						en: count > 1 ? `Spell the numbers of this level alike (${count} places)` : 'Spell it like the others',
					},
					edits,
					safe: true,
				},
			],
		},
	];
}

function isSpelledAlike(a: Spelled, b: Spelled): boolean {
	return a.before === b.before && a.after === b.after && a.blank === b.blank && a.wideDigits === b.wideDigits;
}

function keyOf({ before, after, blank, wideDigits }: Spelled): string {
	return `${before}|${after}|${blank}|${wideDigits}`;
}

/** The spelling that most have; one without a blank where none has two thirds. */
function prevailing(all: readonly Spelled[]): Spelled | undefined {
	const counts = new Map<string, { readonly model: Spelled; count: number }>();
	for (const each of all) {
		const key = keyOf(each);
		const entry = counts.get(key) ?? { model: each, count: 0 };
		counts.set(key, entry);
		entry.count++;
	}
	const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
	const clear = ranked.find(({ count }) => count * 3 >= all.length * 2);
	const round = ranked.filter(({ model }) => /^(?:|[(（])$/.test(model.before) && model.blank === '');
	return (clear ?? round[0] ?? ranked[0])?.model;
}

function editsTo(
	{ text }: Analysis,
	{ marker, before, after, blank, wideDigits }: Spelled,
	model: Spelled,
): TextEdit[] {
	const edits: TextEdit[] = [];
	if (before !== model.before) {
		edits.push({ span: { start: marker.span.start, end: marker.numeral.start }, newText: model.before });
	}
	if (wideDigits !== model.wideDigits) {
		const numeral = text.content.slice(marker.numeral.start, marker.numeral.end);
		edits.push({ span: marker.numeral, newText: model.wideDigits ? widen(numeral) : narrow(numeral) });
	}
	if (after !== model.after || blank !== model.blank) {
		edits.push({ span: { start: marker.numeral.end, end: marker.textStart }, newText: model.after + model.blank });
	}
	return edits;
}

function widen(digits: string): string {
	return digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function narrow(digits: string): string {
	return digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function describe(odd: Spelled, model: Spelled, numeral: string): Finding['message'] {
	if (odd.before !== model.before || odd.after !== model.after) {
		const proper = `${model.before}${numeral}${model.after}`;
		return { 'zh-cn': `与多数写法“${proper}”不同`, en: `is not spelled “${proper}” like most` };
	}
	if (odd.wideDigits !== model.wideDigits) {
		return { 'zh-cn': '的数字全角半角与别处不同', en: 'has its digits in another width' };
	}
	return odd.blank === ''
		? { 'zh-cn': '后少了空格，别处都空一格', en: 'has no blank behind it, as the others do' }
		: { 'zh-cn': '后多了空格，别处不空', en: 'has a blank behind it, as the others do not' };
}
