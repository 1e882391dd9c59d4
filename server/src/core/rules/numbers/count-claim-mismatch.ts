import type { Quantity } from '../../figures/figure';
import type { OfficialDocument } from '../../outline/model';
import { walkItems } from '../../outline/walkItems';
import type { Span } from '../../text/span';
import { within } from '../../text/within';
import { createWordFinder } from '../../text/wordFinder';
import type { Finding, Rule, RuleContext } from '../rule';
import { sentenceAt } from '../shared/sentences';
import { REGULATION_20_4 } from '../sources';

export const countClaimMismatch: Rule = {
	id: 'count-claim-mismatch',
	title: { 'zh-cn': '说的数与实有的数对不上', en: 'Stated count differs from what is there' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'标题、导语说“十条措施”“53条意见”“（6篇）”，而文中的条数、篇数不同；列举了四项却说“三个方面”“等三类”；“其中”的部分大于总数，或分年度的几部分加起来不等于总数。“等15家”只列了8家是例示，不报；引用别的文件（《…十条措施》）不报。',
			en: 'The title or the lead claims so many measures (十条措施, 53条) or papers (6篇) and there are more or fewer; four things are listed and called three; a part (其中) is above its total, or yearly parts do not add up to it. Open lists (等15家) and titles of other documents are left alone.',
		},
		why: {
			'zh-cn': '增删条款后容易忘记改数；数对不上，读者会以为漏印。',
			en: 'Counts are forgotten when clauses come and go; readers then think that something is missing.',
		},
		how: { 'zh-cn': '数一遍，改数或补条款。', en: 'Count again, and correct one of the two.' },
	},
	examples: {
		bad: [
			{ text: '甲市关于稳就业的«五条措施»\n一、稳岗位。\n二、扩就业。\n三、强培训。\n四、优服务。' },
			{
				text: '甲市关于稳就业的意见\n现提出以下«6条意见»。\n一、稳岗位。\n二、扩就业。\n三、强培训。\n四、优服务。\n五、抓落实。',
			},
			{
				text: '一、任务\n1.围绕财税、金融、用工、物流«三个方面»发力。\n2.对学校、医院、车站、商场等«三类»场所加强检查。',
			},
			{ text: '一、任务\n1.转移就业50万人，其中脱贫劳动力«60万人»。' },
			{
				text: '一、任务\n1.三年新增贷款1000亿元，其中«2020年新增350亿元，2021年新增350亿元，2022年新增200亿元»。',
			},
		],
		good: [
			'甲市关于稳就业的四条措施\n一、稳岗位。\n二、扩就业。\n三、强培训。\n四、优服务。',
			'甲市关于稳就业的六条措施\n一、稳岗位。\n1.返还。\n2.补贴。\n3.缓缴。\n二、强培训。\n4.以工代训。\n5.定向培训。\n6.线上培训。',
			'甲市关于落实《省稳就业十条措施》的通知\n一、稳岗位。\n二、扩就业。\n三、强培训。',
			'一、任务\n1.支持甲、乙、丙超市等15家企业，围绕财税、金融、用工三个方面，对工业和信息化、教育等两类单位。',
			'一、任务\n1.转移就业50万人，其中脱贫劳动力14万人，比例提高到80%，其中小微企业提高到90%。',
			'一、任务\n1.三年新增贷款1000亿元，其中2020年新增350亿元，2021年新增350亿元，2022年新增300亿元。',
			'一、任务\n1.鼓励银行、保险机构开展信用、抵押两种贷款，推动省、市、县三级联动。',
		],
	},
	check: (context) =>
		[...claims(context), ...lists(context), ...parts(context)].sort((a, b) => a.span.start - b.span.start),
};

/** 十条措施 in the title, 提出以下6条意见 in the lead, 出台53条意见 and （6篇） in what a web page put above it. */
function claims(context: RuleContext): readonly Finding[] {
	const { analysis } = context;
	return analysis.documents.flatMap((document, i): readonly Finding[] => {
		const above = i === 0 ? [{ start: 0, end: document.span.start }] : [];
		const lead = document.lead.slice(0, MAX_LEAD);
		const counts = new Set<number>();
		return [...above, ...(document.title?.spans ?? []), ...lead].flatMap((span) =>
			within(context.facts.figures, span).flatMap((figure): readonly Finding[] => {
				if (figure.kind !== 'count' || figure.value !== figure.high || figure.value < 2) {
					return [];
				}
				const found = readClaim(analysis.text.folded, figure, span);
				if (found === undefined) {
					return [];
				}
				const isPapers = figure.unit === '篇';
				if (counts.size === 0 && !isPapers) {
					countItems(document, counts);
				}
				const actual = isPapers ? [analysis.documents.length] : [...counts];
				return contradicts(figure.value, actual)
					? [mismatch(found, figure.value, nearest(figure.value, actual), figure.unit)]
					: [];
			}),
		);
	});
}

const MAX_LEAD = 6;

function readClaim(folded: string, { span, unit }: Quantity, { start, end }: Span): Span | undefined {
	const before = folded.slice(Math.max(start, span.start - REACH), span.start);
	const after = folded.slice(span.end, Math.min(end, span.end + REACH));
	if (unit === '篇') {
		return /\($/.test(before) && /^\)/.test(after) ? span : undefined;
	}
	const noun = unit === '条' || unit === '项' ? MEASURES.exec(after)?.[0].length : undefined;
	// Behind 《 it is another document's title; behind 第 and 等 no claim of this one.
	const isOwn =
		before.lastIndexOf('《') <= before.lastIndexOf('》') &&
		(/(?:的|出台|推出|发布|如下|以下|下列|共|提出|制定)$/.test(before) || /^\s*$/.test(before));
	return noun !== undefined && isOwn && !/^[^,。]{0,12}(?:精神|要求|部署|规定)/.test(after.slice(noun))
		? { start: span.start, end: span.end + noun }
		: undefined;
}

const MEASURES = /^(?:具体|政策|工作|支持|若干|硬核|务实)?(?:措施|意见|举措|政策意见|政策|任务)(?:措施)?/;
const REACH = 24;

/** How many items there may be said to be: all of a level, all leaves, those of one kind of number. */
function countItems(document: OfficialDocument, counts: Set<number>): void {
	const byLevel = new Map<string, number>();
	let leaves = 0;
	for (const { item } of walkItems(document)) {
		if (item.style === '——') {
			continue;
		}
		byLevel.set(`level ${item.level}`, (byLevel.get(`level ${item.level}`) ?? 0) + 1);
		byLevel.set(item.style, (byLevel.get(item.style) ?? 0) + 1);
		leaves += item.children.some(({ style }) => style !== '——') ? 0 : 1;
	}
	for (const count of [leaves, ...byLevel.values()]) {
		counts.add(count);
	}
}

/** Not equal to any, and near enough to one that it must be meant. */
function contradicts(claimed: number, actual: readonly number[]): boolean {
	const distance = Math.abs(nearest(claimed, actual) - claimed);
	return distance > 0 && distance <= Math.max(2, claimed * 0.15);
}

function nearest(claimed: number, actual: readonly number[]): number {
	return actual.reduce((best, each) => (Math.abs(each - claimed) < Math.abs(best - claimed) ? each : best), -Infinity);
}

function mismatch(span: Span, claimed: number, actual: number, unit: string): Finding {
	return {
		span,
		message: {
			'zh-cn': `这里说 ${claimed} ${unit}，文中实有 ${actual} ${unit}，请核对。`,
			en: `This says ${claimed}; there are ${actual}.`,
		},
		fixes: [],
	};
}

/** A、B、C、D三个方面 and A、B、C、D等三类: more things than counted. Fewer may be examples, or begin before a comma. */
function lists({ analysis, facts }: RuleContext): readonly Finding[] {
	const { folded } = analysis.text;
	const counts = facts.figures.filter(
		(figure): figure is Quantity =>
			figure.kind === 'count' && figure.value === figure.high && figure.value <= MAX_LISTED && KINDS.has(figure.unit),
	);
	return counts.flatMap((figure): readonly Finding[] => {
		const noun = figure.unit === '个' ? NOUNS.exec(folded.slice(figure.span.end, figure.span.end + 4))?.[0].length : 0;
		if (noun === undefined) {
			return [];
		}
		// Within quotation marks it is a name: “两类”人才.
		const listed = folded[figure.span.start - 1] === '“' ? 0 : countListed(folded, figure.span.start);
		return listed > figure.value && listed <= figure.value + 3
			? [
					{
						span: { start: figure.span.start, end: figure.span.end + noun },
						message: {
							'zh-cn': `前面列举了 ${listed} 项，这里说 ${figure.value}，请核对。`,
							en: `${listed} things are listed, not ${figure.value}.`,
						},
						fixes: [],
					},
				]
			: [];
	});
}

const KINDS: ReadonlySet<string> = new Set(['个', '类', '大类', '种', '方面', '部分']);
const NOUNS = /^(?:方面|环节|领域|层面|维度|重点|阶段)/;
const MAX_LISTED = 20;

/** How many things a list with 、 holds that ends at `end`; 0 where it cannot be told. */
function countListed(folded: string, end: number): number {
	const from = Math.max(0, end - MAX_LIST);
	const written = folded.slice(from, end).replace(/等$/, '');
	const list = /[^,。;:()!?\n]*$/.exec(written)?.[0] ?? '';
	const members = list.split('、');
	const inner = members.slice(1, -1);
	// A member with a verb in it ends one list and begins another.
	const isOne = members.length > 2 && inner.every((member) => member.length <= MAX_MEMBER && !VERB.test(member));
	return isOne && !VERB_INSIDE.test(members.at(-1) ?? '') && from < end - list.length ? members.length : 0;
}

const MAX_LIST = 160;
const MAX_MEMBER = 16;
const VERB = /[对为在从将把按向由及和与的或]|开展|给予|提供|实施|推进|加强|实行|等/;
const VERB_INSIDE = /[对为在从将把按向由的]|开展|给予|提供|实施|推进|加强|实行|分为|包括|等/;

const findOfThem = createWordFinder(['其中']);

/** 50万人，其中脱贫劳动力60万人 */
function parts({ analysis, facts }: RuleContext): readonly Finding[] {
	const { folded } = analysis.text;
	const found: Finding[] = [];
	for (const { offset: at } of findOfThem(analysis.text)) {
		const sentence = sentenceAt(folded, at, { start: 0, end: folded.length });
		const before = within(facts.figures, { start: sentence.start, end: at }).filter(isCounted);
		const after = within(facts.figures, { start: at, end: sentence.end }).filter(isCounted);
		const part = after[0];
		const total = part && before.findLast(({ unit }) => unit === part.unit);
		if (part === undefined || total === undefined || isLimit(folded, total.span) || isLimit(folded, part.span)) {
			continue;
		}
		if (part.value > Math.max(...before.filter(({ unit }) => unit === part.unit).map(({ high }) => high))) {
			found.push({
				span: part.span,
				message: {
					'zh-cn': `“其中”的部分大于前面的总数，请核对。`,
					en: 'This part is larger than its total.',
				},
				fixes: [],
			});
		} else {
			found.push(...yearly(folded, at, sentence.end, total, after));
		}
	}
	return found;
}

function isCounted(figure: RuleContext['facts']['figures'][number]): figure is Quantity {
	return (
		(figure.kind === 'count' || figure.kind === 'money' || figure.kind === 'measure') && figure.numerals === 'arabic'
	);
}

/** A rate, a ceiling or a condition holds of each and adds up to nothing. */
function isLimit(folded: string, { start, end }: Span): boolean {
	return (
		/(?:每[^,。;]{0,6}|最高|不超过|上限|单[户笔个][^,。;]{0,8})$/.test(
			folded.slice(Math.max(0, start - REACH), start),
		) || /^(?:\/|以[下内]|及以下|的(?:企业|项目))/.test(folded.slice(end, end + 4))
	);
}

/** Parts that are told apart by their years are all there are. */
function yearly(
	folded: string,
	at: number,
	end: number,
	total: Quantity,
	after: readonly Quantity[],
): readonly Finding[] {
	const years = [...folded.slice(at, end).matchAll(/(?<!\d)20\d\d年(?=[^,。;、\d]{0,8}\d)/g)];
	const alike = after.filter(({ unit }) => unit === total.unit);
	const sum = alike.reduce((all, { value }) => all + value, 0);
	const first = years[0];
	const last = alike.at(-1);
	if (years.length < 2 || years.length !== alike.length || Math.abs(sum - total.value) < 1e-6 || !first || !last) {
		return [];
	}
	return [
		{
			span: { start: at + first.index, end: last.span.end },
			message: {
				'zh-cn': `各年度相加与总数不等，请核对。`,
				en: 'The years do not add up to the total.',
			},
			fixes: [],
		},
	];
}
