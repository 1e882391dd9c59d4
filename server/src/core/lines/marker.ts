import type { Span } from '../text/span';

/** The ways an item is numbered, as the standard writes them; width and blanks are folded away. */
export type MarkerStyle =
	| '第X章'
	| '第X节'
	| '第X条'
	| '一、'
	| '（一）'
	| '1.'
	| '1、'
	| '（1）'
	| '①'
	| '1.1'
	| '1.1.1'
	| '——';

/** The number at the beginning of an item. */
export interface Marker {
	readonly style: MarkerStyle;
	/** 1-based; of a chain such as 2.3 its last part; of a dash, which has no number, 0. */
	readonly ordinal: number;
	/** All parts of a chain such as 2.3.1. */
	readonly chain: readonly number[];
	/** The marker as written, with the punctuation after it, without the blank after that. */
	readonly span: Span;
	/** The number alone. */
	readonly numeral: Span;
	/** Where the text of the item begins, blanks passed over. */
	readonly textStart: number;
	/**
	 * `doubtful`: the same characters begin ordinary sentences too (`5.2020年`, `第三条规定`), so it counts only
	 * where its number continues a series.
	 */
	readonly certainty: 'certain' | 'doubtful';
}

/**
 * The order in which the standard nests them (GB/T 9704-2012, 7.3.3; 立法法 for 章节条). `1.` and `1、` are two
 * spellings of one level; a chain nests below the number it extends.
 */
export function ladderRank(marker: Pick<Marker, 'style' | 'chain'>): number {
	return marker.chain.length > 1 ? RANK['1.'] + (marker.chain.length - 1) / 10 : RANK[marker.style];
}

const RANK: Readonly<Record<MarkerStyle, number>> = {
	第X章: 1,
	第X节: 2,
	第X条: 3,
	'一、': 4,
	'（一）': 5,
	'1.': 6,
	'1、': 6,
	'1.1': 6.1,
	'1.1.1': 6.2,
	'（1）': 7,
	'①': 8,
	'——': 9,
};
