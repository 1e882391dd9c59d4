import { isAddressee, readAddressee } from '../elements/addressee';
import { isAnnotation } from '../elements/annotation';
import { isAttachmentLabel, staysInAttachmentList } from '../elements/attachment';
import { readDateOfIssue } from '../elements/dateOfIssue';
import { readDocumentNumber } from '../elements/documentNumber';
import { readHeadElement } from '../elements/headElement';
import { looksLikeOrgan, mayEndOrgan } from '../elements/organ';
import { isIssuerMark, readTitle, readTitleWithoutKind, type Title, titleText } from '../elements/title';
import type { Line } from '../lines/line';
import { isTableLine } from '../lines/tableLine';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/** The lines of one document in a file that may hold several. */
export interface DocumentBounds {
	/** Lines with text, residue left out, in order; never empty. */
	readonly lines: readonly Line[];
	readonly title: Title | undefined;
}

/**
 * Parts a file into its documents: a notice and the plan it transmits (a title after the date of the first), a
 * compilation whose parts lost their titles (a lead paragraph before a 一、 that starts anew). `lines` are those with
 * text, residue left out. A file with text has at least one document.
 */
export function findDocuments(text: SourceText, lines: readonly Line[]): readonly DocumentBounds[] {
	const reader = createReader(text, lines);
	const heads: Head[] = [];
	let state: State = OUTSIDE;
	for (let i = 0; i < lines.length; ) {
		const title = titleAt(reader, state, i);
		if (title !== undefined) {
			// An organ between a notice that lost its date and the next title has signed the notice.
			const signs = state.signed && !state.closed && heads.at(-1)?.title?.form === 'about';
			const head = { from: signs ? i : reader.headStart(i, heads.at(-1)?.from ?? -1), title };
			if (state.body || state.closed || heads.length === 0) {
				heads.push(head);
			} else {
				// Nothing but a title so far: the page's own title stood above the document's.
				heads[heads.length - 1] = head;
			}
			state = OUTSIDE;
			i += title.lineCount;
			continue;
		}
		if (opensUntitledDocument(reader, state, i)) {
			heads.push({ from: i, title: undefined });
			state = OUTSIDE;
		}
		state = advance(reader, state, i);
		i++;
	}
	if (lines.length > 0 && (heads.length === 0 || hasBodyBefore(reader, heads[0]?.from ?? 0))) {
		heads.unshift({ from: 0, title: undefined });
	}
	return heads.map((head, i) => ({ lines: lines.slice(head.from, heads[i + 1]?.from), title: head.title }));
}

interface Head {
	readonly from: number;
	readonly title: Title | undefined;
}

/** What has been seen of the document that is being read. */
interface State {
	/** A paragraph, or a numbered item. */
	readonly body: boolean;
	/** Its date, its 附注 or the label of an attachment. */
	readonly closed: boolean;
	/** The line before is an organ alone, as a 署名 is. */
	readonly signed: boolean;
	/** A list of attachments (`附件：1.…`), whose numbers begin nothing. */
	readonly inList: boolean;
	/** The highest 一、 so far. */
	readonly lastRoot: number;
}

const OUTSIDE: State = { body: false, closed: false, signed: false, inList: false, lastRoot: 0 };

interface Reader {
	readonly text: SourceText;
	readonly lines: readonly Line[];
	/** For each line, the nearest line at or after it whose number is 1, or `lines.length`. */
	readonly nextFirst: Int32Array;
	/** For each line, the nearest line at or after it numbered 一、 二、 …, or `lines.length`. */
	readonly nextRoot: Int32Array;
	readonly isHeadElement: (index: number) => boolean;
	readonly headStart: (index: number, after: number) => number;
}

function createReader(text: SourceText, lines: readonly Line[]): Reader {
	const isHeadElement = (index: number): boolean => {
		const line = lines[index];
		return line !== undefined && (isHeadLine(text, line) || isIssuerMark(text.folded, lines, index));
	};
	return {
		text,
		lines,
		nextFirst: nextIndex(lines, (line) => line.marker?.certainty === 'certain' && line.marker.ordinal === 1),
		nextRoot: nextIndex(lines, (line) => line.marker?.style === '一、' && line.marker.certainty === 'certain'),
		isHeadElement,
		headStart: (index, after) => {
			let start = index;
			while (start - 1 > after && isHeadElement(start - 1)) {
				start--;
			}
			return start;
		},
	};
}

function nextIndex(lines: readonly Line[], matches: (line: Line) => boolean): Int32Array {
	const next = new Int32Array(lines.length + 1).fill(lines.length);
	for (let i = lines.length - 1; i >= 0; i--) {
		const line = lines[i];
		next[i] = line !== undefined && matches(line) ? i : (next[i + 1] ?? lines.length);
	}
	return next;
}

/** 份号, 密级, 紧急程度, 文号 and 签发人 stand above the title. */
function isHeadLine(text: SourceText, line: Line): boolean {
	return (
		readDocumentNumber(text.folded, line.body) !== undefined || readHeadElement(text.folded, line.body) !== undefined
	);
}

/** How many lines a head and a lead may take before the first number. */
const LEAD_LINES = 40;

/** The title of a document that begins here. */
function titleAt(reader: Reader, state: State, index: number): Title | undefined {
	const { content, folded } = reader.text;
	const line = reader.lines[index];
	if (state.body && !state.closed && line !== undefined && isOrganAlone(folded, line)) {
		// 署名 of a notice that lost its date, not the first line of the title below.
		return undefined;
	}
	const title = readTitle(content, folded, reader.lines, index);
	if (title !== undefined && opensDocument(reader, state, index, title)) {
		return title;
	}
	return titleWithoutKind(reader, state, index) ?? (state.closed ? attachmentTitle(reader, index) : undefined);
}

/** Where a document begins, a title that lost its 文种 is known by the addressee below it, or by the text. */
function titleWithoutKind(reader: Reader, state: State, index: number): Title | undefined {
	const afterHead = reader.isHeadElement(index - 1);
	if (state.body && !state.closed && !afterHead) {
		return undefined;
	}
	const { content, folded } = reader.text;
	const title = readTitleWithoutKind(content, folded, reader.lines, index);
	const next = title && reader.lines[index + title.lineCount];
	if (title === undefined || next === undefined) {
		return undefined;
	}
	const begins =
		!state.closed &&
		!state.body &&
		(isHeadLine(reader.text, next) || readDateOfIssue(folded, next.body) !== undefined || isProse(folded, next));
	return begins || addresseeFollows(reader, index + title.lineCount) || readAddressee(folded, next.body) !== undefined
		? title
		: undefined;
}

function opensDocument(reader: Reader, state: State, index: number, title: Title): boolean {
	if (!state.body && !state.closed) {
		return true;
	}
	const after = index + title.lineCount;
	const first = reader.nextFirst[after] ?? reader.lines.length;
	const numbered = first < reader.lines.length && first - after <= LEAD_LINES;
	if (state.closed || state.signed) {
		return numbered || addresseeFollows(reader, after);
	}
	if (addresseeFollows(reader, after)) {
		return true;
	}
	// In the middle of a text the title must be followed at once by what only a beginning is followed by.
	const restarts = state.lastRoot >= 2 && reader.lines[first]?.marker?.style === '一、';
	return numbered && first - after <= 2 && (title.form === 'about' || after === first || restarts);
}

/**
 * What is attached may be called anything (国务院第五次大督查发现的典型经验做法): short lines without punctuation behind the
 * end of a document or the label 附件, before a number that starts anew.
 */
function attachmentTitle(reader: Reader, index: number): Title | undefined {
	const { content } = reader.text;
	const spans: Span[] = [];
	let i = index;
	for (; i < Math.min(reader.lines.length, index + MAX_ATTACHMENT_TITLE); i++) {
		const line = reader.lines[i];
		const follows = i === index || line?.index === (reader.lines[i - 1]?.index ?? 0) + 1;
		if (line === undefined || !follows || !mayNameAttachment(reader.text, line)) {
			break;
		}
		spans.push(line.body);
	}
	const first = reader.nextFirst[i] ?? reader.lines.length;
	const numbered = first < reader.lines.length && first - i <= LEAD_LINES;
	return spans.length > 0 && numbered
		? { text: titleText(content, spans), spans, number: undefined, lineCount: spans.length, form: 'bare' }
		: undefined;
}

const MAX_ATTACHMENT_TITLE = 3;

function mayNameAttachment({ content, folded }: SourceText, line: Line): boolean {
	const text = folded.slice(line.body.start, line.body.end);
	return (
		line.marker === undefined &&
		!isTableLine(content, line.body) &&
		text.length >= 4 &&
		text.length <= 60 &&
		!/[。;:,]/.test(text) &&
		!/^(?:附件|抄送|印发|分送|联系)/.test(text) &&
		!/印发$/.test(text) &&
		readDocumentNumber(folded, line.body) === undefined &&
		readDateOfIssue(folded, line.body) === undefined &&
		!isAnnotation(folded, line.body)
	);
}

function addresseeFollows(reader: Reader, index: number): boolean {
	let i = index;
	while (reader.isHeadElement(i)) {
		i++;
	}
	const line = reader.lines[i];
	return line !== undefined && isAddressee(reader.text.folded, line.body);
}

/**
 * The lead of a plan whose title was lost: it stands before a 一、 that starts anew. Behind the end of a document a number
 * that starts anew is enough.
 */
function opensUntitledDocument(reader: Reader, state: State, index: number): boolean {
	const line = reader.lines[index];
	if (state.closed && !state.inList && line?.marker?.certainty === 'certain' && line.marker.ordinal === 1) {
		return true;
	}
	const root = reader.lines[index + 1]?.marker;
	if (
		line === undefined ||
		line.marker !== undefined ||
		state.lastRoot < 2 ||
		root?.style !== '一、' ||
		root.ordinal !== 1
	) {
		return false;
	}
	const end = reader.text.folded.slice(Math.max(line.body.start, line.body.end - 20), line.body.end);
	if (LEAD_END.test(end)) {
		return true;
	}
	const second = reader.lines[reader.nextRoot[index + 2] ?? 0]?.marker;
	return second?.style === '一、' && second.ordinal === 2 && isLeadOrTitle(reader.text.folded, line);
}

/** A paragraph, or a line without punctuation that names what follows. */
function isLeadOrTitle(folded: string, line: Line): boolean {
	const length = line.body.end - line.body.start;
	return length >= 30 || (length >= 6 && !/[。;:,]/.test(folded.slice(line.body.start, line.body.end)));
}

const LEAD_END = /(?:制定本(?:方案|办法|计划|意见|规划|措施)|提出.{0,8}意见|通知如下|措施如下)[。:]$/;

function advance(reader: Reader, state: State, index: number): State {
	const line = reader.lines[index];
	if (line === undefined) {
		return state;
	}
	const { folded } = reader.text;
	const { closed, lastRoot } = state;
	const inList = staysInAttachmentList(folded, line, state.inList);
	if (line.marker !== undefined && !inList) {
		const root = line.marker.style === '一、' && line.marker.certainty === 'certain' ? line.marker.ordinal : 0;
		return { body: true, closed, signed: false, inList, lastRoot: Math.max(lastRoot, root) };
	}
	if (state.body && closes(folded, line)) {
		return { body: true, closed: true, signed: false, inList, lastRoot };
	}
	const signed = state.body && isOrganAlone(folded, line);
	return { body: state.body || isProse(folded, line), closed, signed, inList, lastRoot };
}

function closes(folded: string, { body }: Line): boolean {
	return readDateOfIssue(folded, body) !== undefined || isAnnotation(folded, body) || isAttachmentLabel(folded, body);
}

function isOrganAlone(folded: string, { body }: Line): boolean {
	return (
		body.end - body.start <= 60 &&
		mayEndOrgan(folded.charCodeAt(body.end - 1)) &&
		looksLikeOrgan(folded.slice(body.start, body.end).replace(/ +/g, ''))
	);
}

/** A sentence, or a long line: the one paragraph of a transmitting notice may have lost its full stop. */
function isProse(folded: string, line: Line): boolean {
	return line.body.end - line.body.start >= 40 || hasSentence(folded, line);
}

function hasSentence(folded: string, line: Line): boolean {
	return folded.slice(line.body.start, line.body.end).indexOf('。') >= 10;
}

function hasBodyBefore(reader: Reader, from: number): boolean {
	return reader.lines.slice(0, from).some((line) => line.marker !== undefined || hasSentence(reader.text.folded, line));
}
