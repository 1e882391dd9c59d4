import { firstFrom } from './characterFinder';

/** The first of some places in a stretch of a text, -1 where there is none. Stretches are best asked for in order. */
export type ForwardFinder = (start: number, end: number) => number;

/** Looks for one of these places, which are in order, in stretch after stretch: it remembers how far it has come. */
export function createForwardFinder(places: ArrayLike<number>): ForwardFinder {
	let next = 0;
	return (start, end) => {
		if ((places[next - 1] ?? -1) >= start) {
			next = firstFrom(places, start);
		}
		while ((places[next] ?? start) < start) {
			next++;
		}
		const place = places[next] ?? end;
		return place < end ? place : -1;
	};
}
