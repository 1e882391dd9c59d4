import { looksLikeOrgan } from '../elements/organ';
import { withoutBlanks } from '../lines/line';
import { firstFrom } from '../text/characterFinder';
import { createCharacterMarks, marksIn } from '../text/characterMarks';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { LABEL_PATTERN, LABELS } from './labels';
import { readParties } from './readParties';
import type { Statement, StatementFault } from './statement';

/**
 * The responsibility statements of one paragraph, in order: labelled in brackets, labelled without brackets on a line of
 * its own or behind a full stop, and `（A牵头，B配合）` without a label behind each measure. `body` is a line without the
 * blanks at its ends; `partners` comes from `pairBrackets`. Paragraphs are best asked for in order: the reader remembers how
 * far it has come.
 */
export function createStatementReader(text: SourceText, partners: Int32Array): (body: Span) => readonly Statement[] {
	const { signs } = text;
	let next: number | undefined;
	return (body) => {
		if (next === undefined || (signs[next - 1] ?? -1) >= body.start) {
			next = firstFrom(signs, body.start);
		}
		while ((signs[next] ?? body.start) < body.start) {
			next++;
		}
		return readStatements(text, partners, body, next);
	};
}

/** `firstSign` is the place in the signs of the text of the first that stands in the paragraph. */
function readStatements(text: SourceText, partners: Int32Array, body: Span, firstSign: number): readonly Statement[] {
	const brackets: number[] = [];
	const labels = findLabels(text, body, firstSign, brackets);
	if (labels.length === 0 && brackets.length === 0) {
		return NONE;
	}
	const statements: Statement[] = [];
	let from = body.start;
	for (const { start, match } of labels) {
		if (start < from) {
			continue;
		}
		const statement = readLabelled(text, partners, body, start, match);
		if (statement !== undefined) {
			statements.push(statement);
			from = statement.span.end;
		}
	}
	const all = withUnlabelled(text, partners, body, statements, brackets);
	// Several statements may follow one another in a paragraph, each behind its measure.
	return all.length > 1
		? all.map((statement, i) => (i < all.length - 1 ? withoutFault(statement, 'text-after') : statement))
		: all;
}

/** Most paragraphs have none. */
const NONE: readonly Statement[] = [];

function withoutFault(statement: Statement, fault: StatementFault): Statement {
	if (!statement.faults.includes(fault)) {
		return statement;
	}
	return { ...statement, faults: statement.faults.filter((each) => each !== fault) };
}

interface FoundLabel {
	readonly start: number;
	/** Group 1: the bracket, of whatever shape; group 2: the label; group 3: the colon, where there is one. */
	readonly match: RegExpExecArray;
}

/**
 * Labels behind an opening bracket or before a colon, or at the very beginning: no others announce anything, and these marks
 * are rare. The brackets are given to `brackets`.
 */
function findLabels(text: SourceText, body: Span, firstSign: number, brackets: number[]): readonly FoundLabel[] {
	const { folded, units, signs } = text;
	const found: FoundLabel[] = [];
	let from = body.start;
	if (beginsLabel(units, body.start)) {
		// A line of its own may have lost its colon: 责任单位市财政局.
		LABELLED.lastIndex = body.start;
		const first = LABELLED.exec(folded);
		if (first !== null && first[3] === undefined) {
			found.push({ start: body.start, match: first });
			from = body.start + first[0].length;
		}
	}
	for (let next = firstSign; next < signs.length; next++) {
		const i = signs[next] ?? 0;
		if (i >= body.end) {
			break;
		}
		const kind = MARKS[units[i] ?? 0] ?? 0;
		if (kind !== BRACKET && kind !== COLON) {
			continue;
		}
		if (kind === BRACKET) {
			brackets.push(i);
		}
		const start = kind === COLON ? labelStart(text, Math.max(from, i - MAX_LABEL), i) : i;
		if (start === undefined || start < from || (kind === BRACKET && !beginsLabel(units, i + 1))) {
			continue;
		}
		LABELLED.lastIndex = start;
		const match = LABELLED.exec(folded);
		if (match !== null && start + match[0].length <= body.end) {
			found.push({ start, match });
			from = start + match[0].length;
		}
	}
	return found;
}

/** Whether a label may begin here, or behind the blanks that do: the first character tells most others apart. */
function beginsLabel(units: Uint16Array, offset: number): boolean {
	return ((MARKS[units[offset] ?? 0] ?? 0) & LABEL_BEGINS) !== 0;
}

/** Where the label that ends before a colon begins. */
function labelStart({ folded, units }: SourceText, from: number, colon: number): number | undefined {
	if (from >= colon || ((MARKS[units[colon - 1] ?? 0] ?? 0) & LABEL_ENDS) === 0) {
		return undefined;
	}
	const match = BEFORE_COLON.exec(folded.slice(from, colon));
	return match === null ? undefined : from + match.index;
}

const LABELLED = new RegExp(`([(\\[〔【] *)?(${LABEL_PATTERN})( *:)?`, 'y');
const BEFORE_COLON = new RegExp(`(?:${LABEL_PATTERN}) *$`);
/** With the blanks before its colon. */
const MAX_LABEL = 12;
/** What a sign is, and what may stand beside one where it belongs to a label. */
const BRACKET = 1;
const COLON = 2;
const LABEL_BEGINS = 4;
const LABEL_ENDS = 8;
const MARKS = createCharacterMarks(
	'([〔【',
	':',
	` ${[...LABELS.keys()].map((label) => label.charAt(0)).join('')}`,
	` ${[...LABELS.keys()].map((label) => label.slice(-1)).join('')}`,
);

function readLabelled(
	text: SourceText,
	partners: Int32Array,
	body: Span,
	start: number,
	match: RegExpExecArray,
): Statement | undefined {
	const { folded } = text;
	const [whole, bracket, label] = match;
	const bracketed = bracket !== undefined;
	const colon = match[3] !== undefined;
	const contentStart = start + whole.length;
	const alone = start === body.start;
	if (bracketed) {
		const partner = partners[start] ?? -1;
		const closed = partner > start;
		const contentEnd = closed ? partner : statementEnd(folded, body);
		const span = { start, end: closed ? partner + 1 : contentEnd };
		const content = { start: contentStart, end: contentEnd };
		const statement = build(text, partners, { body, span, content, bracketed, alone, label, colon, closed });
		if (!colon && !/[ )\]〕】]/.test(folded[contentStart] ?? '') && !beginsWithOrgan(statement)) {
			return undefined;
		}
		// （适用范围：…） is no statement of who is responsible; （责任领导：…；责任单位：…） is.
		return statement.parties.length === 0 && namesNobody(label) ? undefined : statement;
	}
	if (namesNobody(label)) {
		return undefined;
	}
	const end = statementEnd(folded, body);
	const span = { start, end };
	const content = { start: contentStart, end };
	const found = { body, span, content, bracketed, alone, label, colon, closed: true };
	if (!colon) {
		const statement = build(text, partners, found);
		return beginsWithOrgan(statement) ? statement : undefined;
	}
	// Without a bracket a statement begins a line or stands behind a full stop.
	if (alone || /[。)”;]/.test(markBefore(folded, start))) {
		return build(text, partners, found);
	}
	// 逐项明确责任单位： is prose; a short list of organs in mid-sentence is a statement that went wrong.
	const statement = end - contentStart <= MAX_UNLABELLED ? build(text, partners, found) : undefined;
	const first = statement?.parties[0]?.units[0];
	return statement && first && looksLikeOrgan(first.name)
		? { ...statement, faults: [...statement.faults, 'mid-sentence'] }
		: undefined;
}

/** （责任单位市财政局） lacks its colon; （责任单位另行通知） is prose. */
function beginsWithOrgan({ parties }: Statement): boolean {
	const first = parties[0]?.units[0]?.name ?? '';
	return looksLikeOrgan(first) && !/:|^[及和与为是由的按]/.test(first);
}

function namesNobody(label: string | undefined): boolean {
	return label !== undefined && LABELS.get(label) === 'note';
}

/** The last character before `offset` that is no blank: a line end, at the beginning of a line. */
function markBefore(folded: string, offset: number): string {
	let before = offset - 1;
	while (folded[before] === ' ') {
		before--;
	}
	return folded[before] ?? '';
}

/** What is not closed ends with its line; the 。 at the end is not part of it. */
function statementEnd(folded: string, body: Span): number {
	return folded[body.end - 1] === '。' ? body.end - 1 : body.end;
}

interface Found {
	readonly body: Span;
	readonly span: Span;
	readonly content: Span;
	readonly bracketed: boolean;
	readonly alone: boolean;
	readonly label: string | undefined;
	readonly colon: boolean;
	readonly closed: boolean;
}

function build(text: SourceText, partners: Int32Array, found: Found): Statement {
	const { folded } = text;
	const kind = LABELS.get(found.label ?? '') ?? 'responsible';
	const content = withoutBlanks(folded, found.content);
	const read = readParties(text, partners, content, kind);
	const faults: StatementFault[] = [];
	if (!found.colon) {
		faults.push('no-colon');
	}
	if (!found.closed) {
		faults.push('unclosed');
	}
	const after = withoutBlanks(folded, { start: found.span.end, end: found.body.end });
	const nothingAfter =
		after.end <= after.start || (after.end === after.start + 1 && /[。;,]/.test(folded.charAt(after.start)));
	// Behind what has no closing bracket there is nothing: it reaches to the end of its line.
	if (!nothingAfter) {
		faults.push('text-after');
	}
	const named = read.parties.some((party) => party.units.length > 0);
	if (!named && read.deadlines.length === 0 && read.notes.length === 0 && read.waiver === undefined) {
		faults.push('empty');
	}
	return {
		span: found.span,
		content,
		bracketed: found.bracketed,
		alone: found.alone && nothingAfter,
		label: found.label,
		parties: read.parties,
		deadlines: read.deadlines,
		notes: read.notes,
		waiver: read.waiver,
		faults,
	};
}

/** Adds the statements without a label that stand outside those found already. */
function withUnlabelled(
	text: SourceText,
	partners: Int32Array,
	body: Span,
	labelled: readonly Statement[],
	brackets: readonly number[],
): readonly Statement[] {
	if (brackets.length === 0) {
		return labelled;
	}
	const statements: Statement[] = [];
	let next = 0;
	let from = body.start;
	for (const i of brackets) {
		for (let known = labelled[next]; known !== undefined && known.span.start <= i; known = labelled[++next]) {
			statements.push(known);
			from = Math.max(from, known.span.end);
		}
		const partner = partners[i] ?? -1;
		if (i >= from && partner > i && partner < (labelled[next]?.span.start ?? body.end)) {
			const statement = readUnlabelled(text, partners, body, { start: i, end: partner + 1 });
			if (statement !== undefined) {
				statements.push(statement);
				from = partner + 1;
			}
		}
	}
	for (let known = labelled[next]; known !== undefined; known = labelled[++next]) {
		statements.push(known);
	}
	return statements;
}

/**
 * `（A牵头，B、C配合）`, `（A、B按职责分工负责）`: anything of that form at the end of a paragraph; behind a sentence in
 * mid-paragraph only what begins with the name of an organ.
 */
function readUnlabelled(text: SourceText, partners: Int32Array, body: Span, span: Span): Statement | undefined {
	const { folded, units } = text;
	const content = { start: span.start + 1, end: span.end - 1 };
	if (
		span.end - span.start > MAX_UNLABELLED ||
		marksIn(ROLE_BEGINS, units, content.start, content.end) === 0 ||
		!UNLABELLED.test(folded.slice(content.start, content.end))
	) {
		return undefined;
	}
	const statement = build(text, partners, {
		body,
		span,
		content,
		bracketed: true,
		alone: span.start === body.start,
		label: undefined,
		colon: true,
		closed: true,
	});
	const atEnd = span.end === body.end || (span.end === body.end - 1 && folded[span.end] === '。');
	const behindSentence = /[。;”)]/.test(markBefore(folded, span.start));
	const plausible = atEnd || (behindSentence && beginsWithUnit(statement));
	return plausible && !statement.faults.includes('empty') ? withoutFault(statement, 'text-after') : undefined;
}

function beginsWithUnit(statement: Statement): boolean {
	const first = statement.parties[0]?.units[0]?.name ?? '';
	return looksLikeOrgan(first) || /^[各有相市县区省州].*(?:部门|单位|地区|[市县区州])$/.test(first);
}

const MAX_UNLABELLED = 400;
const UNLABELLED =
	/(?:牵头|负责|分别落实|配合|参与|参加|协助|指导)(?:负责|落实|实施|组织)?(?:[,;。]|$)|(?:分别|具体|组织|负责)落实$|会同/;
/** What these begin with. */
const ROLE_BEGINS = createCharacterMarks('牵负分配参协指具组会');
