import type { Analysis } from '../../core/analysis';
import type { Line } from '../../core/lines/line';
import type { Span } from '../../core/text/span';
import { cellsOf, LINE_WIDTH, PAGE } from './pageMeasures';

export interface TableRow {
	/** One stretch a cell, an empty one for an empty cell. */
	readonly cells: readonly Span[];
	/** How wide the columns are, in cells of a line. */
	readonly columns: readonly number[];
	readonly headRow: boolean;
}

/**
 * Rows of tables, by line: lines that follow one another with tabs between their cells, as an imported table has them. The
 * first says how many columns there are; cells that are empty to the end of a row may be missing. What is less regular, or
 * would not be read back character for character, is no table. `isFree` says which lines are nothing else.
 */
export function tableRows({ text, lines }: Analysis, isFree: (line: Line) => boolean): ReadonlyMap<number, TableRow> {
	const rows = new Map<number, TableRow>();
	const { content } = text;
	for (let i = 0; i < lines.length; i++) {
		const run: Span[][] = [];
		for (let line = lines[i]; line !== undefined; line = lines[i + run.length]) {
			if (!isRow(content, line, run.length > 0) || !isFree(line)) {
				break;
			}
			run.push(cellsOfRow(content, line));
		}
		if (isRegular(content, run)) {
			const columns = columnsOf(content, run);
			for (const [j, cells] of run.entries()) {
				rows.set(i + j, { cells, columns, headRow: j === 0 });
			}
		}
		i += Math.max(0, run.length - 1);
	}
	return rows;
}

/** A tab before all text parts a row from an empty first cell only below another row, and where no paragraph follows it. */
function isRow(content: string, { span, body }: Line, isBelow: boolean): boolean {
	const mayBeEmpty = isBelow && body.end > body.start && body.end - body.start <= MAX_LONE_CELL;
	return content.slice(mayBeEmpty ? span.start : body.start, body.end).includes('\t');
}

const MAX_LONE_CELL = 40;

/** Blanks before the row are its indent; a tab there parts an empty cell from the next. */
function cellsOfRow(content: string, { span, body }: Line): Span[] {
	const indent = content.slice(span.start, body.start).lastIndexOf('\t') < 0 ? body.start : span.start;
	const cells: Span[] = [];
	let start = indent;
	for (let at = indent; at <= body.end; at++) {
		if (at === body.end || content[at] === '\t') {
			cells.push({ start, end: at });
			start = at + 1;
		}
	}
	return cells;
}

function isRegular(content: string, rows: readonly (readonly Span[])[]): boolean {
	const columns = rows[0]?.length ?? 0;
	return (
		rows.length > 1 &&
		columns <= MAX_COLUMNS &&
		rows.every(
			(cells) =>
				cells.length <= columns &&
				cells.every(({ start, end }) => content.slice(start, end) === content.slice(start, end).trim()),
		)
	);
}

/** More do not fit on a page with a character in each. */
const MAX_COLUMNS = 16;

/**
 * As wide as what stands in them asks for; where that is more than a line, the widest share what the others leave. Together
 * a line.
 */
function columnsOf(content: string, rows: readonly (readonly Span[])[]): readonly number[] {
	const wanted = (rows[0] ?? []).map((_, column) =>
		rows.reduce((most, cells, row) => {
			const { start, end } = cells[column] ?? { start: 0, end: 0 };
			const width = widthOf(content.slice(start, end));
			// The words above a column may be on two lines.
			return Math.max(most, row === 0 ? width / 2 + 1 : width);
		}, MIN_WIDTH),
	);
	let [left, cap] = [ROOM, ROOM];
	for (const [i, width] of [...wanted].sort((a, b) => a - b).entries()) {
		cap = left / (wanted.length - i);
		if (width > cap) {
			break;
		}
		left -= width;
	}
	const taken = wanted.map((width) => Math.min(width, cap));
	const sum = taken.reduce((total, each) => total + each, 0);
	return taken.map((width) => (width * PAGE.cellsALine) / sum);
}

/** Characters of 小4 that fill a line. */
const ROOM = LINE_WIDTH / 240;
const MIN_WIDTH = 2.5;

/** With what a cell leaves free on both sides. Narrow characters are wider than half in many fonts, and numbers must not break. */
function widthOf(text: string): number {
	const narrow = [...text].filter((character) => character < '\u0080').length;
	return cellsOf(text) + narrow / 6 + 0.8;
}
