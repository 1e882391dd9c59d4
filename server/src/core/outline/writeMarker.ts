import type { Marker } from '../lines/marker';
import { formatHanNumeral } from '../text/numerals';

/**
 * A marker as it would be written with another number: same brackets, same width, same blanks. `undefined` where the
 * characters run out (㊀ goes to ten). `content` is the text as written.
 */
export function writeMarker(content: string, marker: Marker, ordinal: number): string | undefined {
	const numeral = writeNumeral(content, marker, ordinal);
	if (numeral === undefined) {
		return undefined;
	}
	return (
		content.slice(marker.span.start, marker.numeral.start) +
		numeral +
		content.slice(marker.numeral.end, marker.span.end)
	);
}

/** Only the number of `writeMarker`. */
export function writeNumeral(content: string, marker: Marker, ordinal: number): string | undefined {
	return writeNumeralLike(content.slice(marker.numeral.start, marker.numeral.end), ordinal);
}

/** A number in the characters that another is written in: 12, １２, 十二 or ⑫. */
export function writeNumeralLike(written: string, ordinal: number): string | undefined {
	const series = SERIES.find(({ first, count }) => inSeries(written, first, count));
	if (series !== undefined) {
		const place = ordinal - series.from;
		return place >= 0 && place < series.count ? String.fromCharCode(series.first.charCodeAt(0) + place) : undefined;
	}
	if (/[０-９]/.test(written)) {
		return String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	}
	return /\d/.test(written) ? String(ordinal) : formatHanNumeral(ordinal);
}

/** Characters that are number and bracket in one. */
const SERIES: readonly { readonly first: string; readonly count: number; readonly from: number }[] = [
	{ first: '①', count: 20, from: 1 },
	{ first: '㉑', count: 15, from: 21 },
	{ first: '⑴', count: 20, from: 1 },
	{ first: '⒈', count: 20, from: 1 },
	{ first: '㈠', count: 10, from: 1 },
];

function inSeries(written: string, first: string, count: number): boolean {
	const place = written.charCodeAt(0) - first.charCodeAt(0);
	return place >= 0 && place < count;
}
