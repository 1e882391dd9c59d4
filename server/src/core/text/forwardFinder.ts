import { firstFrom } from './characterFinder';

/** The first of some places in a stretch of a text, -1 where there is none. Stretches are best asked for in order. */
export type ForwardFinder = (start: number, end: number) => number;

/** Looks for one of these places, which are in order, in stretch after stretch: it remembers how far it has come. */
export function createForwardFinder(places: ArrayLike<number>): ForwardFinder {
	let next = 0;
	/** So that the first stretch is looked up. */
	let before = Number.POSITIVE_INFINITY;
	let place = Number.POSITIVE_INFINITY;
	return (start, end) => {
		if (before >= start) {
			next = firstFrom(places, start);
			before = places[next - 1] ?? -1;
			place = places[next] ?? Number.POSITIVE_INFINITY;
		}
		while (place < start) {
			before = place;
			place = places[++next] ?? Number.POSITIVE_INFINITY;
		}
		return place < end ? place : -1;
	};
}
