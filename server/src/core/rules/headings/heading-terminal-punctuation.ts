import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { Finding, Rule } from '../rule';
import { shorten, writtenTitle } from '../shared/itemWords';
import { PRACTICE } from '../sources';

export const headingTerminalPunctuation: Rule = {
	id: 'heading-terminal-punctuation',
	title: { 'zh-cn': '标题末尾的标点', en: 'Punctuation at the end of a heading' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'单独成行的标题末尾多了句号、逗号、分号或冒号，而同级的其他标题都没有。同级标题都带句号、后面接正文的，不算。',
			en: 'A heading on a line of its own ends with a mark, while the other headings of its level do not. Titles that text follows on the same line do not count.',
		},
		why: {
			'zh-cn': '单独成行的标题通常不加标点；有的加有的不加，看上去像漏了正文。',
			en: 'A heading alone on its line usually takes none; where one does, text seems to be missing behind it.',
		},
		how: { 'zh-cn': '用快速修复删去。', en: 'Apply the fix, which removes it.' },
	},
	examples: {
		bad: [
			{
				text: '一、总体要求\n甲乙丙。\n二、主要任务«。»\n甲乙丙。\n三、保障措施\n甲乙丙。',
				fixed: '一、总体要求\n甲乙丙。\n二、主要任务\n甲乙丙。\n三、保障措施\n甲乙丙。',
			},
			{
				text: '一、总体要求\n甲乙丙。\n二、主要任务«：»\n甲乙丙。\n三、保障措施\n甲乙丙。',
				fixed: '一、总体要求\n甲乙丙。\n二、主要任务\n甲乙丙。\n三、保障措施\n甲乙丙。',
			},
			{
				text: '一、任务\n(一)稳定就业\n1.甲乙。\n(二)保障供应«;»\n1.甲乙。\n(三)防范风险\n1.甲乙。',
				fixed: '一、任务\n(一)稳定就业\n1.甲乙。\n(二)保障供应\n1.甲乙。\n(三)防范风险\n1.甲乙。',
			},
		],
		good: [
			'一、总体要求\n甲乙丙。\n二、主要任务\n甲乙丙。\n三、保障措施\n甲乙丙。',
			// The siblings are titles that text follows.
			'一、任务\n（一）稳定就业。甲乙丙。\n（二）保障供应。\n1.甲乙。\n2.丙丁。\n（三）防范风险。甲乙丙。',
			// All do so.
			'一、总体要求。\n甲乙丙。\n二、主要任务。\n甲乙丙。\n三、保障措施。\n甲乙丙。',
			// A clause, not a heading.
			'一、任务\n（一）稳定就业\n1.甲乙。\n（二）保障供应\n1.甲乙。\n（三）对生活困难的人员，由街道及时发放补贴。',
			// Whole sentences.
			'一、任务\n甲乙丙。\n二、措施\n甲乙丙。\n三、具体办法由市财政局会同有关部门另行制定。\n甲乙丙。',
			'一、推动“双创”\n甲乙丙。\n二、落实任务（试行）\n甲乙丙。\n三、保障措施\n甲乙丙。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument({ text }: Analysis, document: OfficialDocument): readonly Finding[] {
	const byLevel = new Map<number, { readonly bare: Item[]; readonly marked: Item[]; runIn: number }>();
	for (const { item } of walkItems(document)) {
		const isAbove = hasBelow(item);
		if (!isAbove && item.form !== 'run-in') {
			continue;
		}
		const level = byLevel.get(item.level) ?? { bare: [], marked: [], runIn: 0 };
		byLevel.set(item.level, level);
		const rest = restOfLine(text.folded, item);
		if (isAbove) {
			if (rest === '') {
				level.bare.push(item);
			} else if (MARK.test(rest) && isTitle(text.folded, item)) {
				level.marked.push(item);
			}
		}
		level.runIn += item.form === 'run-in' && rest.length > 1 ? 1 : 0;
	}
	return [...byLevel.values()].flatMap(({ bare, marked, runIn }) =>
		bare.length >= MIN_BARE && bare.length >= marked.length * 2 && bare.length > runIn
			? marked.map((item) => finding(text, item))
			: [],
	);
}

/** So many headings without a mark show what the document does. */
const MIN_BARE = 2;
const MARK = /^[。,;:] *$/;
const MAX_TITLE = 22;

/** Text or items stand under it. */
function hasBelow(item: Item): boolean {
	return item.marker !== undefined && (item.children.length > 0 || item.paragraphs.length > 1);
}

function restOfLine(folded: string, item: Item): string {
	const start = item.title.end;
	const end = item.paragraphs[0]?.end ?? start;
	return start >= end ? '' : folded.slice(start, end).trim();
}

/** Not a whole sentence. */
function isTitle(folded: string, { title }: Item): boolean {
	const length = title.end - title.start;
	const sentence = /[,;:]|由.+(?:制定|负责|实施)|(?:如下|包括|以下.{0,6})$/;
	return length >= 2 && length <= MAX_TITLE && !sentence.test(folded.slice(title.start, title.end));
}

function finding(text: Analysis['text'], item: Item): Finding {
	const end = item.paragraphs[0]?.end ?? item.title.end;
	const mark = text.content.slice(item.title.end, end).trim();
	const span = { start: item.title.end, end };
	const title = shorten(writtenTitle(text, item));
	return {
		span,
		message: {
			'zh-cn': `标题“${title}”单独成行，末尾通常不加“${mark}”；同级标题都没有加。`,
			en: `“${title}” stands alone on its line and needs no “${mark}”; the other headings have none.`,
		},
		fixes: [
			{
				title: { 'zh-cn': `删去“${mark}”`, en: `Delete “${mark}”` },
				edits: [{ span, newText: '' }],
				safe: true,
			},
		],
	};
}
