import { withoutBlanks } from '../lines/line';
import { lineAt, lineSpan, type SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { clauseAt, clauseSpan } from './clauseText';
import { siblingsOf } from './clauseTree';
import type { EditAnswer } from './editPlan';
import { kept } from './layOut';
import { type ChangeBasis, planChange } from './planChange';
import { readTrees } from './readTrees';
import { NO_CLAUSE } from './refusals';

/** Takes out the clause at the offset with all that is below it. */
export function deleteClause(basis: ChangeBasis, offset: number): EditAnswer {
	const { text } = basis.analysis;
	const trees = readTrees(basis.analysis);
	const placed = clauseAt(basis.analysis, trees.all, offset);
	if (placed === undefined) {
		return { refused: NO_CLAUSE };
	}
	const { tree, node } = placed;
	const facts = trees.facts(tree);
	const gone = withItsLines(text, clauseSpan(tree, node));
	const siblings = siblingsOf(tree, node);
	siblings.splice(siblings.indexOf(node), 1);
	return planChange(basis, {
		trees: [{ tree, ...facts }],
		segments: () => [kept(0, gone.start), kept(gone.end, text.content.length)],
	});
}

/** With the break of its last line, and with the blank lines behind it where others stand before it. */
export function withItsLines(text: SourceText, span: Span): Span {
	const first = lineSpan(text, lineAt(text, span.start));
	const last = lineAt(text, span.end);
	const lastLine = lineSpan(text, last);
	const isWhole =
		withoutBlanks(text.folded, first).start === span.start && withoutBlanks(text.folded, lastLine).end <= span.end;
	if (!isWhole) {
		return withBlanks(text.folded, span, lastLine);
	}
	const line = lineAt(text, span.start);
	let next = last + 1;
	if (line === 0 || isBlank(text, line - 1)) {
		while (next < text.lineStarts.length && isBlank(text, next)) {
			next++;
		}
	}
	const end = text.lineStarts[next] ?? text.content.length;
	// The last line of the text has no break of its own: the one before it goes.
	const endsText = next >= text.lineStarts.length && line > 0;
	return { start: endsText ? lineSpan(text, line - 1).end : first.start, end };
}

function isBlank(text: SourceText, line: number): boolean {
	const body = withoutBlanks(text.folded, lineSpan(text, line));
	return body.start === body.end;
}

/** A clause that shares its line goes with the blanks behind it, or, at the end of the line, with those before it. */
function withBlanks(folded: string, span: Span, line: Span): Span {
	const behind = withoutBlanks(folded, { start: span.end, end: line.end }).start;
	if (behind < line.end) {
		return { start: span.start, end: behind };
	}
	let { start } = span;
	while (start > line.start && folded[start - 1] === ' ') {
		start--;
	}
	return { start, end: span.end };
}
