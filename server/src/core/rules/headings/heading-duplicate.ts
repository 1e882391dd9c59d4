import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import { isExemptHeading } from '../../responsibility/exemptHeadings';
import { countHan, isHanUnit } from '../../text/characters';
import { positionAt } from '../../text/sourceText';
import type { Finding, Rule } from '../rule';
import { itemHead, shorten, writtenTitle } from '../shared/itemWords';
import { PRACTICE } from '../sources';

export const headingDuplicate: Rule = {
	id: 'heading-duplicate',
	title: { 'zh-cn': '标题重复', en: 'Repeated heading' },
	severity: 'warning',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'同一标题下面有两条标题（或段首句）一字不差。不同标题下面各有“支持对象”“工作要求”之类不算；较长的标题在别的部分又出现一次，只作提醒。',
			en: 'Two headings (or run-in titles) under the same heading are equal. Equal ones under different headings are normal; a long one repeated elsewhere is only mentioned.',
		},
		why: {
			'zh-cn': '多半是复制一条来改，忘了改标题；照标题分解任务会把两件事当成一件。',
			en: 'Mostly a clause was copied and its title not changed; a task table made of titles will take two things for one.',
		},
		how: { 'zh-cn': '改其中一个标题，或把两条并成一条。', en: 'Change one of them, or join the two.' },
	},
	examples: {
		bad: [
			{ text: '一、任务\n（一）稳定就业岗位。甲乙。\n（二）保障市场供应。甲乙。\n（三）«稳定就业岗位»。丙丁。' },
			{ text: '一、总体要求\n甲。\n二、主要任务\n乙。\n三、«总体要求»\n丙。' },
			{ text: '一、任务\n(一)稳定就业岗位。甲乙。\n(二)«稳定就业岗位»。丙丁。' },
			{
				text: '一、任务\n（一）就业\n1.推动创业带动就业示范工作。甲。\n2.丙丁。\n（二）消费\n1.«推动创业带动就业示范工作»。乙。\n2.戊己。',
			},
		],
		good: [
			'一、甲\n（一）支持对象。子。\n（二）支持标准。丑。\n二、乙\n（一）支持对象。寅。\n（二）支持标准。卯。',
			'一、任务\n（一）稳定就业岗位。甲乙。\n（二）稳定就业岗位数量。丙丁。',
			// The parts of a compilation each have their own.
			'甲乙丙丁，制定本方案。\n一、工作要求\n甲。\n二、乙\n甲乙丙丁，制定本方案。\n一、工作要求\n丙。\n二、丁',
			'一、甲\n1.是。\n2.是。',
		],
	},
	check: ({ analysis }) => checkFile(analysis),
};

const MIN_HAN = 4;
/** A title of this length is repeated by nothing but a copy. */
const MIN_LONG = 10;

function checkFile(analysis: Analysis): readonly Finding[] {
	const repeated: Repeated[] = [];
	/** In the whole file, and under the headings (else documents) that hold one that stands elsewhere, too. */
	const everywhere = new Map<string, Titled>();
	const under = new Map<Item | OfficialDocument, Map<string, Item>>();
	for (const document of analysis.documents) {
		for (const { item, ancestors } of walkItems(document)) {
			// The items of an article are no titles.
			const ofArticle = ancestors.some(({ style }) => style === '第X条');
			const title = ofArticle ? undefined : comparable(analysis, item);
			if (title === undefined) {
				continue;
			}
			const parent = ancestors.at(-1) ?? document;
			const first = everywhere.get(title);
			if (first === undefined) {
				everywhere.set(title, { item, parent });
				continue;
			}
			const siblings = under.get(parent) ?? new Map<string, Item>();
			under.set(parent, siblings);
			const sibling = first.parent === parent ? first.item : siblings.get(title);
			if (sibling !== undefined) {
				repeated.push({ item, first: sibling, elsewhere: false });
			} else if (isLong(title) && !isExemptHeading(title)) {
				repeated.push({ item, first: first.item, elsewhere: true });
			}
			siblings.set(title, sibling ?? item);
		}
	}
	// Many titles that stand elsewhere, too: a summary, or a table of contents before the text.
	const isCopy = repeated.filter(({ elsewhere }) => elsewhere).length > MAX_COPIED;
	return repeated
		.filter(({ elsewhere }) => !elsewhere || !isCopy)
		.map(({ item, first, elsewhere }) => finding(analysis, item, first, elsewhere));
}

const MAX_COPIED = 2;

interface Repeated {
	readonly item: Item;
	/** The first of this title. */
	readonly first: Item;
	/** Whether that stands under another heading. */
	readonly elsewhere: boolean;
}

interface Titled {
	readonly item: Item;
	readonly parent: Item | OfficialDocument;
}

function comparable({ text }: Analysis, item: Item): string | undefined {
	if (item.marker === undefined || item.style === '——' || item.style === '第X条') {
		return undefined;
	}
	const { start, end } = item.title;
	if (end - start > MAX_TITLE || !hasHan(text.folded, start, end)) {
		return undefined;
	}
	const title = text.folded.slice(start, end);
	return title.includes(' ') ? title.replace(/ +/g, '') : title;
}

/** Whether a stretch has at least `MIN_HAN` Han characters. */
function hasHan(folded: string, start: number, end: number): boolean {
	let count = 0;
	for (let i = start; i < end && count < MIN_HAN; i++) {
		count += isHanUnit(folded.charCodeAt(i)) ? 1 : 0;
	}
	return count >= MIN_HAN;
}

/** What is longer is no title but a sentence. */
const MAX_TITLE = 40;

function isLong(title: string): boolean {
	return countHan(title) >= MIN_LONG;
}

function finding({ text }: Analysis, item: Item, first: Item, elsewhere: boolean): Finding {
	const title = shorten(writtenTitle(text, item));
	const line = positionAt(text, first.span.start).line + 1;
	return {
		span: { start: item.title.start, end: itemHead(item).end },
		...(elsewhere ? { severity: 'information' as const } : {}),
		message: {
			'zh-cn': `标题“${title}”与第 ${line} 行的重复，请核对是否复制后忘了改。`,
			en: `“${title}” is also the title on line ${line}; was it copied and not changed?`,
		},
		fixes: [],
	};
}
