import type { Figure, Quantity } from '../../figures/figure';
import { createCharacterMarks } from '../../text/characterMarks';
import type { Span } from '../../text/span';
import type { Finding, Rule, RuleContext } from '../rule';
import { PRACTICE } from '../sources';

export const numberRedundant: Rule = {
	id: 'number-redundant',
	title: { 'zh-cn': '数量前后的限定词重复或矛盾', en: 'Quantity limited twice' },
	severity: 'information',
	fixable: true,
	source: PRACTICE,
	explanation: {
		what: {
			'zh-cn':
				'一个数量前后有两个意思相同或相反的限定词：“约100家左右”“至少5个以上”“最高不超过50万元以内”；“降低2倍”。两个数量各有限定的（“近几年大专及以上”）不报，“力争…以上”不报。',
			en: 'One quantity with two limits that say the same or the opposite (约…左右, 至少…以上, 不超过…以内), and 降低2倍. A goal (力争…以上) is left alone.',
		},
		why: {
			'zh-cn': '“至少”与“以上”说的是一回事，“约”与“以上”说的是两回事；减少的数不能用倍数表示。',
			en: 'The two say the same, or contradict each other; a decrease cannot be counted in 倍.',
		},
		how: { 'zh-cn': '留下一个限定词；降低的幅度写百分比。', en: 'Keep one of them; write a decrease in per cent.' },
	},
	examples: {
		bad: [
			{ text: '培育企业«约100家左右»。', fixed: '培育企业约100家。' },
			{ text: '每县建设«至少5个以上»，«不低于３０％以上»。', fixed: '每县建设至少5个，不低于３０％。' },
			{ text: '补助«最高不超过50万元以内»。', fixed: '补助最高不超过50万元。' },
			{ text: '培训«近2万余人»。', fixed: '培训近2万人。' },
			{ text: '能耗«降低2倍»。' },
		],
		good: [
			'培育企业约100家，至少5个，不低于30%。',
			'近几年全日制大专及以上，力争突破100家以上。',
			'超过500万元的、1000万元以上的，至少有3个县完成80%以上。',
			'提高到3倍，是去年的2倍。',
			'约占30%以上的企业。',
		],
	},
	check: (context): readonly Finding[] => {
		const { folded } = context.analysis.text;
		return context.facts.figures
			.filter((figure): figure is Quantity => isQuantity(figure) && mayBeLimited(folded, figure))
			.flatMap((figure) => check(context, figure));
	},
};

function isQuantity(figure: Figure): figure is Quantity {
	return figure.kind !== 'date' && figure.kind !== 'ordinal' && figure.kind !== 'bare';
}

/** By the character before it: most quantities have nothing of the kind there. */
function mayBeLimited(folded: string, { span, unit }: Quantity): boolean {
	return unit === '倍' || LIMIT_ENDS[folded.charCodeAt(span.start - 1)] === 1;
}

function check({ analysis }: RuleContext, figure: Quantity): readonly Finding[] {
	const { folded, content } = analysis.text;
	const { start, end } = figure.span;
	const before = folded.slice(Math.max(0, start - REACH), start);
	if (figure.unit === '倍') {
		const verb = DECREASE.exec(before)?.[0].length;
		return verb === undefined || /^[的以]/.test(folded.slice(end, end + 1))
			? []
			: [decreased({ start: start - verb, end }, content)];
	}
	const limit = LIMITS.find(([first]) => first.test(before));
	if (limit === undefined) {
		return [];
	}
	const [first, second] = limit;
	const from = start - (first.exec(before)?.[0].length ?? 0);
	const after = second.exec(folded.slice(end, end + 2))?.[0].length ?? 0;
	const vague = first === NEAR && after === 0 ? folded.slice(start, end).search(/[余多]/) : -1;
	const extra: Span | undefined =
		after > 0
			? { start: end, end: end + after }
			: vague >= 0
				? { start: start + vague, end: start + vague + 1 }
				: undefined;
	if (extra === undefined) {
		return [];
	}
	const word = content.slice(extra.start, extra.end);
	const opening = content.slice(from, start);
	return [
		{
			span: { start: from, end: Math.max(end, extra.end) },
			message: {
				'zh-cn': `“${opening}”与“${word}”重复，删去一个。`,
				en: `${opening} and ${word} limit one quantity; keep one.`,
			},
			fixes: [
				{
					title: { 'zh-cn': `删去“${word}”`, en: `Delete ${word}` },
					edits: [{ span: extra, newText: '' }],
					safe: false,
				},
			],
		},
	];
}

function decreased(span: Span, content: string): Finding {
	return {
		span,
		message: {
			'zh-cn': `“${content.slice(span.start, span.end)}”：减少的幅度不用倍数，写百分比或分数。`,
			en: 'A decrease is not counted in 倍; write per cent.',
		},
		fixes: [],
	};
}

const NEAR = /(?:将近|接近|近)$/;
/** What stands before a quantity, and what then must not stand behind it. */
const LIMITS: readonly (readonly [RegExp, RegExp])[] = [
	[/(?:大约|大概|约)$/, /^(?:左右|上下)/],
	[NEAR, /^(?:左右|上下)/],
	[/(?:至少|不少于|不低于|不小于)$/, /^以上/],
	[/(?:最[高多]不(?:超过|高于|多于)|不超过|不高于|不多于|至多|最多)$/, /^(?:以内|以下|之内)/],
];
/** What these end in. */
const LIMIT_ENDS = createCharacterMarks('约近少于多过');
const DECREASE = /(?:降低|下降|减少|缩小|缩短|压减|压缩)了?$/;
const REACH = 8;
