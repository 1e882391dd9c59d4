import type { Analysis } from '../../analysis';
import type { Line } from '../../lines/line';
import { isHanUnit } from '../../text/characters';
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
		const departuresAmong = (some: readonly WrittenMark[]): readonly Departure[] =>
			some.map((mark) => asDeparture(analysis.text.content, mark));
		const marks = readMarks(analysis, facts.textLines);
		const wide = marks.filter((mark) => mark.wide).length;
		const half = marks.filter((mark) => !mark.wide && !NEVER_RIGHT.has(mark.kind)).length;
		if (wide + half === 0) {
			return [];
		}
		const few = Math.min(wide, half);
		if (few * 10 > (wide + half) * 4) {
			return slipsOrHabit(departuresAmong(marks.filter((mark) => !mark.wide)), 0, (first, count, edits) =>
				finding(analysis, first, count, edits, true),
			);
		}
		const mainWide = wide > half;
		if (!mainWide) {
			const departures = departuresAmong(marks.filter((mark) => mark.wide));
			const never = departuresAmong(marks.filter((mark) => NEVER_RIGHT.has(mark.kind)));
			return [
				...slipsOrHabit(departures, MOST_OF_A_HABIT, (first, count, edits) =>
					finding(analysis, first, count, edits, false),
				),
				...slipsOrHabit(never, MOST_OF_A_HABIT, (first, count, edits) => finding(analysis, first, count, edits, true)),
			];
		}
		return KINDS.flatMap((kind) => {
			const own = marks.filter((mark) => mark.kind === kind);
			const departures = departuresAmong(own.filter((mark) => !mark.wide));
			const most = departures.length * 4 <= own.length ? MOST_SLIPS : MOST_OF_A_HABIT;
			return slipsOrHabit(departures, most, (first, count, edits) => finding(analysis, first, count, edits, true));
		});
	},
};

/** So many of a kind are slips among four times as many that are right; of what is never right, fewer. */
const MOST_SLIPS = 6;
const MOST_OF_A_HABIT = 2;

const KINDS = ['comma', 'colon', 'semicolon', 'exclamation', 'bracket', 'marker', 'quote', 'stop'] as const;
type Kind = (typeof KINDS)[number];
/** These have no half-width form in Chinese, whatever width the text is written in. */
const NEVER_RIGHT: ReadonlySet<Kind> = new Set(['quote', 'stop']);

/** A text has thousands of them, and few are departures: these are described when they are known. */
interface WrittenMark {
	readonly kind: Kind;
	readonly wide: boolean;
	readonly offset: number;
	/** The other half of a pair that is to be changed with it. */
	readonly other: number | undefined;
}

function asDeparture(content: string, { kind, offset, other }: WrittenMark): Departure {
	const span = { start: offset, end: offset + 1 };
	if (kind === 'stop') {
		return { span, edits: [{ span, newText: '。' }] };
	}
	if (kind === 'quote') {
		return { span, edits: quoteEdits(offset, other ?? offset) };
	}
	return { span, edits: [offset, ...(other === undefined ? [] : [other])].map((each) => flip(content, each)) };
}

/** The marks that stand at Chinese text; of a pair its first half. A mark is as wide as it is written. */
function readMarks({ text: { content, folded }, partners }: Analysis, lines: readonly Line[]): readonly WrittenMark[] {
	const marks: WrittenMark[] = [];
	for (const line of lines) {
		const { start, end } = line.body;
		let quote = -1;
		const last = end - 1;
		if (folded[last] === '.' && last >= (line.marker?.span.end ?? start) && atHan(folded, last - 1, last - 1)) {
			marks.push({ kind: 'stop', wide: false, offset: last, other: undefined });
		}
		for (let i = start; i < end; i++) {
			const unit = folded.charCodeAt(i);
			const kind = unit > 0x3f ? undefined : KIND_OF[unit];
			if (kind === undefined) {
				continue;
			}
			if (kind === 'quote') {
				if (quote >= 0 && (atHan(folded, quote, quote + 1) || atHan(folded, i - 1, i))) {
					marks.push({ kind, wide: false, offset: quote, other: i });
				}
				quote = quote < 0 ? i : -1;
			} else if (kind === 'bracket') {
				const mark = readBracket(content, folded, partners, i, line);
				if (mark !== undefined) {
					marks.push(mark);
				}
			} else {
				const wide = isWide(content, folded, i);
				if (content[i] !== RATIO && (wide || atHan(folded, i - 1, i + 1))) {
					marks.push({ kind, wide, offset: i, other: undefined });
				}
			}
		}
	}
	return marks;
}

const KIND_OF: Readonly<Record<number, Kind>> = {
	44: 'comma',
	58: 'colon',
	59: 'semicolon',
	33: 'exclamation',
	63: 'exclamation',
	40: 'bracket',
	34: 'quote',
};
/** Read as a colon, but no colon in either width. */
const RATIO = '\u2236';

function readBracket(
	content: string,
	folded: string,
	partners: Int32Array,
	open: number,
	{ marker }: Line,
): WrittenMark | undefined {
	const close = partners[open] ?? -1;
	if (close < 0) {
		return undefined;
	}
	const wideOpen = isWide(content, folded, open);
	const wideClose = isWide(content, folded, close);
	if (!wideOpen && !wideClose && !atHan(folded, open - 1, open + 1) && !atHan(folded, close - 1, close - 1)) {
		return undefined;
	}
	const kind = marker !== undefined && marker.span.start <= open && close < marker.span.end ? 'marker' : 'bracket';
	// Of a pair in both widths the half-width half is the slip.
	return wideOpen === wideClose
		? { kind, wide: wideOpen, offset: open, other: close }
		: { kind, wide: false, offset: wideOpen ? close : open, other: undefined };
}

function isWide(content: string, folded: string, offset: number): boolean {
	return content.charCodeAt(offset) !== folded.charCodeAt(offset);
}

/** Whether Chinese text stands at one of two places. */
function atHan(folded: string, before: number, after: number): boolean {
	return isChinese(folded.charCodeAt(before)) || isChinese(folded.charCodeAt(after));
}

function isChinese(unit: number): boolean {
	return isHanUnit(unit) || CHINESE_MARKS.has(unit);
}

const CHINESE_MARKS: ReadonlySet<number> = new Set([...'“”‘’《》〈〉〔〕【】、。'].map((mark) => mark.charCodeAt(0)));

/** The same mark in the other width. */
function flip(content: string, offset: number): TextEdit {
	const unit = content.charCodeAt(offset);
	return {
		span: { start: offset, end: offset + 1 },
		newText: String.fromCharCode(unit > 0xff00 ? unit - 0xfee0 : unit + 0xfee0),
	};
}

function quoteEdits(open: number, close: number): readonly TextEdit[] {
	return [
		{ span: { start: open, end: open + 1 }, newText: '“' },
		{ span: { start: close, end: close + 1 }, newText: '”' },
	];
}

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
