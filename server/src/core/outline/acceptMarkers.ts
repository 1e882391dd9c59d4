import type { Line } from '../lines/line';
import { ladderRank, type Marker } from '../lines/marker';

/**
 * Which lines begin an item. A certain marker does; a doubtful one (`5.2020年`, `第三条规定`, `一.`) does where its
 * number continues the series of its kind, or begins one that the next of its kind continues.
 */
export function acceptMarkers(lines: readonly Line[]): readonly boolean[] {
	const last = new Map<number, number>();
	const next = nextOrdinals(lines);
	const chained = lines.some((line) => (line.marker?.chain.length ?? 0) > 1);
	return lines.map((line, i) => {
		const { marker } = line;
		if (marker === undefined) {
			return false;
		}
		const rank = ladderRank(marker);
		const continues = marker.ordinal === (last.get(rank) ?? 0) + 1 || (marker.ordinal === 1 && next[i] === 2);
		if (isBareNumber(marker) && !chained) {
			return false;
		}
		const accepted = marker.certainty === 'certain' || (continues && (marker.ordinal > 1 || next[i] === 2));
		if (accepted) {
			last.set(rank, marker.ordinal);
		}
		return accepted;
	});
}

/** `1　总则`: a number without any mark, which only a document with 1.1 and 1.2 uses. */
function isBareNumber(marker: Marker): boolean {
	const bare = marker.style === '1.' && marker.chain.length === 0 && marker.span.end === marker.numeral.end;
	// ⒈ has its point in it.
	return bare && marker.certainty === 'doubtful';
}

/** For each line with a marker, the number of the next line with one of the same rank. */
function nextOrdinals(lines: readonly Line[]): readonly (number | undefined)[] {
	const ahead = new Map<number, Marker>();
	const result: (number | undefined)[] = new Array(lines.length).fill(undefined);
	for (let i = lines.length - 1; i >= 0; i--) {
		const marker = lines[i]?.marker;
		if (marker !== undefined) {
			const rank = ladderRank(marker);
			result[i] = ahead.get(rank)?.ordinal;
			ahead.set(rank, marker);
		}
	}
	return result;
}
