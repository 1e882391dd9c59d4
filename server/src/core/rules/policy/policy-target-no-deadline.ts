import type { Figure, Quantity } from '../../figures/figure';
import type { Item, OfficialDocument } from '../../outline/model';
import { isLeaf, walkItems } from '../../outline/walkItems';
import { createCharacterMarks } from '../../text/characterMarks';
import type { Span } from '../../text/span';
import { createWithin, within } from '../../text/within';
import type { Finding, Rule, RuleContext } from '../rule';
import { clauseAt } from '../shared/sentences';
import { REGULATION_19_2 } from '../sources';

export const policyTargetNoDeadline: Rule = {
	id: 'policy-target-no-deadline',
	title: { 'zh-cn': '有量化目标而没有时限', en: 'Measurable target without a deadline' },
	severity: 'hint',
	fixable: false,
	source: REGULATION_19_2,
	explanation: {
		what: {
			'zh-cn':
				'“确定100个重点项目”“覆盖率达到90%以上”，本条、上级标题和文件标题里都没有日期。补贴比例、适用条件（“达到100人的企业”）不报；一条只报一处。',
			en: 'A number is to be reached, and neither the clause, its headings nor the title has a date. Rates of subsidies and conditions are left alone. One finding a clause.',
		},
		why: {
			'zh-cn': '没有时限的目标无法考核。',
			en: 'A target without a date cannot be checked.',
		},
		how: {
			'zh-cn': '写明“2026年6月底前”“全年”“到2027年”。',
			en: 'Write by when: 2026年6月底前, 全年, 到2027年.',
		},
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.稳工业。支持技术改造，«确定100个»技改重点项目。' },
			{ text: '一、任务\n1.强服务。力争覆盖率«达到90%»以上，培育企业50家。' },
			{ text: '一、任务\n1.强服务。«新增规模以上企业50家»以上。' },
		],
		good: [
			'一、任务\n1.稳工业。6月底前确定100个技改重点项目。',
			'一、2026年目标\n1.稳工业。确定100个技改重点项目。',
			'一、任务\n1.稳就业。新招用人数达到职工总数25%的企业，给予补贴；大力争取3个项目。',
			'一、任务\n1.强支持。补贴比例达到30%，最高50万元；注册资本不低于100万元。',
			'甲市2026年工作要点\n一、任务\n1.稳工业。确定100个技改重点项目。',
			'甲市就业补贴办法\n第一条　新增就业达到100人。',
		],
	},
	check: (context) => context.analysis.documents.flatMap((document) => check(context, document)),
};

function check(context: RuleContext, document: OfficialDocument): readonly Finding[] {
	const { text } = context.analysis;
	if (!PLANS.has(document.kind ?? '意见') || /\d{4}/.test(document.title?.text ?? '')) {
		return [];
	}
	const findings: Finding[] = [];
	const figuresIn = createWithin(context.facts.figures);
	for (const { item, ancestors } of walkItems(document)) {
		const target = isLeaf(item) && !item.style.startsWith('第X') ? findTarget(text.folded, figuresIn, item) : undefined;
		if (target !== undefined && ![item, ...ancestors].some((each) => isDated(context, each))) {
			findings.push({
				span: target,
				message: {
					'zh-cn': `“${text.content.slice(target.start, target.end)}”没有写明何时完成。`,
					en: 'It is not said by when.',
				},
				fixes: [],
			});
		}
	}
	return findings;
}

/** Kinds that set tasks; rules and replies set none. */
const PLANS: ReadonlySet<string> = new Set(['意见', '通知', '方案', '计划', '措施', '要点', '规划', '决定']);

/** Text of a section's own, its children's left out. */
function isDated({ analysis, facts }: RuleContext, { paragraphs, title }: Item): boolean {
	const { folded } = analysis.text;
	return [...paragraphs, title].some(
		(span) =>
			within(facts.figures, span).some(({ kind }) => kind === 'date') ||
			within(facts.deadlines, span).length > 0 ||
			LASTING.test(folded.slice(span.start, span.end)),
	);
}

const LASTING = /每年|年度|当年|年均|疫情(?:防控)?期间|今年|明年|本年|期末|“十[一二三四五六七八九]五”/;

function findTarget(folded: string, figuresIn: (stretch: Span) => readonly Figure[], item: Item): Span | undefined {
	for (const paragraph of item.paragraphs) {
		for (const figure of figuresIn(paragraph)) {
			const target = isCounted(figure) ? readTarget(folded, figure, paragraph) : undefined;
			if (target !== undefined) {
				return target;
			}
		}
	}
	return undefined;
}

function isCounted(figure: Figure): figure is Quantity {
	const { kind, numerals } = figure;
	return numerals === 'arabic' && (kind === 'count' || kind === 'percent' || kind === 'measure' || kind === 'money');
}

function readTarget(folded: string, { span }: Quantity, paragraph: Span): Span | undefined {
	if (VERB_ENDS[folded.charCodeAt(span.start - 1)] !== 1) {
		return undefined;
	}
	const clause = clauseAt(folded, span.start, paragraph);
	const verb = VERB.exec(folded.slice(Math.max(clause.start, span.start - MAX_VERB), span.start))?.[0];
	if (verb === undefined) {
		return undefined;
	}
	const after = folded.slice(span.end, Math.min(paragraph.end, span.end + REACH));
	const sentence = after.split(/[。;]/)[0] ?? '';
	const isCondition = CONDITION.test(after) || (/[达提增]/.test(verb) && /^[^,。;、]{0,8}的/.test(after));
	return isCondition || RATE.test(folded.slice(clause.start, clause.end) + sentence)
		? undefined
		: { start: span.start - verb.length, end: span.end };
}

const REACH = 24;
/** 力争实现规模以上企业 */
const MAX_VERB = 10;
/** What sets a target right before the number; 大力争取 only hopes. */
const VERB =
	/(?:达到|提高到|提升到|增长到|确定|确保(?:完成|实现|达到)?|力争(?:完成|实现|达到|突破|新增)?|新增|新建|新上|建成|培育|打造|完成|认定|引进|改造|建设)(?:不少于|不低于|约|各类|规模以上企业|企业|省级|市级)?$/;
/** What these end in. */
const VERB_ENDS = createCharacterMarks('到定保成现破争增建上育造进设于约类业级');
const CONDITION =
	/^(?:以上|及以上)?,是|^(?:以[上下内]|及以上|左右)?[^,。;、]{0,10}的(?:,|$|企业|单位|项目|个人|人员|给予|按)/;
/** Money that is given out or asked for, and conditions for it. */
const RATE =
	/补贴|补助|奖励|奖补|资助|贷款|额度|费率|利率|税|租金|最高|注册资本|出资|罚|对[^,。;]{0,20}的企业|符合|条件|已(?:经)?|争取/;
