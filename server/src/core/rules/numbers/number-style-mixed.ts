import type { Figure, Quantity } from '../../figures/figure';
import { parseNumeral } from '../../text/numerals';
import { within } from '../../text/within';
import type { Finding, Rule, RuleContext } from '../rule';
import { sentenceAt } from '../shared/sentences';
import { NUMERALS_STYLE } from '../sources';

export const numberStyleMixed: Rule = {
	id: 'number-style-mixed',
	title: { 'zh-cn': '汉字数字与阿拉伯数字混用', en: 'Han and Arabic numerals mixed' },
	severity: 'hint',
	fixable: true,
	source: NUMERALS_STYLE,
	explanation: {
		what: {
			'zh-cn':
				'一句话里同一个量词前，有的用阿拉伯数字，有的用汉字（“前7名”与“前三名”）；阿拉伯数字与“百、千”连用（“2千”“3千5百”）。“三清单”“两不愁”之类的固定说法、书名号里的不报。',
			en: 'In one sentence one measure word goes with both kinds of numerals (前7名, 前三名); Arabic figures with 百 or 千 (2千). Set phrases and titles are left alone.',
		},
		why: {
			'zh-cn': '同一场合的数字形式应当统一；“千”“百”不与阿拉伯数字连用。',
			en: 'One context, one form of numerals.',
		},
		how: { 'zh-cn': '改用句中占多数的一种，通常是阿拉伯数字。', en: 'Use the form of the others, mostly Arabic.' },
	},
	examples: {
		bad: [
			{
				text: '对前7名的区县给予奖励，前«三名»各奖励200万元。',
				fixed: '对前7名的区县给予奖励，前3名各奖励200万元。',
			},
			{ text: '下达指标«2千»亩、«3千5百»户。', fixed: '下达指标2000亩、3500户。' },
		],
		good: [
			'对前七名的区县给予奖励，前三名各奖励200万元。',
			'落实两不愁三保障，建设2个中心，统筹两个市场。',
			'《关于促进就业的十条措施》共10条。',
			'采购5千克、3百帕，2千万元，3千瓦。',
			'“三家”抬，共10家。',
		],
	},
	check: (context) => [...mixed(context), ...glued(context)].sort((a, b) => a.span.start - b.span.start),
};

function mixed({ analysis, facts }: RuleContext): readonly Finding[] {
	const { folded, content } = analysis.text;
	const han = facts.figures.filter(isPlain).filter(({ numerals }) => numerals === 'han');
	return han.flatMap((figure): readonly Finding[] => {
		const { start } = figure.span;
		const lead = folded[start - 1] ?? '';
		if (!COUNTED.has(figure.unit) || /[“‘《〈"]/.test(lead)) {
			return [];
		}
		const sentence = sentenceAt(folded, start, { start: 0, end: folded.length });
		const like = within(facts.figures, sentence).find(
			(other) =>
				isPlain(other) &&
				other.numerals === 'arabic' &&
				other.unit === figure.unit &&
				folded[other.span.start - 1] === lead &&
				/\d/.test(folded[other.span.start] ?? ''),
		);
		return like === undefined ? [] : [finding(figure, content.slice(like.span.start, like.span.end))];
	});

	function finding({ span, unit, value }: Quantity, like: string): Finding {
		const numerals = { start: span.start, end: span.end - unit.length };
		const written = content.slice(span.start, span.end);
		return {
			span,
			message: {
				'zh-cn': `同一句里有“${like}”，又有“${written}”，请统一为“${value}${unit}”。`,
				en: `The sentence has ${like} and ${written}; use one form.`,
			},
			fixes: [
				{
					title: { 'zh-cn': `改为“${value}${unit}”`, en: `Write ${value}${unit}` },
					edits: [{ span: numerals, newText: String(value) }],
					safe: false,
				},
			],
		};
	}
}

function isPlain(figure: Figure): figure is Quantity {
	return figure.kind === 'count' && figure.value === figure.high;
}

/** Measure words that are no part of set phrases. */
const COUNTED: ReadonlySet<string> = new Set(['名', '位', '家', '户', '人', '倍', '项', '条', '批次', '人次']);

/** 2千, 3千5百: not 5千克, 3千瓦 or 2千万. */
function glued({ analysis, facts }: RuleContext): readonly Finding[] {
	const { folded, content } = analysis.text;
	const found: Finding[] = [];
	let end = 0;
	for (const { span, numerals } of facts.figures) {
		if (numerals !== 'arabic' || span.start < end) {
			continue;
		}
		const written = GLUED.exec(folded.slice(span.start, span.start + REACH))?.[0];
		if (written === undefined) {
			continue;
		}
		end = span.start + written.length;
		const value = written
			.split(/(?<=[百千])/)
			.reduce(
				(sum, part) => sum + (parseNumeral(part.replace(/[百千]/, '')) ?? 0) * (SCALE[part.at(-1) ?? ''] ?? 1),
				0,
			);
		found.push({
			span: { start: span.start, end },
			message: {
				'zh-cn': `“${content.slice(span.start, end)}”应写作“${value}”。`,
				en: `Write ${value}.`,
			},
			fixes: [
				{
					title: { 'zh-cn': `改为“${value}”`, en: `Write ${value}` },
					edits: [{ span: { start: span.start, end }, newText: String(value) }],
					safe: false,
				},
			],
		});
	}
	return found;
}

const GLUED = /^\d[千百](?:\d百)?(?![\d万亿千百米克瓦伏帕卡升焦赫兆余多强分])/;
const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000 };
const REACH = 6;
