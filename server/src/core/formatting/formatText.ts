import { type Analysis, analyze } from '../analysis';
import { composeEdits } from '../text/composeEdits';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { formatOnce } from './formatOnce';
import type { Width } from './widthMarks';

export interface FormatOptions {
	/** Only the lines that it touches. */
	readonly span?: Span;
	/** The width of marks; without it the text goes on as it is written. */
	readonly width?: Width;
}

/**
 * What puts a draft in order without a change to its words: two characters in front of paragraphs, one width of marks, no
 * stray blanks. Formatting what was formatted changes nothing.
 */
export function formatText(analysis: Analysis, { span, width }: FormatOptions = {}): readonly TextEdit[] {
	const { content } = analysis.text;
	const rounds: (readonly TextEdit[])[] = [];
	let current = analysis;
	for (let edits = formatOnce(current, width); edits.length > 0; edits = formatOnce(current, width)) {
		if (rounds.length === MAX_ROUNDS) {
			// Edits that take each other back: rather none than some that the next call would take back.
			return [];
		}
		rounds.push(edits);
		current = analyze(applyEdits(current.text.content, edits));
	}
	const all = composeEdits(content.length, rounds);
	return span === undefined ? all : within(analysis, all, span);
}

/** One round may bring work for the next to light: what a blank hid, a mark that was read as another's neighbour. */
const MAX_ROUNDS = 6;

/** The edits of whole lines. A selection that ends where a line begins does not touch that line. */
function within({ lines }: Analysis, edits: readonly TextEdit[], { start, end }: Span): readonly TextEdit[] {
	const touched = lines.filter((line) => line.span.start < Math.max(end, start + 1) && start <= line.span.end);
	const from = touched[0]?.span.start ?? start;
	const to = touched.at(-1)?.span.end ?? end;
	return edits.filter((edit) => from <= edit.span.start && edit.span.end <= to);
}
