import type { Analysis } from '../../core/analysis';
import type { Line } from '../../core/lines/line';
import type { Span } from '../../core/text/span';
import { cellsOf, PAGE } from './pageMeasures';

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

/** As wide as what stands in them asks for, within bounds; together a line. */
function columnsOf(content: string, rows: readonly (readonly Span[])[]): readonly number[] {
	const wanted = (rows[0] ?? []).map((_, column) => {
		const widest = rows.reduce((most, cells) => {
			const { start, end } = cells[column] ?? { start: 0, end: 0 };
			return Math.max(most, cellsOf(content.slice(start, end)));
		}, 0);
		return Math.min(Math.max(widest, 2), MAX_WANTED) + 1;
	});
	const sum = wanted.reduce((total, each) => total + each, 0);
	return wanted.map((each) => (each * PAGE.cellsALine) / sum);
}

/** A column of sentences takes no more than this of the room of the others. */
const MAX_WANTED = 18;
