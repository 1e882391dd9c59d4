import type { Analysis } from '../../analysis';
import { readImprint } from '../../elements/imprint';
import type { Line } from '../../lines/line';
import { readMarker } from '../../lines/readMarker';
import { residueTail } from '../../lines/residue';
import { isDigitUnit, isHanUnit } from '../../text/characters';
import { createForwardFinder, type ForwardFinder } from '../../text/forwardFinder';
import { lineAt } from '../../text/sourceText';
import type { Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { type Departure, placesEn, placesZh, slipsOrHabit } from '../shared/slipsOrHabit';
import { isTableLine } from '../shared/tableLine';
import { PUNCTUATION_POSITION } from '../sources';

export const residueOcrSpace: Rule = {
	id: 'residue-ocr-space',
	title: { 'zh-cn': '字间的空格', en: 'Blank inside a sentence' },
	severity: 'warning',
	fixable: true,
	source: PUNCTUATION_POSITION,
	explanation: {
		what: {
			'zh-cn':
				'一段文字中间，汉字之间、汉字与标点之间的空格。编号之后、表格、题名换行处、署名、“总　则”一类拉开的短标题不报；数字两边处处留空的，是排版习惯，只提示一处。',
			en: 'A blank between Chinese characters or marks inside a paragraph. Behind numbers, in tables, titles, signatures and spaced-out short headings it is left alone; blanks around all figures are a habit and get one hint.',
		},
		why: {
			'zh-cn': '多是文字识别或复制时断行留下的，印出来一望可见，也使查找落空。',
			en: 'Left by OCR or by line breaks of a copy; visible in print, and searching misses the word.',
		},
		how: { 'zh-cn': '删去空格。', en: 'Delete the blank.' },
	},
	examples: {
		bad: [
			{ text: '一、任务\n1.落实各项补« »贴，稳定就业岗位。', fixed: '一、任务\n1.落实各项补贴，稳定就业岗位。' },
			{ text: '加强领导，« »压实责任。', fixed: '加强领导，压实责任。' },
			{ text: '将时间压缩到« »2个工作日，提高效率。', fixed: '将时间压缩到2个工作日，提高效率。' },
			{ text: '一、总体« »要求\n二、主要任务', fixed: '一、总体要求\n二、主要任务' },
			{ text: '一、任务\n1.稳岗位。（责任单位：« »市财政局）', fixed: '一、任务\n1.稳岗位。（责任单位：市财政局）' },
			{
				text: '甲市人民政府关于做好稳« »就业工作的通知\n请认真落实。',
				fixed: '甲市人民政府关于做好稳就业工作的通知\n请认真落实。',
			},
		],
		good: [
			'　　一、 总体要求\n　　（一） 加强领导。',
			'第一章 总 则\n第一条 为了稳就业，制定本办法。',
			'甲市人民政府 关于做好稳就业工作的通知\n请认真落实。',
			'甲市人民政府\n关于印发《稳就业方案》 的通知\n请认真落实。',
			'联 系 人：张三，电 话：123456',
			'序号 项目 责任单位 时限',
			'张三　李四　王五',
			'请认真落实。\n甲市人民政府　　2020年3月5日',
			'推广 Windows 系统，使用 5G 网络。',
			'加强领导。 压实责任。',
			'甲办公室　2020年3月5日印发',
		],
	},
	check: ({ analysis, facts }) => {
		if (!BLANK_ONCE.test(analysis.text.folded)) {
			return [];
		}
		const apart = keptApart(analysis);
		const nextBlank = createForwardFinder(analysis.text.folded, ' ');
		const gaps = facts.textLines.flatMap((line) => readGaps(analysis, line, apart, nextBlank));
		const figures = gaps.filter((gap) => gap.atFigure);
		const habit = figures.length > MOST_FIGURES;
		const slips = gaps.filter((gap) => !(habit && gap.atFigure));
		return [
			...slipsOrHabit(slips, MOST_SLIPS, (first, count, edits) => finding(first, count, edits, false)),
			...(habit ? slipsOrHabit(figures, 1, (first, count, edits) => finding(first, count, edits, true)) : []),
		];
	},
};

const BLANK_ONCE = /[^ \r\n] +[^ \r\n]/;
/** A page that OCR read badly has hundreds. */
const MOST_SLIPS = 50;
/** Who sets figures off by blanks does so everywhere. */
const MOST_FIGURES = 3;

interface Gap extends Departure {
	/** Whether a figure stands at one side. */
	readonly atFigure: boolean;
}

/** The lines whose blanks lay out the page, imprints left out: signature, number, date, attachments. */
function keptApart({ text, documents }: Analysis): ReadonlySet<number> {
	const starts = documents.flatMap(({ signature, numberElement, date, attachments }) =>
		[...signature, numberElement?.span, date?.span, ...attachments].flatMap((span) => span?.start ?? []),
	);
	return new Set(starts.map((start) => lineAt(text, start)));
}

function readGaps(
	analysis: Analysis,
	line: Line,
	apart: ReadonlySet<number>,
	nextBlank: ForwardFinder,
): readonly Gap[] {
	const { documents } = analysis;
	const { content, folded } = analysis.text;
	const start = line.marker?.textStart ?? line.body.start;
	const at = nextBlank(start, line.body.end);
	if (at < 0 || apart.has(line.index) || readImprint(folded, line.body) !== undefined) {
		return [];
	}
	const end = residueTail(folded, line.body);
	if (at >= end || isTableLine(content, line.body) || lostItsBreaks(folded, { start: at, end })) {
		return [];
	}
	const prose = PROSE.test(folded.slice(start, end));
	const short = !prose && folded.slice(start, end).replace(/ +/g, '').length <= MAX_PADDED_HEADING;
	const title = documents.some((document) => document.title?.spans.some((span) => span.start === line.body.start));
	const gaps: Gap[] = [];
	for (let i = at; i >= 0; i = nextBlank(i, end)) {
		const gapStart = i;
		while (folded[i] === ' ') {
			i++;
		}
		const span = { start: gapStart, end: i };
		const kept =
			(title && breaksTitle(folded, span)) ||
			short ||
			isPaddedWord(folded, start, end, span) ||
			isToBeFilled(folded, span) ||
			partsIssuers(folded, span);
		if (parts(folded, span) && !kept) {
			const atFigure = isDigitUnit(folded.charCodeAt(gapStart - 1)) || isDigitUnit(folded.charCodeAt(i));
			gaps.push({ span, edits: [{ span, newText: '' }], atFigure });
		}
	}
	// Without a sentence blanks part the cells of a row, the names of a list, the organs of an issuer.
	const heading = line.marker !== undefined && gaps.length === 1 && content[gaps[0]?.span.start ?? 0] === ' ';
	return prose || heading || (title && gaps.length <= MAX_IN_TITLE) ? gaps : [];
}

/** Several sentences with a blank behind them: a copy put blanks where the lines ended, and which is which nobody knows. */
function lostItsBreaks(folded: string, { start, end }: Span): boolean {
	let breaks = 0;
	for (let i = start; i < end && breaks < MANY_BREAKS; i++) {
		breaks += folded.charCodeAt(i) === BLANK && folded[i - 1] === '。' ? 1 : 0;
	}
	return breaks >= MANY_BREAKS;
}

const MANY_BREAKS = 2;
const BLANK = ' '.charCodeAt(0);

const PROSE = /[,。;]/;

/** Whether Chinese text stands on both sides, and no sentence or item begins behind. */
function parts(folded: string, { start, end }: Span): boolean {
	const before = folded.charCodeAt(start - 1);
	const after = folded.charCodeAt(end);
	const mark = (unit: number): boolean => MARKS.includes(String.fromCharCode(unit));
	const left = isHanUnit(before) || isFigure(folded, start - 1, -1) || mark(before);
	const right =
		isHanUnit(after) || isFigure(folded, end, 1) || mark(after) || SENTENCE_END.includes(folded[end] ?? ' ');
	return (
		left &&
		right &&
		(isHanUnit(before) || isHanUnit(after) || (mark(before) && mark(after))) &&
		readMarker(folded, { start: end, end: end + 12 }) === undefined
	);
}

/** Whether a number stands there that belongs to no foreign word, as that of 5G and COVID-19 does. */
function isFigure(folded: string, offset: number, step: 1 | -1): boolean {
	let i = offset;
	while (isDigitUnit(folded.charCodeAt(i)) && Math.abs(i - offset) < MAX_FIGURE) {
		i += step;
	}
	return i !== offset && !/[A-Za-z-]/.test(folded[i] ?? ' ');
}

const MAX_FIGURE = 12;

/** A blank behind the end of a sentence is a line break that a copy lost: nothing is said of it. */
const MARKS = '、,:“”‘’《》〈〉()〔〕%+-—"';
const SENTENCE_END = '。;!?';

/** A title that is spaced out, 国 务 院 工 作 规 则, has more. */
const MAX_IN_TITLE = 2;

/** `年 月 日` and `〔2020〕 号` wait for their numbers. */
function isToBeFilled(folded: string, { start, end }: Span): boolean {
	return '年月日号'.includes(folded[end] ?? ' ') && !isDigitUnit(folded.charCodeAt(start - 1));
}

/** 《中共中央 国务院关于…》: the issuers of a cited document. */
function partsIssuers(folded: string, { start, end }: Span): boolean {
	const before = folded.slice(Math.max(0, start - MAX_ISSUER), start);
	const after = folded.slice(end, end + MAX_ISSUER);
	return (
		/[《〈][^《》〈〉。,]{2,}$/.test(before) &&
		!before.includes('关于') &&
		/^[^《》〈〉。,]{2,}?(?:关于|印发|转发)/.test(after)
	);
}

const MAX_ISSUER = 40;

/** Where a title on one line shows that it was set in several: in front of 关于, 的通知 and behind a title mark. */
function breaksTitle(folded: string, { start, end }: Span): boolean {
	return /^(?:关于|的|《|转发|印发)/.test(folded.slice(end, end + 2)) || /[》〉、]/.test(folded[start - 1] ?? '');
}

/** 总　则 as a heading; 联 系 人：, 电 话： in front of a colon: short words that are spaced out. */
function isPaddedWord(folded: string, start: number, end: number, { start: gap }: Span): boolean {
	// 杨 玲 in a list of names.
	if (
		/(?:^|[、:(])\p{Script=Han}$/u.test(folded.slice(Math.max(start, gap - 2), gap)) &&
		NAME_END.test(folded.slice(gap, gap + 8))
	) {
		return true;
	}
	const around = folded.slice(Math.max(start, gap - 2 * MAX_PADDED), Math.min(end, gap + 2 * MAX_PADDED));
	return [...around.matchAll(SPACED_LABEL)].some((match) => {
		const from = Math.max(start, gap - 2 * MAX_PADDED) + match.index;
		return from < gap && gap < from + match[0].length;
	});
}

const NAME_END = /^ +\p{Script=Han}(?:[、,;。)]|$)/u;
const MAX_PADDED_HEADING = 3;
const MAX_PADDED = 4;
const SPACED_LABEL = /(?:^|(?<=[ ,;。(]))\p{Script=Han}(?: +\p{Script=Han}){1,3} *(?=:)/gu;

function finding({ span }: Departure, count: number, edits: Departure['edits'], figures: boolean): Finding {
	return {
		span,
		message: figures
			? {
					'zh-cn': `数字两边通常不留空格${placesZh(count)}。`,
					en: `Usually no blank beside figures${placesEn(count)}.`,
				}
			: {
					'zh-cn': `句中多了空格，应删去${placesZh(count)}。`,
					en: `Blank inside a sentence; delete it${placesEn(count)}.`,
				},
		fixes: [
			{
				title: {
					'zh-cn': count > 1 ? `删去空格（${count} 处）` : '删去空格',
					en: count > 1 ? `Delete the blanks (${count})` : 'Delete the blank',
				},
				edits,
				safe: true,
			},
		],
		...(figures ? { severity: 'hint' as const } : {}),
	};
}
