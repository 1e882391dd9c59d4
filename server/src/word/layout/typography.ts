import type { LayoutParagraph } from './layout';
import { cellsOf, LINE_WIDTH, PAGE } from './pageMeasures';

/** How the characters and lines of a paragraph are set. All measures are twentieths of a point. */
export interface Typography {
	/** Of a character; one of ASCII is half as wide. */
	readonly size: number;
	/** Added behind each character. */
	readonly spacing: number;
	readonly lineHeight: number;
	readonly before: number;
	readonly after: number;
	/** What is left free on both sides. */
	readonly edge: number;
}

/** After GB/T 9704-2012, a table in 小4: 3号 in 22 lines of 28, the title in 2号, the 版记 in 4号, the head below 22 mm high and 35 mm below the edge. */
export function typographyOf({ role, pieces, columns }: LayoutParagraph): Typography {
	if (columns !== undefined) {
		return { ...BODY, size: 240, spacing: 0, lineHeight: 400, edge: 80 };
	}
	switch (role) {
		case 'mark':
			return { ...BODY, size: markSize(pieces), spacing: 0, lineHeight: 1200, before: 1984, after: 2 * PAGE.line };
		case 'title':
			return { ...BODY, size: 440, spacing: 0, lineHeight: 640 };
		case 'imprint':
			return { ...BODY, size: 280, spacing: 0, lineHeight: 480, edge: 280 };
		default:
			return BODY;
	}
}

const BODY: Typography = {
	size: 320,
	spacing: PAGE.tightening,
	lineHeight: PAGE.line,
	before: 0,
	after: 0,
	edge: 0,
};

/** As large as fits on the line, below the 22 mm of the standard. */
function markSize(pieces: LayoutParagraph['pieces']): number {
	const cells = pieces.reduce((sum, { text }) => sum + cellsOf(text), 0);
	return 10 * Math.min(110, Math.floor(LINE_WIDTH / Math.max(1, cells) / 10));
}
