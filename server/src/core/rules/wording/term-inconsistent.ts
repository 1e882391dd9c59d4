import type { OfficialDocument } from '../../outline/model';
import { createWordFinder, type FoundWord, firstWordFrom } from '../../text/wordFinder';
import type { Finding, Rule, RuleContext } from '../rule';
import { PRACTICE } from '../sources';
import data from './fixedTerms.json';

const GROUPS: readonly (readonly string[])[] = data.groups.map(({ spellings }) => spellings);

export const termInconsistent: Rule = {
	id: 'term-inconsistent',
	title: { 'zh-cn': '同一说法前后不一', en: 'One term in two spellings' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'同一件公文里，同一个固定说法有两种写法：有的写“区县”，有的写“县区”；有的写“县（市、区）”，有的写“县市区”。',
			en: 'One fixed term in two spellings within a document: 区县 and 县区, 县（市、区） and 县市区.',
		},
		why: {
			'zh-cn': '写法不一，读者会以为所指不同。',
			en: 'Two spellings make the reader look for two meanings.',
		},
		how: { 'zh-cn': '选一种写法，全篇统一。', en: 'Choose one and keep to it.' },
	},
	examples: {
		bad: [
			{ text: '各区县落实。各区县报送。各区县通报。各«县区»配合。' },
			{ text: '各县(市、区)落实，各县(市、区)报送，各«县市区»配合，各县市区通报。' },
			{ text: '各县市区落实，各«县（市、区）»报送，各县市区配合，各县市区通报。' },
		],
		good: [
			'各区县落实，各区县报送。',
			'各县(市、区)落实，各县（市、区）报送。',
			'各县区落实，各县市区配合。',
			'城区县城建设，各区县落实，各区县报送，各区县通报。',
		],
	},
	check: (context) => {
		const found = find(context.analysis.text);
		return context.analysis.documents.flatMap((document) => checkDocument(context, document, found));
	},
};

const find = createWordFinder(GROUPS.flat());

function checkDocument(
	{ analysis: { text } }: RuleContext,
	{ span }: OfficialDocument,
	found: readonly FoundWord[],
): readonly Finding[] {
	const placesOf = new Map<string, FoundWord[]>();
	for (let i = firstWordFrom(found, span.start); i < found.length; i++) {
		const each = found[i];
		const before = found[i - 1];
		if (each === undefined || each.offset >= span.end) {
			break;
		}
		// 放管服 in “放管服” is the spelling with the marks.
		const inside = before !== undefined && each.offset < before.offset + before.word.length;
		if (!inside && stands(text.folded, each.word, each.offset)) {
			const places = placesOf.get(each.word);
			if (places === undefined) {
				placesOf.set(each.word, [each]);
			} else {
				places.push(each);
			}
		}
	}
	return groupsOfSeveral(placesOf.keys()).flatMap((group) => {
		const counts = group
			.flatMap((spelling) => {
				const places = placesOf.get(spelling);
				return places === undefined ? [] : [{ spelling, places }];
			})
			.sort((a, b) => b.places.length - a.places.length);
		const [most, ...others] = counts;
		const other = others[0];
		const first = other?.places[0];
		if (most === undefined || other === undefined || first === undefined) {
			return [];
		}
		const clear = other.places.length >= 2 || most.places.length >= MAJORITY * other.places.length;
		if (!clear) {
			return [];
		}
		const end = first.offset + first.word.length;
		const show = ({ places }: typeof most): string => {
			const { offset, word } = places[0] ?? first;
			return text.content.slice(offset, offset + word.length);
		};
		return [
			{
				span: { start: first.offset, end },
				message: {
					'zh-cn': `“${show(most)}”（${most.places.length} 处）又写作“${show(other)}”（${other.places.length} 处），请统一。`,
					en: `${show(most)} (${most.places.length}) is also written ${show(other)} (${other.places.length}); use one.`,
				},
				fixes: [],
			},
		];
	});
}

/** The groups of which more than one spelling is among these; most documents have none. */
function groupsOfSeveral(spellings: Iterable<string>): readonly (readonly string[])[] {
	const once = new Set<readonly string[]>();
	const several = new Set<readonly string[]>();
	for (const spelling of spellings) {
		const group = GROUP_OF.get(spelling) ?? [];
		(once.has(group) ? several : once).add(group);
	}
	return [...several];
}

const GROUP_OF: ReadonlyMap<string, readonly string[]> = new Map(
	GROUPS.flatMap((group) => group.map((spelling) => [spelling, group] as const)),
);

/** A single deviation counts against so many of the usual spelling. */
const MAJORITY = 3;

/** 城区县城 holds 区县 and means neither; a word counts behind 各, 全, a comma and the like, or in front of a noun. */
function stands(folded: string, word: string, offset: number): boolean {
	const before = folded[offset - 1] ?? '';
	const after = folded[offset + word.length] ?? '';
	return !/[城社园片辖市省山林景矿湖库灾]/.test(before) && !/[城域乡]/.test(after);
}
