import { lineAt, lineSpan, type SourceText } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { type Cell, cellsOf } from './cells';

/** A line of a file, and the line below it that points at a place in it. */
export interface Excerpt {
	readonly line: string;
	/** Blanks, full-width ones under full-width characters, then the carets. */
	readonly pointer: { readonly blanks: string; readonly carets: string };
}

/** Shows where a stretch of a text begins, in at most `width` cells: what is too long is cut around the place. */
export function excerpt(text: SourceText, span: Span, width: number): Excerpt {
	const { start, end } = lineSpan(text, lineAt(text, span.start));
	const from = Math.max(start, Math.min(span.start, end) - REACH);
	const to = Math.min(end, Math.max(span.start, from) + REACH);
	const cells = cellsOf(text.content.slice(from, to));
	const first = cells.findIndex((cell) => from + cell.span.end > span.start);
	const pointed = first < 0 ? cells.length : first;
	const behind = cells.findIndex(
		(cell, i) => i >= pointed && from + cell.span.start >= Math.max(span.end, span.start + 1),
	);
	const stop = behind < 0 ? cells.length : behind;
	const view = cut(cells, pointed, stop, width, { left: from > start, right: to < end });
	const shown = cells.slice(view.from, view.to);
	const target = cells.slice(pointed, Math.min(stop, view.to));
	return {
		line: (view.left ? CUT : '') + shown.map((cell) => cell.text).join('') + (view.right ? CUT : ''),
		pointer: {
			blanks: (view.left ? ' ' : '') + cells.slice(view.from, pointed).map(blankOf).join(''),
			carets: '^'.repeat(Math.max(1, widthOf(target))),
		},
	};
}

/** No terminal is wider, and no more need be read of a line of a million characters. */
const REACH = 1000;
const CUT = '…';

/** The cells that are shown: all of them if they fit, else the place with what stands around it. */
function cut(
	cells: readonly Cell[],
	pointed: number,
	stop: number,
	width: number,
	beyond: { readonly left: boolean; readonly right: boolean },
): { readonly from: number; readonly to: number; readonly left: boolean; readonly right: boolean } {
	if (!beyond.left && !beyond.right && widthOf(cells) <= width) {
		return { from: 0, to: cells.length, left: false, right: false };
	}
	// A cell on either side for the mark of the cut.
	let room = Math.max(MINIMUM, width - 2);
	let from = pointed;
	let to = pointed;
	const take = (cell: Cell | undefined, limit: number): boolean => {
		if (cell === undefined || room - cell.width < limit) {
			return false;
		}
		room -= cell.width;
		return true;
	};
	// The place first, then up to half of what is left before it, then what follows, then what stands further in front.
	while (to < stop && take(cells[to], 0)) {
		to++;
	}
	const half = Math.floor(room / 2);
	while (from > 0 && take(cells[from - 1], half)) {
		from--;
	}
	while (to < cells.length && take(cells[to], 0)) {
		to++;
	}
	while (from > 0 && take(cells[from - 1], 0)) {
		from--;
	}
	return { from, to, left: from > 0 || beyond.left, right: to < cells.length || beyond.right };
}

const MINIMUM = 16;

/** As wide as the character above it; a full-width blank holds its place in any font. */
function blankOf({ width }: Cell): string {
	return width === 2 ? '\u3000' : ' '.repeat(width);
}

function widthOf(cells: readonly Cell[]): number {
	return cells.reduce((sum, cell) => sum + cell.width, 0);
}
