import type { Line } from '../lines/line';
import type { Marker } from '../lines/marker';
import type { Statement } from '../responsibility/statement';
import type { Span } from '../text/span';
import type { TitleReading } from './itemTitle';

/** A line of the text proper and what is known of it. */
export interface BodyLine {
	readonly line: Line;
	/** Set where the line begins an item. */
	readonly marker: Marker | undefined;
	readonly statements: readonly Statement[];
	/** Set where the line begins an item, or is a heading without its number. */
	readonly title: TitleReading | undefined;
	/** Set for a heading without its number: the ladder rank of the numbered headings it stands among. */
	readonly headingRank?: number;
}

/** An item while the tree grows. */
export interface DraftItem {
	readonly marker: Marker | undefined;
	/** Its place in the ladder; of a heading without its number, that of its numbered siblings. */
	readonly rank: number;
	ordinal: number;
	readonly title: TitleReading;
	readonly paragraphs: Span[];
	readonly own: Statement[];
	readonly children: DraftItem[];
	/** Statements that close a run of its siblings, this one included. */
	readonly block: Statement[];
	/** Offset where its own text ends. */
	end: number;
}
