import { isBlankLine, type Line } from '../lines/line';
import { countHan } from '../text/characters';
import type { Span } from '../text/span';
import { isAddressee, readAddressee } from './addressee';
import { isAnnotation } from './annotation';
import { readDateOfIssue } from './dateOfIssue';
import { readDocumentKind } from './documentKind';
import { readDocumentNumber } from './documentNumber';
import { looksLikeOrgan, mayEndOrgan } from './organ';

/** 标题, joined where it wraps over several lines. */
export interface Title {
	/** As written, without the breaks. */
	readonly text: string;
	/** One stretch a line. */
	readonly spans: readonly Span[];
	/** A 文号 in brackets behind the title, which is no part of it: `…的通知（桂政办发〔2021〕106号）`. */
	readonly number: Span | undefined;
	/** How many of the lines handed in it takes. */
	readonly lineCount: number;
	/** `about`: says 关于…, as a document's title does; `bare`: only ends in a 文种, as a heading may too. */
	readonly form: 'about' | 'bare';
}

/**
 * The title that begins at `lines[from]`, if one does. `lines` are those with text, blank ones and residue left out
 * (a title may wrap over a blank line); `content` is the text as written and `folded` its shadow.
 */
export function readTitle(content: string, folded: string, lines: readonly Line[], from: number): Title | undefined {
	const spans: Span[] = [];
	let best: Title | undefined;
	for (let i = from; i < Math.min(lines.length, from + MAX_LINES); i++) {
		const line = lines[i];
		if (line === undefined || !mayBeTitleLine(folded, line) || isIssuerMark(folded, lines, i)) {
			break;
		}
		if (best !== undefined && !continuesTitle(folded, line)) {
			break;
		}
		spans.push(withoutMark(folded, i === from ? withoutGluedLabel(folded, line.body) : line.body));
		const number = trailingNumber(folded, line.body);
		const named =
			number === undefined
				? spans
				: [...spans.slice(0, -1), { start: spans.at(-1)?.start ?? line.body.start, end: number.start - 1 }];
		const joined = withoutSpacing(named.map((span) => folded.slice(span.start, span.end)).join(''));
		if (joined.length > MAX_LENGTH) {
			break;
		}
		if (readDocumentKind(joined) !== undefined && hasTitleForm(joined)) {
			best = {
				text: titleText(content, named),
				spans: [...named],
				number,
				lineCount: spans.length,
				form: ABOUT.test(joined) ? 'about' : 'bare',
			};
		}
	}
	return best;
}

/**
 * A title that names no 文种: lines that say 关于…, 印发… as only a title does. What follows it must show that it is one;
 * that is for the caller to see.
 */
export function readTitleWithoutKind(
	content: string,
	folded: string,
	lines: readonly Line[],
	from: number,
): Title | undefined {
	const spans: Span[] = [];
	for (let i = from; i < Math.min(lines.length, from + MAX_LINES); i++) {
		const line = lines[i];
		const follows = i === from || (line?.index ?? 0) - (lines[i - 1]?.index ?? 0) <= 2;
		if (line === undefined || !follows || !mayBeTitleLine(folded, line) || isIssuerMark(folded, lines, i)) {
			break;
		}
		if (i > from && readAddressee(folded, line.body) !== undefined) {
			break;
		}
		spans.push(line.body);
	}
	const joined = withoutSpacing(spans.map((span) => folded.slice(span.start, span.end)).join(''));
	return joined.length <= MAX_LENGTH && /^[^,]{0,40}?(?:关于.{4}|(?:印发|转发|批转)《)/.test(joined)
		? { text: titleText(content, spans), spans, number: undefined, lineCount: spans.length, form: 'about' }
		: undefined;
}

/** Whether a line is the issuing organ standing alone above a title that begins with 关于, or a printed 红头. */
export function isIssuerMark(folded: string, lines: readonly Line[], index: number): boolean {
	const line = lines[index];
	if (line === undefined || isBlankLine(line) || line.body.end - line.body.start > 60) {
		return false;
	}
	const last = folded.charCodeAt(line.body.end - 1);
	if (last !== MARK_END && !mayEndOrgan(last)) {
		return false;
	}
	const name = folded.slice(line.body.start, line.body.end).replace(/ +/g, '');
	if (/^.{2,50}文件$/.test(name) && looksLikeOrgan(name.slice(0, -2))) {
		return true;
	}
	const next = lines[index + 1];
	return looksLikeOrgan(name) && next !== undefined && folded.startsWith('关于', next.body.start);
}

const MARK_END = '件'.charCodeAt(0);

/** The text of a title, without line breaks and without the blanks that space out its characters. */
export function titleText(content: string, spans: readonly Span[]): string {
	return withoutSpacing(spans.map((span) => content.slice(span.start, span.end)).join(''));
}

/** `国 务 院 工 作 规 则` is set wide; a blank or two between words stay. */
function withoutSpacing(text: string): string {
	const blanks = text.match(BLANKS)?.length ?? 0;
	return blanks > 1 && blanks * 2 >= countHan(text) - 2 ? text.replace(BLANKS, '') : text;
}

/** A title that was closed like a sentence; whether it may be is for `mayBeTitleLine` to say. */
function withoutMark(folded: string, span: Span): Span {
	return END_MARK.test(folded[span.end - 1] ?? '') ? { start: span.start, end: span.end - 1 } : span;
}

const END_MARK = /[。;!]/;

const BLANKS = /[ \u3000\u00A0]+/g;
const MAX_LINES = 5;
const MAX_LENGTH = 160;
const ABOUT = /关于|印发|转发|批转/;

function mayBeTitleLine(folded: string, line: Line): boolean {
	const { body } = line;
	const length = body.end - body.start;
	if (length < 2 || length > 120 || line.marker?.certainty === 'certain') {
		return false;
	}
	const text = folded.slice(body.start, body.end);
	const mark = text.search(/[。;:!?]/);
	return (
		(mark < 0 || (mark === length - 1 && isClosedTitle(text))) &&
		!/^(?:附件|抄送|责任单位|牵头单位)/.test(text) &&
		!LEAD.test(text) &&
		readDateOfIssue(folded, body) === undefined &&
		readDocumentNumber(folded, body) === undefined &&
		!isAddressee(folded, body) &&
		!isAnnotation(folded, body)
	);
}

/** How the lead of a document begins, and no title. */
const LEAD = /^(?:现将|现就|经研究|为(?:了|深入|全面|进一步|认真|切实|贯彻|落实))/;

/** `甲市人民政府关于稳就业的通知。`, `稳就业的实施意见；` where nothing but the end of a title stands before the mark. */
function isClosedTitle(text: string): boolean {
	const bare = text.slice(0, -1);
	if (!END_MARK.test(text.slice(-1)) || text.length > 80) {
		return false;
	}
	if (PLACED.test(bare)) {
		return true;
	}
	if (!/的(?:实施|指导|若干|处理)?(?:通知|意见|通告|公告|通报|决定|函|报告|请示|批复)$/.test(bare)) {
		return false;
	}
	const about = bare.indexOf('关于');
	return about < 0 ? /^[^,]{2,20}$/.test(bare) : about === 0 || looksLikeOrgan(bare.slice(0, about));
}

/** 甲市储备粮管理办法: the place, what it is about and the kind, and no word that makes a sentence of them. */
const PLACED =
	/^\p{Script=Han}{2,6}[省市州县区](?!.*(?:制定|印发|按照|根据|经|将|要|应当|请))\p{Script=Han}{4,30}(?:方案|办法|细则|计划|规划|措施|规定|预案)$/u;

/** `京建发〔2020〕19号附件1 建设项目…指引`: what a copy glued in front of the title of an attachment. */
function withoutGluedLabel(folded: string, span: Span): Span {
	const label = GLUED_LABEL.exec(folded.slice(span.start, Math.min(span.end, span.start + 60)));
	return label === null ? span : { start: span.start + label[0].length, end: span.end };
}

const GLUED_LABEL = /^\p{Script=Han}{1,14}[〔[(]\d{4}[〕\])]\d{1,5}号 *附 *件 *\d{0,2} +/u;

/** The 文号 in the bracket that a line ends with, without the bracket. */
function trailingNumber(folded: string, span: Span): Span | undefined {
	const text = folded.slice(span.start, span.end);
	const open = text.endsWith('号)') ? text.lastIndexOf('(') : -1;
	const inside = { start: span.start + open + 1, end: span.end - 1 };
	return open > 0 && readDocumentNumber(folded, inside) !== undefined ? inside : undefined;
}

/** A finished title goes on only in a line that cannot begin anything else: 的通知, (试行). */
function continuesTitle(folded: string, line: Line): boolean {
	return /^(?:的|和|及|与|》|\((?:试行|暂行|征求意见稿|修订|\d{4}))/.test(
		folded.slice(line.body.start, line.body.start + 8),
	);
}

/** A title that says 关于 may hold commas and quotes; a bare one is a name, without punctuation but at its end. */
function hasTitleForm(joined: string): boolean {
	if (ABOUT.test(joined)) {
		return true;
	}
	return (
		joined.length >= 4 &&
		joined.length <= 50 &&
		/^[\p{Script=Han}\dA-Za-z“”《》、—\- ()]+(?:[(〔][^()〔〕]{1,20}[)〕])?$/u.test(joined)
	);
}
