import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Finding } from '../rule';

/** A place where a text departs from a convention, and what would put it right. */
export interface Departure {
	readonly span: Span;
	/** Empty where no fix is surely right. */
	readonly edits: readonly TextEdit[];
}

/** Departures of one kind, as one finding or as one each. */
export type DescribeDepartures = (first: Departure, count: number, edits: readonly TextEdit[]) => Finding;

/**
 * A slip is a finding each time. What stands in more than `most` places is a habit of the drafter: one finding at its
 * first place, with a fix for all.
 */
export function slipsOrHabit(
	departures: readonly Departure[],
	most: number,
	describe: DescribeDepartures,
): readonly Finding[] {
	const [first] = departures;
	if (first === undefined) {
		return [];
	}
	return departures.length > most
		? [
				describe(
					first,
					departures.length,
					departures.flatMap(({ edits }) => edits),
				),
			]
		: departures.map((each) => describe(each, 1, each.edits));
}

/** `，全文共 3 处` for a habit, nothing for a slip. */
export function placesZh(count: number): string {
	return count > 1 ? `，全文共 ${count} 处` : '';
}

export function placesEn(count: number): string {
	return count > 1 ? ` (${count} places)` : '';
}
