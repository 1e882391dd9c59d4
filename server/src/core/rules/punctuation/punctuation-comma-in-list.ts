import { createForwardFinder, type ForwardFinder } from '../../text/forwardFinder';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule } from '../rule';
import { PUNCTUATION_SERIES } from '../sources';
import data from './listedThings.json';

export const punctuationCommaInList: Rule = {
	id: 'punctuation-comma-in-list',
	title: { 'zh-cn': '并列的词语之间用了逗号', en: 'Comma in a list of words' },
	severity: 'hint',
	fixable: true,
	source: PUNCTUATION_SERIES,
	explanation: {
		what: {
			'zh-cn': '常在一起说的单字（米面油、水电气、人财物……）排成一列，有的用顿号，有的用逗号。分句之间的逗号不看。',
			en: 'In a list of single characters that usually go together (米、面、油), one comma among 、. Commas between clauses are not looked at.',
		},
		why: {
			'zh-cn': '一列词语里只用一种标点，读者才不会把它断成两句。',
			en: 'One mark throughout a list, or the reader takes it for two clauses.',
		},
		how: { 'zh-cn': '改为顿号。', en: 'Write 、.' },
	},
	examples: {
		bad: [
			{ text: '增加米«,»面、油库存。', fixed: '增加米、面、油库存。' },
			{ text: '增加米、面«，»油库存。', fixed: '增加米、面、油库存。' },
			{ text: '保障水«，»电、气、热供应。', fixed: '保障水、电、气、热供应。' },
		],
		good: [
			'增加米、面、油库存。',
			'保障供水，电、气、热供应稳定。',
			'实施乡村治水，电、气、热一并改造。',
			'疏通河道排水，电网改造同步。',
			'落实人、财、物，保障到位。',
		],
	},
	check: ({ analysis, facts }) => {
		const { folded } = analysis.text;
		const nearCommas = findNearCommas(analysis.text);
		if (nearCommas.length === 0) {
			return [];
		}
		const nextDun = createForwardFinder(nearCommas);
		return facts.textLines.flatMap(({ body }) => mixedLists(folded, nextDun, body).map(finding));
	},
};

/** The 、 next to a member of some list that has a comma on its other side: few. */
function findNearCommas(text: SourceText): readonly number[] {
	return findMembers(text).map(({ word, offset }) => (word.endsWith('、') ? offset + 2 : offset));
}

/** Commas between two members of a list that has 、 next to one of them. */
function mixedLists(folded: string, nextDun: ForwardFinder, body: Span): readonly Span[] {
	const found: Span[] = [];
	// Looked for at the 、: single characters between two marks are rare.
	for (let i = nextDun(body.start, body.end); i >= 0; i = nextDun(i + 1, body.end)) {
		for (const comma of [i - 2, i + 2]) {
			if (folded[comma] === ',' && comma > body.start && comma < body.end - 1) {
				const first = folded[Math.min(i, comma) - 1] ?? '';
				const middle = folded[Math.min(i, comma) + 1] ?? '';
				const last = folded[Math.max(i, comma) + 1] ?? '';
				if (standTogether(first, middle, last) && !endsWord(folded, Math.min(i, comma) - 1, body)) {
					found.push({ start: comma, end: comma + 1 });
				}
			}
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

const LISTS: readonly string[] = data.lists.map(({ members }) => members);

const findMembers = createWordFinder(
	[...new Set(LISTS.join(''))].flatMap((member) => [`,${member}、`, `、${member},`]),
);

/** In the order of the list, so that 供水，电、气 is not taken for one. */
function standTogether(...members: readonly string[]): boolean {
	return LISTS.some((list) => {
		const places = members.map((member) => list.indexOf(member));
		return places.every((place, i) => place >= 0 && (i === 0 || place === (places[i - 1] ?? 0) + 1));
	});
}

/** 供水，电、气: the character in front of the comma ends a word of its own. */
function endsWord(folded: string, offset: number, body: Span): boolean {
	return offset > body.start && WORD_BEFORE.test(folded[offset - 1] ?? '');
}

const WORD_BEFORE = /[供用节停排治污雨废饮热冷自来发输送断缺玉大小花香生鲜牛羊猪鸡]/;

function finding(span: Span): Finding {
	return {
		span,
		message: {
			'zh-cn': '并列的词语之间应一律用顿号，这里用了逗号。',
			en: 'A list takes 、 throughout; here is a comma.',
		},
		fixes: [{ title: { 'zh-cn': '改为顿号', en: 'Change to 、' }, edits: [{ span, newText: '、' }], safe: false }],
	};
}
