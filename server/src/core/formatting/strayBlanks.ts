import type { Analysis } from '../analysis';
import { readImprint } from '../elements/imprint';
import type { Line } from '../lines/line';
import { readMarker } from '../lines/readMarker';
import { residueTail } from '../lines/residue';
import { isTableLine } from '../lines/tableLine';
import { createCharacterFinder } from '../text/characterFinder';
import { createCharacterMarks } from '../text/characterMarks';
import { isDigitUnit, isHanUnit } from '../text/characters';
import { createForwardFinder } from '../text/forwardFinder';
import { lineAt, type SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/** A blank in the middle of a sentence. */
export interface StrayBlank {
	readonly span: Span;
	/** Whether a figure stands at one side. */
	readonly atFigure: boolean;
}

/** Blanks inside the sentences of these lines, those left out that lay out the page, part names or end a sentence. */
export function findStrayBlanks(analysis: Analysis, lines: readonly Line[]): readonly StrayBlank[] {
	const { folded } = analysis.text;
	const apart = keptApart(analysis);
	const titles = new Set(analysis.documents.flatMap(({ title }) => title?.spans.map(({ start }) => start) ?? []));
	const nextGap = createForwardFinder(gapsInText(analysis.text));
	const found: StrayBlank[] = [];
	for (const line of lines) {
		const { body } = line;
		const start = line.marker?.textStart ?? body.start;
		if (nextGap(start, body.end) >= 0 && !apart.has(line.index) && readImprint(folded, body) === undefined) {
			const title = titles.has(body.start);
			found.push(...readGaps(analysis, line, { start, end: residueTail(folded, body) }, title));
		}
	}
	return found;
}

/** Where blanks begin that have on either side what they may be stray beside: few lines have any. */
function gapsInText(text: SourceText): readonly number[] {
	const gaps: number[] = [];
	const blanks = findBlanks(text);
	for (let k = 0; k < blanks.length; k++) {
		const start = blanks[k] ?? 0;
		let end = start + 1;
		while (blanks[k + 1] === end) {
			end++;
			k++;
		}
		const before = text.units[start - 1] ?? 0;
		const after = text.units[end] ?? 0;
		const left = isHanUnit(before) || ((BESIDE[before] ?? 0) & BEFORE) > 0;
		if (left && (isHanUnit(after) || ((BESIDE[after] ?? 0) & BEHIND) > 0)) {
			gaps.push(start);
		}
	}
	return gaps;
}

const findBlanks = createCharacterFinder(' ');

/** The lines whose blanks lay out the page, imprints left out: signature, number, date, attachments. */
function keptApart({ text, documents }: Analysis): ReadonlySet<number> {
	const starts = documents.flatMap(({ signature, numberElement, date, attachments }) =>
		[...signature, numberElement?.span, date?.span, ...attachments].flatMap((span) => span?.start ?? []),
	);
	return new Set(starts.map((start) => lineAt(text, start)));
}

function readGaps(
	{ text: { content, folded } }: Analysis,
	line: Line,
	{ start, end }: Span,
	title: boolean,
): readonly StrayBlank[] {
	const at = folded.indexOf(' ', start);
	if (at >= end || isTableLine(content, line.body) || lostItsBreaks(folded, { start: at, end })) {
		return [];
	}
	const prose = PROSE.test(folded.slice(start, end));
	if (!prose && folded.slice(start, end).replace(/ +/g, '').length <= MAX_PADDED_HEADING) {
		return [];
	}
	const gaps: StrayBlank[] = [];
	for (let i = at; i >= 0 && i < end; i = folded.indexOf(' ', i)) {
		const gapStart = i;
		while (folded[i] === ' ') {
			i++;
		}
		const span = { start: gapStart, end: i };
		if (!parts(folded, span)) {
			continue;
		}
		const kept =
			(title && breaksTitle(folded, span)) ||
			isPaddedWord(folded, start, end, span) ||
			isToBeFilled(folded, span) ||
			partsIssuers(folded, span);
		if (!kept) {
			const atFigure = isDigitUnit(folded.charCodeAt(gapStart - 1)) || isDigitUnit(folded.charCodeAt(i));
			gaps.push({ span, atFigure });
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
/** What besides Chinese characters may stand in front of a stray blank, and behind one. */
const BESIDE = createCharacterMarks(`0123456789${MARKS}`, `0123456789${MARKS}${SENTENCE_END}`);
const BEFORE = 1;
const BEHIND = 2;

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
	if (!around.includes(':')) {
		return false;
	}
	return [...around.matchAll(SPACED_LABEL)].some((match) => {
		const from = Math.max(start, gap - 2 * MAX_PADDED) + match.index;
		return from < gap && gap < from + match[0].length;
	});
}

const NAME_END = /^ +\p{Script=Han}(?:[、,;。)]|$)/u;
const MAX_PADDED_HEADING = 3;
const MAX_PADDED = 4;
const SPACED_LABEL = /(?:^|(?<=[ ,;。(]))\p{Script=Han}(?: +\p{Script=Han}){1,3} *(?=:)/gu;
