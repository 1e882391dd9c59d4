import type { LayoutFont } from '../layout/layout';
import { PAGE } from '../layout/pageMeasures';

/** A4. */
export const SHEET = { width: PAGE.width, height: PAGE.height } as const;

/**
 * A sheet as it is printed. All measures are twentieths of a point, from the upper left corner of the sheet.
 */
export interface PrintedPage {
	/** 1-based. */
	readonly number: number;
	readonly lines: readonly PrintedLine[];
	readonly rules: readonly PrintedRule[];
}

export interface PrintedLine {
	/** Where its first character stands in the draft; the head that an office asks for and page numbers stand nowhere. */
	readonly start: number | undefined;
	readonly top: number;
	readonly height: number;
	readonly runs: readonly PrintedRun[];
}

/** Characters that stand side by side, as wide as `width` together. */
export interface PrintedRun {
	readonly text: string;
	readonly font: PrintedFont;
	readonly size: number;
	readonly x: number;
	readonly width: number;
}

export type PrintedFont = LayoutFont | 'folio';

/** A line that is drawn: below a red head, around the 版记, between the cells of a table. */
export interface PrintedRule {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly color: 'black' | 'red';
}
