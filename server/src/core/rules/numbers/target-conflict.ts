import type { Figure, Quantity } from '../../figures/figure';
import { isHanUnit } from '../../text/characters';
import type { Span } from '../../text/span';
import { createWithin, within } from '../../text/within';
import type { Finding, Rule, RuleContext } from '../rule';
import type { BodyParagraph } from '../shared/bodyParagraphs';
import { clauseAt, sentenceAt } from '../shared/sentences';
import { REGULATION_20_4 } from '../sources';

export const targetConflict: Rule = {
	id: 'target-conflict',
	title: { 'zh-cn': '同一目标前后数值不一', en: 'One target with two values' },
	severity: 'warning',
	fixable: false,
	source: REGULATION_20_4,
	explanation: {
		what: {
			'zh-cn':
				'同一件公文里，同一个目标（措辞相同，如“城镇新增就业…人”“高校毕业生就业率达到…”）写了两个数。分年度、分阶段的，区间，补贴的档次，分别列出的各类标准不报。',
			en: 'One target in the same words has two values in one document. Stages by year, ranges, grades of subsidies and standards that are listed side by side are left alone.',
		},
		why: {
			'zh-cn': '下级不知按哪个数落实，考核时各执一词。',
			en: 'Nobody knows which of the two counts.',
		},
		how: {
			'zh-cn': '核对后统一；确有区别的，写明年份或范围。',
			en: 'Look up which is right, or say what the difference is.',
		},
	},
	examples: {
		bad: [
			{
				text: '一、目标\n全市城镇新增就业5万人以上，高校毕业生就业率达到85%以上。\n二、任务\n1.稳就业。确保城镇新增就业«6万人»以上。\n2.强培训。高校毕业生就业率达到«90%»以上。',
			},
			{ text: '一、目标\n2026年培育高新技术企业100家。\n二、任务\n1.强创新。2026年培育高新技术企业«120家»。' },
			{
				text: '一、目标\n到2026年，全市高新技术企业达到500家，新建充电桩1000个。\n二、任务\n1.强创新。力争到2026年高新技术企业数量达到«600家»，年内新建充电桩«1200个»。',
			},
			{ text: '一、目标\n培育100家高新技术企业。\n二、任务\n1.强创新。全年培育«120家»高新技术企业。' },
		],
		good: [
			'一、目标\n2026年城镇新增就业5万人，2027年城镇新增就业6万人。\n二、任务\n1.稳就业。到2028年，城镇新增就业8万人。',
			'一、目标\n城镇新增就业5万人以上。\n二、任务\n1.稳就业。城镇新增就业5万人，其中高校毕业生就业1万人。',
			'一、任务\n1.甲类园区。科技型企业不少于50家。\n2.乙类园区。科技型企业不少于30家。',
			'一、任务\n1.对年度营业收入达到1000万元的企业奖励10万元，对年度营业收入达到2000万元的企业奖励20万元。',
			'一、目标\n上半年完成投资1000亿元。\n二、任务\n1.稳投资。年底前完成投资3000亿元。',
			'一、任务\n1.市本级新增贷款100亿元。\n2.全市新增贷款500亿元。',
		],
	},
	check: (context) => {
		const targets = new Map<string, Target[]>();
		const found: Finding[] = [];
		const figuresIn = createWithin(context.facts.figures);
		for (const paragraph of context.facts.paragraphs) {
			for (const figure of figuresIn(paragraph.span)) {
				const target = isValue(figure) ? readTarget(context, figure, paragraph) : undefined;
				if (target === undefined) {
					continue;
				}
				const earlier = targets.get(target.key);
				if (earlier === undefined) {
					targets.set(target.key, [target]);
					continue;
				}
				targets.set(target.key, [...earlier, target].slice(-MAX_EARLIER));
				const other = earlier.find((each) => isConflict(each, target));
				if (other !== undefined && earlier.every((each) => each.figure.value !== target.figure.value)) {
					found.push(conflict(context, target.figure.span, other.figure.span));
				}
			}
		}
		return found;
	},
};

interface Target {
	/** The document, the words of the target and its unit. */
	readonly key: string;
	readonly figure: Quantity;
	readonly paragraph: BodyParagraph;
	/** The time that its sentence names last before it, empty where it names none. */
	readonly time: string;
}

function isValue(figure: Figure): figure is Quantity {
	return (
		(figure.kind === 'count' || figure.kind === 'percent' || figure.kind === 'measure' || figure.kind === 'money') &&
		figure.numerals === 'arabic' &&
		figure.value === figure.high
	);
}

function readTarget({ analysis, facts }: RuleContext, figure: Quantity, paragraph: BodyParagraph): Target | undefined {
	const { folded } = analysis.text;
	const { span } = figure;
	const clause = clauseAt(folded, span.start, paragraph.span);
	const before = folded.slice(Math.max(clause.start, span.start - MAX_WORDS), span.start);
	const after =
		/^[\p{Script=Han}“”]*/u.exec(folded.slice(span.end, Math.min(clause.end, span.end + MAX_WORDS)))?.[0] ?? '';
	if (
		!isHanUnit(before.charCodeAt(before.length - 1)) ||
		CONDITION.test(before) ||
		CONDITION.test(after) ||
		/的$/.test(after)
	) {
		return undefined;
	}
	const subject = before.replace(LEADING, '').replace(BOUND, '');
	const noun = after.replace(/^(?:以[上下内]|左右)/, '');
	const words = `${subject}#${noun}`;
	const isNamed =
		subject.length + noun.length >= (figure.kind === 'percent' ? MIN_RATE : MIN_WORDS) &&
		/^[\p{Script=Han}“”]{2,}#/u.test(words);
	if (!isNamed || !(TARGET.test(before) || TARGET.test(subject))) {
		return undefined;
	}
	const sentence = sentenceAt(folded, span.start, paragraph.span);
	const date = within(facts.figures, { start: sentence.start, end: span.start }).findLast(
		({ kind }) => kind === 'date',
	);
	const time = date === undefined ? '' : folded.slice(date.span.start, date.span.end);
	return { key: `${paragraph.document.span.start} ${words} ${figure.unit}`, figure, paragraph, time };
}

/**
 * Stages are told apart by their time, standards that are listed side by side by where they stand. A value without a time
 * holds for the whole document.
 */
function isConflict(a: Target, b: Target): boolean {
	const isSameTime = a.time === b.time || WHOLE.test(a.time) || WHOLE.test(b.time);
	const isStage = STAGE.test(a.time) || STAGE.test(b.time);
	return a.figure.value !== b.figure.value && isSameTime && !isStage && !areSiblings(a.paragraph, b.paragraph);
}

/** No time at all, or all of the year: 全年, 年内, 年底. */
const WHOLE = /^全?年?$/;
const STAGE = /半年|季度|月/;

function areSiblings(a: BodyParagraph, b: BodyParagraph): boolean {
	return (
		a.span.start === b.span.start ||
		(a.item !== undefined && b.item !== undefined && a.item !== b.item && sameParent(a, b))
	);
}

function sameParent(a: BodyParagraph, b: BodyParagraph): boolean {
	return a.item?.level === b.item?.level && parentOf(a) === parentOf(b);
}

function parentOf({ item, document }: BodyParagraph): unknown {
	const within = (items: typeof document.items): unknown => {
		const parent = items.find(
			({ span }) => item !== undefined && span.start <= item.span.start && item.span.end <= span.end,
		);
		return parent === undefined || parent === item ? undefined : (within(parent.children) ?? parent);
	};
	return within(document.items);
}

function conflict({ analysis: { text } }: RuleContext, span: Span, other: Span): Finding {
	return {
		span,
		message: {
			'zh-cn': `前面写的是“${text.content.slice(other.start, other.end)}”，这里是“${text.content.slice(span.start, span.end)}”，请核对。`,
			en: `Earlier this was ${text.content.slice(other.start, other.end)}.`,
		},
		fixes: [],
	};
}

/** Who repeats one target more often writes a table. */
const MAX_EARLIER = 12;
const MAX_WORDS = 30;
/** 完成投资 alone may be said of anything, 森林覆盖率 not. */
const MIN_WORDS = 5;
const MIN_RATE = 4;
/** What a sentence begins with before it names its target. */
const LEADING =
	/^.*(?:力争|确保|争取|计划|实现|年底前?|年内|月底前?|日前|到\d{4}年底?|\d{4}年度?|全年|上半年|下半年|今年|季度末?前?|使|其中|全[省市州县区国]|累计|基本)/;
/** What a value is introduced by: the same target, however it is put. */
const BOUND =
	/(?:数量|总数|总量|达到|达|不低于|不少于|不小于|提高到|提升到|增长到|降低到|降至|提高至|控制在|稳定在|保持在|超过|突破|约|共|至少|为|至|到|增加到|下降到|各)+$/;
const TARGET =
	/达到?$|不[低少小]于$|[提增升高长]到$|[降高]至$|[制定持]在$|超过$|突破$|新增|培育|建成|完成|培训|转移就业|新建|改造|打造|引进|新上|创建|增长$/;
const CONDITION =
	/^对|凡|每[人户家个亩]|补[贴助]|奖|资助|的(?:企业|单位|个人|项目|人员|,)|以[上下]的|最高|给予|单[户笔个]|额度|费/;
