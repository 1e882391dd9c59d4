/** Where a word stands next in a stretch of a text, -1 where it does not. Stretches are best asked for in order. */
export type ForwardFinder = (start: number, end: number) => number;

/**
 * Looks for a word in stretch after stretch. `indexOf` alone would look through the rest of the text from every line, which
 * takes the square of its length; this remembers the place that it has looked ahead to.
 */
export function createForwardFinder(text: string, word: string): ForwardFinder {
	let from = 0;
	let next = text.indexOf(word);
	return (start, end) => {
		const isBehind = next >= 0 && next < start;
		if (isBehind || start < from) {
			next = text.indexOf(word, start);
		}
		from = start;
		return next >= start && next < end ? next : -1;
	};
}
