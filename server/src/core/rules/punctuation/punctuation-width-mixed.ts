import type { Analysis } from '../../analysis';
import {
	habitOf,
	NEVER_HALF,
	otherWidth,
	readWidthMarks,
	visitWidthMarks,
	WIDTH_KINDS,
	type WidthMark,
} from '../../formatting/widthMarks';
import type { TextEdit } from '../../text/edit';
import type { Finding, Rule } from '../rule';
import { type Departure, placesEn, placesZh, slipsOrHabit } from '../shared/slipsOrHabit';
import { PUNCTUATION_POSITION } from '../sources';

export const punctuationWidthMixed: Rule = {
	id: 'punctuation-width-mixed',
	title: { 'zh-cn': '全角、半角标点混用', en: 'Full-width and half-width punctuation mixed' },
	severity: 'information',
	fixable: true,
	source: PUNCTUATION_POSITION,
	explanation: {
		what: {
			'zh-cn':
				'全文用全角标点，个别逗号、冒号、分号、问号、叹号、括号、引号却是半角（或反过来）；句末用了西文句点。数字、网址、时间里的半角标点不报；通篇半角的也不报。',
			en: 'A few marks in half width in a text that writes full width, or the other way round; a Western full stop at the end of a sentence. Marks in figures, addresses and times are left alone, and so is a text in half width throughout.',
		},
		why: {
			'zh-cn': '中文的标点各占一个字的位置；混用的半角标点排印时挤在一起。',
			en: 'A Chinese mark takes the place of one character; half-width ones among them crowd the line.',
		},
		how: {
			'zh-cn': '改为全角；整篇可用“格式化文档”一次改齐。',
			en: 'Write full width; Format Document does so for the whole draft.',
		},
	},
	examples: {
		bad: [
			{
				text: '加强领导«,»压实责任，狠抓落实：稳岗位，扩就业。',
				fixed: '加强领导，压实责任，狠抓落实：稳岗位，扩就业。',
			},
			{
				text: '加强领导，压实责任，完善措施«(»试行)，狠抓落实。',
				fixed: '加强领导，压实责任，完善措施（试行），狠抓落实。',
			},
			{ text: '各县«(»市）要加强领导，压实责任，狠抓落实。', fixed: '各县（市）要加强领导，压实责任，狠抓落实。' },
			{ text: '推进«"»放管服"改革，优化服务。', fixed: '推进“放管服”改革，优化服务。' },
			{ text: '加强领导，压实责任«.»\n狠抓落实，务求实效。', fixed: '加强领导，压实责任。\n狠抓落实，务求实效。' },
			{ text: '加强领导,压实责任,狠抓落实:稳岗位«，»扩就业。', fixed: '加强领导,压实责任,狠抓落实:稳岗位,扩就业。' },
			{
				text: '甲«,»乙，丙,丁，戊,己，庚,辛。',
				fixed: '甲，乙，丙，丁，戊，己，庚，辛。',
			},
		],
		good: [
			'加强领导，压实责任，每户补助1,258元，14:30前报送，网址http://a.cn/?b=1，国内生产总值（GDP）增长。',
			'加强领导,压实责任,每季度通报:稳岗位(扩就业);保民生。',
			'一、甲，乙，丙\n1.丁，戊\n2.己，庚',
			'比例为1∶2，其余照旧，不得突破。',
			'采用f(x)模型，按季度测算，逐级上报。',
			'实施“放管服”改革，优化服务，狠抓落实。',
		],
	},
	check: ({ analysis, facts }) => {
		let wideCount = 0;
		let halfCount = 0;
		let neverCount = 0;
		visitWidthMarks(analysis, facts.textLines, (kind, wide) => {
			if (wide) {
				wideCount++;
			} else if (NEVER_HALF.has(kind)) {
				neverCount++;
			} else {
				halfCount++;
			}
		});
		const habit = habitOf(wideCount, halfCount);
		// Most texts keep to their width.
		if (habit === undefined || neverCount + (habit === 'half' ? wideCount : halfCount) === 0) {
			return [];
		}
		const marks = readWidthMarks(analysis, facts.textLines);
		const slips = (some: readonly WidthMark[], most: number, toWide: boolean): readonly Finding[] =>
			slipsOrHabit(departuresAmong(analysis, some), most, (first, count, edits) =>
				finding(analysis, first, count, edits, toWide),
			);
		if (habit === 'mixed') {
			return slips(
				marks.filter((mark) => !mark.wide),
				0,
				true,
			);
		}
		if (habit === 'half') {
			const wide = marks.filter((mark) => mark.wide);
			const never = marks.filter((mark) => NEVER_HALF.has(mark.kind));
			return [...slips(wide, MOST_OF_A_HABIT, false), ...slips(never, MOST_OF_A_HABIT, true)];
		}
		return WIDTH_KINDS.flatMap((kind) => {
			const own = marks.filter((mark) => mark.kind === kind);
			const half = own.filter((mark) => !mark.wide);
			return slips(half, half.length * 4 <= own.length ? MOST_SLIPS : MOST_OF_A_HABIT, true);
		});
	},
};

function departuresAmong({ text }: Analysis, marks: readonly WidthMark[]): readonly Departure[] {
	return marks.map((mark) => ({
		span: { start: mark.offset, end: mark.offset + 1 },
		edits: otherWidth(text.content, mark),
	}));
}

/** So many of a kind are slips among four times as many that are right; of what is never right, fewer. */
const MOST_SLIPS = 6;
const MOST_OF_A_HABIT = 2;

function finding(
	{ text: { content } }: Analysis,
	{ span, edits: own }: Departure,
	count: number,
	edits: readonly TextEdit[],
	toWide: boolean,
): Finding {
	const written = content.slice(span.start, span.end);
	const proper = own[0]?.newText ?? '';
	return {
		span,
		message: toWide
			? {
					'zh-cn': `中文里应用全角标点：“${written}”应为“${proper}”${placesZh(count)}。`,
					en: `Full-width punctuation in Chinese text: ${written} should be ${proper}${placesEn(count)}.`,
				}
			: {
					'zh-cn': `全文都用半角标点，这里的“${written}”是全角${placesZh(count)}。`,
					en: `The text writes half width; ${written} is full width${placesEn(count)}.`,
				},
		fixes: [
			{
				title: {
					'zh-cn': `改为“${proper}”${count > 1 ? `（${count} 处）` : ''}`,
					en: `Change to ${proper}${placesEn(count)}`,
				},
				edits,
				safe: toWide,
			},
		],
	};
}
