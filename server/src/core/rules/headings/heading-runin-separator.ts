import type { Analysis } from '../../analysis';
import { readItemTitle } from '../../outline/itemTitle';
import type { OfficialDocument } from '../../outline/model';
import { type PlacedItem, walkItems } from '../../outline/walkItems';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { shorten } from '../shared/itemWords';
import { PRACTICE } from '../sources';

export const headingRuninSeparator: Rule = {
	id: 'heading-runin-separator',
	title: { 'zh-cn': '段首句后的标点不一', en: 'Mark behind a run-in title' },
	severity: 'off',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'同级各条大多以“标题。正文”起头，个别几条的标题后面却用了逗号。全文一律用逗号的、两截的标题（“市场主导，政府引导。”）不算。',
			en: 'Most clauses of a level begin with a title and a full stop, a few with a title and a comma. All commas, or a title in two halves, do not count.',
		},
		why: {
			'zh-cn': '标题后用逗号，排版时就分不出标题（常用楷体或加粗）到哪里为止。',
			en: 'With a comma nobody can tell where the title ends, which print sets in another face.',
		},
		how: { 'zh-cn': '标题后改用句号。', en: 'End the title with a full stop.' },
	},
	examples: {
		bad: [
			{
				text: '一、任务\n（一）稳定就业岗位。甲乙丙丁。\n（二）保障市场供应。甲乙丙丁。\n（三）防范金融风险。甲乙丙丁。\n（四）«加强技能培训，»建立覆盖城乡全体劳动者的终身职业技能培训制度和工作机制，组织开展大规模培训。\n（五）优化政务服务。甲乙丙丁。\n（六）扩大有效投资。甲乙丙丁。',
			},
			{
				text: '一、任务\n(一)稳定就业岗位。甲乙丙丁。\n(二)保障市场供应。甲乙丙丁。\n(三)防范金融风险。甲乙丙丁。\n(四)«加强技能培训,»建立覆盖城乡全体劳动者的终身职业技能培训制度和工作机制,组织开展大规模培训。\n(五)优化政务服务。甲乙丙丁。\n(六)扩大有效投资。甲乙丙丁。',
			},
		],
		good: [
			// Two halves.
			'一、任务\n（一）稳定就业。甲乙。\n（二）保障供应。甲乙。\n（三）防范风险。甲乙。\n（四）市场主导，政府引导。甲乙丙丁。\n（五）优化服务。甲乙。',
			// A clause without a title.
			'一、任务\n（一）稳定就业。甲乙。\n（二）保障供应。甲乙。\n（三）防范风险。甲乙。\n（四）对生活困难的失业人员，由街道办事处会同民政部门及时发放临时救助补贴并做好登记工作。\n（五）优化服务。甲乙。',
			// Commas throughout.
			'一、任务\n（一）稳定就业岗位，落实好各项援企稳岗政策，对不裁员少裁员的企业继续返还失业保险费。\n（二）保障市场供应，加强重要商品产销衔接，健全覆盖城乡的应急保供体系和储备调运机制。',
		],
	},
	check: ({ analysis }) => analysis.documents.flatMap((document) => checkDocument(analysis, document)),
};

const MIN_ITEMS = 6;
const HABIT = 0.8;
/** A title with its full stop ends within so many characters. */
const MAX_TITLE = 26;
/** What is longer is the first clause of a sentence. */
const MAX_COMMA_TITLE = 12;

function checkDocument(analysis: Analysis, document: OfficialDocument): readonly Finding[] {
	const byLevel = new Map<number, PlacedItem[]>();
	for (const placed of walkItems(document)) {
		if (placed.item.form === 'run-in' && !placed.item.style.startsWith('第X')) {
			const level = byLevel.get(placed.item.level) ?? [];
			byLevel.set(placed.item.level, level);
			level.push(placed);
		}
	}
	return [...byLevel.values()].flatMap((level) => checkLevel(analysis, level));
}

function checkLevel({ text, partners }: Analysis, level: readonly PlacedItem[]): readonly Finding[] {
	if (level.length < MIN_ITEMS) {
		return [];
	}
	const read = level.flatMap(({ item }) => {
		const line = item.paragraphs[0];
		const start = item.marker?.textStart;
		return line === undefined || start === undefined ? [] : [readItemTitle(text, partners, { start, end: line.end })];
	});
	const titled = read.filter(
		({ bySentence }) => bySentence.end - bySentence.start <= MAX_TITLE && text.folded[bySentence.end] === '。',
	);
	const odd = read.filter(({ commaEnded, byComma }) => commaEnded && byComma.end - byComma.start <= MAX_COMMA_TITLE);
	const [first] = odd;
	if (first === undefined || titled.length < level.length * HABIT) {
		return [];
	}
	return [finding(text, first.byComma, odd.length)];
}

function finding({ content }: Analysis['text'], title: Span, count: number): Finding {
	const written = shorten(content.slice(title.start, title.end));
	return {
		span: { start: title.start, end: title.end + 1 },
		message: {
			'zh-cn': `同级各条的标题后都用句号，“${written}”后用了逗号${count > 1 ? `（共 ${count} 处）` : ''}。`,
			en: `The other titles of this level end with a full stop, “${written}” with a comma (${count} in all).`,
		},
		fixes: [],
	};
}
