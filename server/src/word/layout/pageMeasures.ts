/** The page of GB/T 9704-2012 in twentieths of a point, as Word counts: A4, 37 mm above, 28 mm to the left, 156 × 225 mm of type. */
export const PAGE = {
	width: 11906,
	height: 16838,
	top: 2098,
	bottom: 1984,
	left: 1587,
	right: 1474,
	/** The foot of the page number, 7 mm below the type area. */
	footer: 1446,
	/** 22 of them fill the height. */
	line: 579,
	/** 28 of them fill the width: 16 pt less a quarter of one. */
	cell: 315,
	tightening: -5,
	cellsALine: 28,
	linesAPage: 22,
} as const;

/** The width of a line in twentieths of a point. */
export const LINE_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** A little more than 28. */
export const LINE_CELLS = LINE_WIDTH / PAGE.cell;

/** How many cells a text takes: an ASCII character half of one, as the fonts for Chinese draw it. */
export function cellsOf(text: string): number {
	let cells = 0;
	for (const character of text) {
		cells += character < '\u0080' ? 0.5 : 1;
	}
	return cells;
}

/** The same of a text of 3号 to the last point: every character is tightened by as much, a narrow one too. */
export function cellsAsSet(text: string): number {
	return (
		cellsOf(text) + ([...text].filter((character) => character < '\u0080').length * PAGE.tightening) / 2 / PAGE.cell
	);
}
