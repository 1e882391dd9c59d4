import type { Analysis } from '../core/analysis';
import { LABEL_BEFORE_COLON } from '../core/responsibility/labels';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { lineBefore } from './lineBefore';

/** A unit that is being typed in a responsibility statement. */
export interface TypedUnit {
	/** The name as far as it is typed; ends at the cursor. */
	readonly span: Span;
	/** What stands between the label and the end of the statement, the name included. */
	readonly statement: Span;
	/** The other pieces of the list, before and behind the cursor, blanks left out. */
	readonly others: ReadonlySet<string>;
}

/** The unit at the cursor, where the text before it has a label and no end of the statement behind that. */
export function typedUnit(analysis: Analysis, offset: number): TypedUnit | undefined {
	const { folded } = analysis.text;
	const line = lineBefore(analysis, offset);
	const from = Math.max(line.start, line.end - MAX_STATEMENT);
	const before = folded.slice(from, line.end);
	const label = [...before.matchAll(LABEL)].at(-1);
	if (label === undefined) {
		return undefined;
	}
	const bracketed = /[([〔【] *$/.test(before.slice(0, label.index));
	const start = from + label.index + label[0].length;
	const typed = splitList(folded, { start, end: line.end }, bracketed);
	const last = typed.pieces.at(-1);
	if (typed.closed || last === undefined || last.end - last.start > MAX_NAME) {
		return undefined;
	}
	const lineEnd = lineSpan(analysis.text, lineAt(analysis.text, offset)).end;
	const whole = splitList(folded, { start, end: Math.min(lineEnd, start + MAX_STATEMENT) }, bracketed);
	const others = whole.pieces.filter((piece) => piece.start !== last.start);
	const end = whole.pieces.at(-1)?.end ?? line.end;
	return {
		span: { start: Math.min(skipBlanks(folded, last.start), line.end), end: line.end },
		statement: { start, end: Math.max(end, line.end) },
		others: new Set(others.map((piece) => folded.slice(piece.start, piece.end).replace(/ +/g, ''))),
	};
}

const LABEL = new RegExp(`${LABEL_BEFORE_COLON} *`, 'g');
/** No list of units is longer; looking no further keeps a line of a million characters cheap. */
const MAX_STATEMENT = 600;
/** What is typed longer than this is no name of a unit. */
const MAX_NAME = 30;

interface ListReading {
	/** What stands between the separators; never empty. */
	readonly pieces: readonly Span[];
	/** Whether the statement ends within the stretch. */
	readonly closed: boolean;
}

/**
 * Parts a list at the separators outside brackets, as 各县(市、区)政府 is one name. A closing bracket more than was opened
 * ends the statement; without a bracket around it a full stop does.
 */
function splitList(folded: string, span: Span, bracketed: boolean): ListReading {
	const pieces: Span[] = [];
	let start = span.start;
	let depth = 0;
	for (let i = span.start; i < span.end; i++) {
		const mark = folded[i] ?? '';
		if ('([〔【'.includes(mark)) {
			depth++;
		} else if (')]〕】'.includes(mark)) {
			depth--;
		}
		if (depth < 0 || (mark === '。' && !bracketed)) {
			return { pieces: [...pieces, { start, end: i }], closed: true };
		}
		if (depth === 0 && '、,;。'.includes(mark)) {
			pieces.push({ start, end: i });
			start = i + 1;
		}
	}
	return { pieces: [...pieces, { start, end: span.end }], closed: false };
}

function skipBlanks(folded: string, start: number): number {
	let offset = start;
	while (folded[offset] === ' ') {
		offset++;
	}
	return offset;
}
