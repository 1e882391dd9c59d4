import type { Analysis } from '../../analysis';
import type { Item, OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { Finding, Rule } from '../rule';
import { itemHead, shorten, writtenMarker, writtenTitle } from '../shared/itemWords';
import { PRACTICE } from '../sources';

export const headingEmpty: Rule = {
	id: 'heading-empty',
	title: { 'zh-cn': '标题下没有内容', en: 'Heading without content' },
	severity: 'warning',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'编了号的标题下面既没有正文也没有下一层，而同级的其他标题都有；或者只有编号没有文字。文末正在写的一行不算。',
			en: 'A numbered heading has neither text nor items below it, where its siblings have; or there is a number and nothing else. The last line, which may be in work, does not count.',
		},
		why: {
			'zh-cn': '多半是正文漏了，或者删了内容忘了删标题。',
			en: 'Its text was lost, or removed without the heading.',
		},
		how: { 'zh-cn': '补上内容，或删去标题并重新编号。', en: 'Add the text, or remove the heading and renumber.' },
	},
	examples: {
		bad: [
			{ text: '一、总体要求\n甲乙丙。\n«二、主要任务»\n三、保障措施\n甲乙丙。\n四、附则\n甲乙丙。' },
			{
				text: '一、任务\n(一)稳定就业\n1.甲。\n2.乙。\n«(二)保障供应»\n(三)防范风险\n1.甲。\n2.乙。\n(四)优化服务\n1.甲。',
			},
			{ text: '一、任务\n（一）稳定就业。甲乙。\n«（二）»\n（三）防范风险。甲乙。' },
		],
		good: [
			'一、总体要求\n甲乙丙。\n二、主要任务\n甲乙丙。\n三、保障措施',
			// A list of short things.
			'一、材料\n（一）身份证\n（二）户口簿\n（三）申请表\n二、时间\n甲乙丙。',
			'一、材料\n1.身份证；\n2.户口簿；\n3.申请表。\n二、时间\n甲乙丙。',
			// A sentence without its full stop.
			'一、任务\n甲乙丙。\n二、各县区政府要结合本地实际制定具体落实措施\n三、保障\n甲乙丙。',
			'一、报名时间：5月1日至5月7日\n二、报名地点\n市政务中心。\n三、报名材料\n身份证。',
			// Measures whose responsible unit stands with them.
			'一、任务\n（一）稳定就业（责任单位：市财政局）\n（二）保障供应\n1.甲。\n（三）防范风险\n1.甲。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

function checkDocument({ text }: Analysis, document: OfficialDocument): readonly Finding[] {
	const placed = walkItems(document);
	const last = placed.at(-1)?.item;
	return placed.flatMap(({ item, ancestors }) => {
		const siblings = ancestors.at(-1)?.children ?? document.items;
		const empty = item.marker !== undefined && item !== last && isEmpty(item);
		const nothing = item.title.start >= item.title.end;
		return empty && (nothing || isAmongFilled(text.folded, item, siblings)) ? [finding(text, item)] : [];
	});
}

function isEmpty(item: Item): boolean {
	return (
		item.form === 'heading' &&
		item.style !== '——' &&
		item.children.length === 0 &&
		item.paragraphs.length === 1 &&
		item.statements.length === 0
	);
}

const MIN_SIBLINGS = 3;
const MAX_TITLE = 16;

/** All other headings of the run have something below them, and this one is a heading, not a short clause. */
function isAmongFilled(folded: string, item: Item, siblings: readonly Item[]): boolean {
	const title = folded.slice(item.title.start, item.title.end);
	const rest = folded.slice(item.title.end, item.paragraphs[0]?.end).trim();
	const others = siblings.filter((each) => each !== item && each.marker !== undefined && each.style === item.style);
	const filled = others.filter(
		(each) => each.form === 'heading' && (each.children.length > 0 || each.paragraphs.length > 1),
	);
	return (
		siblings.length >= MIN_SIBLINGS &&
		filled.length === others.length - others.filter((each) => each === siblings.at(-1) && isEmpty(each)).length &&
		title.length <= MAX_TITLE &&
		rest === '' &&
		!/[:,;\d]/.test(title)
	);
}

function finding(text: Analysis['text'], item: Item): Finding {
	const marker = writtenMarker(text, item);
	const title = shorten(writtenTitle(text, item));
	return {
		span: itemHead(item),
		message:
			title === ''
				? {
						'zh-cn': `“${marker}”后面没有文字：请补上内容，或删去这个号。`,
						en: `Nothing stands behind “${marker}”: add text or remove the number.`,
					}
				: {
						'zh-cn': `标题“${marker}${title}”下面没有内容：请补上，或删去标题。`,
						en: `Nothing stands under “${marker}${title}”: add text or remove the heading.`,
					},
		fixes: [],
	};
}
