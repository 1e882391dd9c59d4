import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../core/text/span';

/** A character as a reader sees it, and how many cells of a terminal it takes. */
export interface Cell {
	readonly text: string;
	readonly width: number;
	/** Where it stands in the text it was taken from. */
	readonly span: Span;
}

/**
 * A line as a terminal shows it: a full-width character takes two cells, an accent none. Tabs become blanks; what would
 * move the cursor or turn the direction of the text is shown as what it is not.
 */
export function cellsOf(line: string): readonly Cell[] {
	const cells: Cell[] = [];
	for (const { segment, index } of SEGMENTER.segment(line)) {
		const text = segment === '\t' ? TAB : HARMFUL.test(segment) ? REPLACEMENT : segment;
		cells.push({
			text,
			width: text === TAB ? TAB.length : widthOf(text),
			span: { start: index, end: index + segment.length },
		});
	}
	return cells;
}

/** Characters with what is combined with them. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const TAB = '    ';
// Controls (an escape among them) and the marks that turn the direction of writing.
const HARMFUL = /^[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
const REPLACEMENT = '\uFFFD';

function widthOf(grapheme: string): number {
	const first = grapheme.codePointAt(0) ?? 0;
	// A mark without anything to stand on, a zero-width blank.
	return INVISIBLE.test(grapheme) ? 0 : eastAsianWidth(first);
}

const INVISIBLE = /^[\p{M}\p{Cf}]+$/u;
