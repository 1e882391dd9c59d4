import type { OfficialDocument } from '../../outline/model';
import { isLeaf, walkItems } from '../../outline/walkItems';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { createWithin } from '../../text/within';
import { createWordFinder, firstWordFrom } from '../../text/wordFinder';
import type { Finding, Rule, RuleContext } from '../rule';
import { PRACTICE } from '../sources';

export const policySubsidyNoSource: Rule = {
	id: 'policy-subsidy-no-source',
	title: { 'zh-cn': '补贴、奖励没有写资金来源', en: 'Subsidy without its source of money' },
	severity: 'hint',
	fixable: false,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'写了补贴、奖励的数额，而条款里没有“所需资金从…列支”，全文也没有统一写明资金来源。一件公文只报一处，写明处数。',
			en: 'Amounts of subsidies are given, but neither their clause nor the document says where the money comes from. One finding a document, with the count.',
		},
		why: {
			'zh-cn': '没有来源，财政部门无法安排预算，基层只能等文件。',
			en: 'Without a source nobody can put it into a budget.',
		},
		how: {
			'zh-cn': '在条款里写“所需资金从…中列支”，或在最后统一写明资金由哪级财政承担。',
			en: 'Add 所需资金从…中列支 to the clause, or say once at the end who pays.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、任务\n1.稳就业。对新吸纳就业的企业，给予«每人1000元»的一次性补贴。\n2.强创新。对新产品奖励200万元。',
			},
		],
		good: [
			'一、任务\n1.稳就业。给予最高50万元补贴，所需资金从创业带动就业扶持资金中列支。',
			'一、任务\n1.稳就业。给予最高50万元补贴。\n二、保障\n1.强化资金保障。所需经费由市、县两级财政承担。',
			'一、任务\n1.稳就业。市财政安排1000万元，对企业给予最高50万元补贴。',
			'一、任务\n1.稳投资。完成投资3000万元，减免税费50万元。',
		],
	},
	check: (context) => context.analysis.documents.flatMap((document) => check(context, document)),
};

function check({ analysis, facts }: RuleContext, document: OfficialDocument): readonly Finding[] {
	const { folded } = analysis.text;
	const amounts: Span[] = [];
	const figuresIn = createWithin(facts.figures);
	for (const { item } of walkItems(document)) {
		if (!isLeaf(item)) {
			continue;
		}
		for (const paragraph of item.paragraphs) {
			const promised = figuresIn(paragraph).find(
				({ kind, span }) => kind === 'money' && isSubsidy(folded, span, paragraph),
			);
			if (promised !== undefined) {
				const lead = /(?:每[^,。;]{1,4}|最高|不超过)$/.exec(folded.slice(promised.span.start - 6, promised.span.start));
				amounts.push({ start: promised.span.start - (lead?.[0].length ?? 0), end: promised.span.end });
				break;
			}
		}
	}
	const [first] = amounts;
	// A source that is named once is mostly meant for all.
	if (first === undefined || namesSource(analysis.text, document.span)) {
		return [];
	}
	return [
		{
			span: first,
			message: {
				'zh-cn': `补贴、奖励没有写资金来源${amounts.length > 1 ? `，全文共 ${amounts.length} 条` : ''}；通常写“所需资金从…列支”。`,
				en: `It is not said where the money comes from${amounts.length > 1 ? ` (${amounts.length} clauses)` : ''}.`,
			},
			fixes: [],
		},
	];
}

function namesSource(text: SourceText, { start, end }: Span): boolean {
	const words = findSourceWords(text);
	for (let i = firstWordFrom(words, start); i < words.length; i++) {
		const offset = words[i]?.offset ?? end;
		if (offset >= end) {
			return false;
		}
		const around = { start: Math.max(start, offset - SOURCE_BEFORE), end: Math.min(end, offset + SOURCE_BEHIND) };
		if (SOURCE.test(text.folded.slice(around.start, around.end))) {
			return true;
		}
	}
	return false;
}

/** One of them stands in all that names a source, with so many characters before it and from it on. */
const findSourceWords = createWordFinder(['资金', '经费', '费用', '基金', '列支', '财政']);
const SOURCE_BEFORE = 26;
const SOURCE_BEHIND = 4;

function isSubsidy(folded: string, { start, end }: Span, { start: from, end: to }: Span): boolean {
	const before = folded.slice(Math.max(from, start - REACH), start);
	const after = folded.slice(end, Math.min(to, end + REACH));
	return /(?:奖励|补贴|补助|奖补|资助)[^,。;]{0,8}$|给予[^,。;]{0,12}$/.test(before)
		? !/^(?:以下|以上|贷款|授信)/.test(after)
		: /^(?:\/[^,。]{1,3})?(?:的)?(?:标准)?(?:给予)?[^,。;]{0,8}(?:补贴|补助|奖励|奖补)/.test(after);
}

const REACH = 16;
const SOURCE =
	/所需(?:资金|经费|费用)|(?:资金|经费|费用)(?:由|从|来源|在)|列支|财政(?:予以|给予|全额|统筹|安排|单列|承担|负担|保障|兑现|按|奖励|补助|补贴|追加|再给)|(?:设立|安排|统筹|通过|利用|使用)[^,。;]{0,24}(?:资金|基金|经费)|(?:资金|基金)(?:中|内|渠道)|同级财政|各级财政|财政部门/;
