import type { Span } from '../../core/text/span';

export type LayoutFont = 'title' | 'level1' | 'level2' | 'body' | 'mark';

/** A stretch of the draft in one font. */
export interface LayoutPiece {
	readonly text: string;
	/** Where it stands in the draft; the head that an office asks for stands nowhere. */
	readonly start: number | undefined;
	readonly font: LayoutFont;
	/** The line is broken before it. */
	readonly breakBefore?: boolean;
}

/**
 * `mark`: 发文机关标志, the lines of a joint one each their own; `front`: 份号, 密级, 紧急程度; `table`: a row of a table;
 * `imprint`: 版记, whose lines, where they follow one another, stand together at the foot of their page.
 */
export type LayoutRole =
	| 'mark'
	| 'front'
	| 'number'
	| 'title'
	| 'flush'
	| 'centred'
	| 'body'
	| 'attachments'
	| 'table'
	| 'right'
	| 'imprint';

/** A paragraph of the printed document: what it is and where it stands. Cells are 28th parts of a line. */
export interface LayoutParagraph {
	readonly role: LayoutRole;
	readonly pieces: readonly LayoutPiece[];
	/** Its lines of the draft, without the blanks at both ends. */
	readonly span: Span;
	/** Cells to the left of all lines, and of the first beyond that. */
	readonly left?: number;
	readonly first?: number;
	readonly right?: number;
	/** Empty lines before it. */
	readonly linesBefore?: number;
	readonly startsPage?: boolean;
	/** The red line of a head below it. */
	readonly redLine?: boolean;
	/** What stands at the right end of its line: 签发人 beside the 文号. */
	readonly atRight?: LayoutPiece;
	/** Stays on the page of the paragraph that follows. */
	readonly keepsNext?: boolean;
	/** 印发日期 is driven to the right end of the line by its last blank. */
	readonly fillsLine?: boolean;
	/** Names and date under a seal are centred in a place of their line, which `left` and `right` give too. */
	readonly place?: Place;
	/** A row of a table: how wide its columns are. Each piece stands in its own. */
	readonly columns?: readonly number[];
	/** The first row of a table, which every page of it repeats. */
	readonly headRow?: boolean;
}

/** Where on its line a name is centred, in cells. */
export interface Place {
	readonly left: number;
	readonly width: number;
	/** Joint issuers stand side by side: those before the last of a line have no line of their own. */
	readonly endsLine: boolean;
}

export interface Layout {
	readonly paragraphs: readonly LayoutParagraph[];
}

export interface LayoutOptions {
	/** Whether a seal goes on the date: the date then stands four cells from the right, the name centred above it. */
	readonly seal: boolean;
	/** 发文机关标志 where the draft has none of its own; those of joint issuers are parted by 、. */
	readonly redHead: string | undefined;
}
