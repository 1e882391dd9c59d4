import { isCentredCell } from '../layout/isCentredCell';
import type { LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { advancesOf, widthOf } from './advances';
import { breakLines } from './breakLines';
import type { PrintedLine, PrintedRule } from './page';
import { setRuns, startOf, stretchesOf } from './setRuns';

export interface SetRow {
	readonly height: number;
	/** From the upper edge of the row. */
	readonly lines: readonly PrintedLine[];
	readonly rules: readonly PrintedRule[];
}

/** A row of a table as wide as the line, in 小4: each cell with its frame, what stands in it in the middle of its height. */
export function setTableRow({ pieces, columns = [], headRow }: LayoutParagraph): SetRow {
	const widths = columns.map((width) => (width * LINE_WIDTH) / PAGE.cellsALine);
	const cells = widths.map((width, i) => {
		const piece = pieces[i] ?? { text: '', start: undefined, font: 'body' };
		const advances = advancesOf(piece.text, SIZE, 0);
		const room = width - 2 * MARGIN;
		const lines = breakLines(piece.text, advances, { first: room, others: room, forced: new Set() });
		return { piece, advances, lines, room };
	});
	const height = LINE * Math.max(1, ...cells.map(({ lines }) => lines.length));
	const printed: PrintedLine[] = [];
	const rules: PrintedRule[] = [];
	let left: number = PAGE.left;
	for (const [i, { piece, advances, lines, room }] of cells.entries()) {
		const width = widths[i] ?? 0;
		const above = (height - lines.length * LINE) / 2;
		const stretches = stretchesOf([piece]);
		for (const [j, { start, end }] of lines.entries()) {
			const free = headRow || isCentredCell(piece.text) ? (room - widthOf(advances, start, end)) / 2 : 0;
			const setting = { text: piece.text, advances, stretches, size: SIZE };
			const runs = setRuns(setting, start, end, left + MARGIN + Math.max(0, free));
			printed.push({ start: startOf(stretches, start), top: above + j * LINE, height: LINE, runs });
		}
		rules.push(...frame(left, width, height));
		left += width;
	}
	return { height, lines: printed.filter(({ runs }) => runs.length > 0), rules };
}

function frame(x: number, width: number, height: number): PrintedRule[] {
	const color = 'black';
	return [
		{ x, y: 0, width, height: WEIGHT, color },
		{ x, y: height, width, height: WEIGHT, color },
		{ x, y: 0, width: WEIGHT, height, color },
		{ x: x + width, y: 0, width: WEIGHT, height, color },
	];
}

const SIZE = 240;
const LINE = 400;
const MARGIN = 80;
const WEIGHT = 10;
