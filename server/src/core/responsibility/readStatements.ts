import { looksLikeOrgan } from '../elements/organ';
import { withoutBlanks } from '../lines/line';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { LABEL_PATTERN, LABELS } from './labels';
import { readParties } from './readParties';
import type { Statement, StatementFault } from './statement';

/**
 * The responsibility statements of one paragraph, in order: labelled in brackets, labelled without brackets on a line of
 * its own or behind a full stop, and `（A牵头，B配合）` without a label at the end of the paragraph. `body` is a line
 * without the blanks at its ends; `partners` comes from `pairBrackets`.
 */
export function readStatements(text: SourceText, partners: Int32Array, body: Span): readonly Statement[] {
	const { folded } = text;
	const paragraph = folded.slice(body.start, body.end);
	const statements: Statement[] = [];
	let from = body.start;
	const matches = [...paragraph.matchAll(LABELLED)];
	for (const [i, match] of matches.entries()) {
		const start = body.start + match.index;
		if (start < from) {
			continue;
		}
		const statement = readLabelled(text, partners, body, start, match, i < matches.length - 1);
		if (statement !== undefined) {
			statements.push(statement);
			from = statement.span.end;
		}
	}
	const unlabelled = from < body.end ? readUnlabelled(text, partners, body) : undefined;
	if (unlabelled !== undefined && unlabelled.span.start >= from) {
		statements.push(unlabelled);
	}
	return statements;
}

/** Group 1: the bracket, of whatever shape; group 2: the label; group 3: the colon, or the blank that stands for it. */
const LABELLED = new RegExp(`([(\\[〔【] *)?(${LABEL_PATTERN})( *:|(?= )|(?=[)\\]〕】]))`, 'g');

function readLabelled(
	text: SourceText,
	partners: Int32Array,
	body: Span,
	start: number,
	match: RegExpMatchArray,
	followed: boolean,
): Statement | undefined {
	const { folded } = text;
	const bracketed = match[1] !== undefined;
	const colon = match[3]?.endsWith(':') ?? false;
	const contentStart = start + match[0].length;
	const alone = start === body.start;
	const facts = { body, bracketed, alone, label: match[2], colon, followed };
	if (bracketed) {
		const partner = partners[start] ?? -1;
		const closed = partner > start;
		const inner = { start: contentStart, end: closed ? partner : unclosedEnd(folded, body) };
		const end = closed ? partner + 1 : inner.end;
		return build(text, partners, { ...facts, span: { start, end }, content: inner, closed });
	}
	if (!colon) {
		return undefined;
	}
	const end = statementEnd(folded, contentStart, body.end);
	const found = { ...facts, span: { start, end }, content: { start: contentStart, end }, closed: true };
	// Without a bracket a statement begins a line or stands behind a full stop.
	if (alone || /[。)”;]/.test(markBefore(folded, body, start))) {
		return build(text, partners, found);
	}
	// 逐项明确责任单位： is prose; a short list of organs in mid-sentence is a statement that went wrong.
	const statement = end - contentStart <= MAX_UNLABELLED ? build(text, partners, found) : undefined;
	const first = statement?.parties[0]?.units[0];
	return statement && first && looksLikeOrgan(first.name)
		? { ...statement, faults: [...statement.faults, 'mid-sentence'] }
		: undefined;
}

/** The last character before `offset` that is no blank, '' at the beginning of the line. */
function markBefore(folded: string, body: Span, offset: number): string {
	let before = offset - 1;
	while (before >= body.start && folded[before] === ' ') {
		before--;
	}
	return before < body.start ? '' : (folded[before] ?? '');
}

/** An unclosed statement is taken to reach to the end of its line. */
function unclosedEnd(folded: string, body: Span): number {
	return folded[body.end - 1] === '。' ? body.end - 1 : body.end;
}

/** Without brackets it ends with the line; the 。 at the end is not part of it. */
function statementEnd(folded: string, start: number, bodyEnd: number): number {
	return folded[bodyEnd - 1] === '。' && bodyEnd - 1 >= start ? bodyEnd - 1 : bodyEnd;
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
	/** Whether another label stands later in the paragraph. */
	readonly followed: boolean;
}

function build(text: SourceText, partners: Int32Array, found: Found): Statement {
	const { folded } = text;
	const role = found.label === undefined ? 'responsible' : LABELS.get(found.label);
	const content = withoutBlanks(folded, found.content);
	const read = readParties(folded, partners, content, role);
	const faults: StatementFault[] = [];
	if (!found.colon) {
		faults.push('no-colon');
	}
	if (!found.closed) {
		faults.push('unclosed');
	}
	const after = withoutBlanks(folded, { start: found.span.end, end: found.body.end });
	const nothingAfter = after.end - after.start <= 1 && /^[。;,]?$/.test(folded.slice(after.start, after.end));
	// Several statements may follow one another in a paragraph, each behind its measure.
	if (found.bracketed && found.closed && !nothingAfter && !found.followed) {
		faults.push('text-after');
	}
	const named = read.parties.some((party) => party.units.length > 0);
	if (!named && read.deadlines.length === 0 && read.waiver === undefined) {
		faults.push('empty');
	}
	return {
		span: found.span,
		content,
		bracketed: found.bracketed,
		alone: found.alone && nothingAfter,
		label: found.label,
		...read,
		faults,
	};
}

/** `（A牵头，B、C配合）`, `（A、B按职责分工负责）` at the end of a paragraph. */
function readUnlabelled(text: SourceText, partners: Int32Array, body: Span): Statement | undefined {
	const { folded } = text;
	let last = body.end - 1;
	if (folded[last] === '。' && folded[last - 1] === ')') {
		last--;
	}
	const start = partners[last] ?? -1;
	if (folded[last] !== ')' || start < body.start || last - start > MAX_UNLABELLED) {
		return undefined;
	}
	const content = { start: start + 1, end: last };
	if (!UNLABELLED.test(folded.slice(content.start, content.end))) {
		return undefined;
	}
	const statement = build(text, partners, {
		body,
		span: { start, end: last + 1 },
		content,
		bracketed: true,
		alone: start === body.start,
		label: undefined,
		colon: true,
		closed: true,
		followed: false,
	});
	return statement.faults.includes('empty') ? undefined : statement;
}

const MAX_UNLABELLED = 400;
const UNLABELLED = /(?:牵头|负责|分别落实|配合|参与|参加|协助)(?:负责|落实|实施)?(?:[,;。]|$)|会同/;
