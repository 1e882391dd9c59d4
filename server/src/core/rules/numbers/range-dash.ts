import { createCharacterMarks } from '../../text/characterMarks';
import type { Finding, Rule } from '../rule';
import { matchesAtDigits } from '../shared/matchesAtDigits';
import { PUNCTUATION_RANGE } from '../sources';

export const rangeDash: Rule = {
	id: 'range-dash',
	title: { 'zh-cn': '起止之间用了短横', en: 'Hyphen in a range' },
	severity: 'information',
	fixable: true,
	source: PUNCTUATION_RANGE,
	explanation: {
		what: {
			'zh-cn': '数值、时间的起止之间用了半角短横或波浪：“9-10家”“2020-2022年”。编号、电话、网址、日期戳里的短横不报。',
			en: 'An ASCII hyphen or tilde between two values or dates. Numbers of documents, telephones, addresses and time stamps are left alone.',
		},
		why: {
			'zh-cn': '短横是连接号里用于编号、型号的一种，起止通常用一字线“—”。',
			en: 'A hyphen joins parts of a number; a range takes a dash.',
		},
		how: { 'zh-cn': '改为一字线“—”。', en: 'Write —.' },
	},
	examples: {
		bad: [
			{ text: '培育«9-10»家企业，每户«1-2»个。', fixed: '培育9—10家企业，每户1—2个。' },
			{ text: '三年行动（«2020-2022»年）。', fixed: '三年行动（2020—2022年）。' },
			{ text: '减免«2月-6月»租金，第«4-7»名奖励。', fixed: '减免2月—6月租金，第4—7名奖励。' },
			{ text: '安排«5-10»万授信。', fixed: '安排5—10万授信。' },
		],
		good: [
			'给予1800—5400元，培育9～10家。',
			'电话0538-6991234，网址a-1.gov.cn，GB/T 9704-2012。',
			'发布日期：2020-03-16 15:58，编号2020-4403015。',
			'“11+10”工程，COVID-19，5-羟色胺。',
		],
	},
	check: ({ analysis }): readonly Finding[] => {
		const { content, folded } = analysis.text;
		return matchesAtDigits(analysis.text, RANGE, BEHIND).flatMap((match) => {
			const [written, , low = '', month = '', high = ''] = match;
			const start = match.index;
			const dash = start + low.length + month.length;
			const after = folded.slice(start + written.length, start + written.length + 2);
			const mark = content[dash] ?? '';
			// The wave of full width is the standard's own.
			if (!/[-~]/.test(mark) || !UNIT.test(after) || isName(folded, start)) {
				return [];
			}
			const span = { start, end: start + written.length };
			return [
				{
					span,
					message: {
						'zh-cn': `起止之间用了“${mark}”，应为一字线：“${content.slice(span.start, dash)}—${high}…”。`,
						en: `A range takes a dash of one character, —.`,
					},
					fixes: [
						{
							title: { 'zh-cn': '改为“—”', en: 'Replace with —' },
							edits: [{ span: { start: dash, end: dash + 1 }, newText: '—' }],
							safe: true,
						},
					],
				},
			];
		});
	},
};

const RANGE =
	/(?<![\d\-—~/.A-Za-z〔])((\d{1,4}(?:\.\d+)?)(月|日|时|%)?[-~](\d{1,4}(?:\.\d+)?)(?:月|日|时|%)?)(?![\d\-—~/.A-Za-z])/y;
const BEHIND = createCharacterMarks('.月日时%-~');
/** What is measured. A number alone may be a telephone or a code. */
const UNIT =
	/^(?:[年月日天周时分秒个家户人名次倍元亩吨件项条万亿%‰岁级层位亲期批种台套所座公平米]|(?<=月|日|%)|[，。、；）,;)]|[\p{Script=Han}])/u;

function isName(folded: string, start: number): boolean {
	return /(?:电话|传真|手机|编号|邮编|号码|GB|T|ISO|DB)[: /]*$/.test(folded.slice(Math.max(0, start - 6), start));
}
