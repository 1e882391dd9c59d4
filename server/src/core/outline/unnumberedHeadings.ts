import { ladderRank } from '../lines/marker';
import { countHan } from '../text/characters';
import type { BodyLine } from './draftItem';

/**
 * Headings that lost their number: by index into `body`, the ladder rank of the numbered headings they stand among. Such
 * a line is short and without punctuation, stands between two items whose numbers follow one another, and the items'
 * parents are headings alone on their lines.
 */
export function findUnnumberedHeadings(folded: string, body: readonly BodyLine[]): ReadonlyMap<number, number> {
	const found = new Map<number, number>();
	/** The items that are open at the current line, outermost first. */
	const open: { readonly rank: number; readonly ordinal: number; readonly heading: boolean }[] = [];
	for (const [i, entry] of body.entries()) {
		if (entry.marker !== undefined) {
			const rank = ladderRank(entry.marker);
			while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) {
				open.pop();
			}
			open.push({ rank, ordinal: entry.marker.ordinal, heading: entry.title?.form === 'heading' });
			continue;
		}
		const before = open.at(-1);
		const parent = open.at(-2);
		const after = body[i + 1]?.marker;
		if (before === undefined || parent === undefined || after === undefined || body[i - 1]?.marker === undefined) {
			continue;
		}
		const follows = ladderRank(after) === before.rank && (after.ordinal === before.ordinal + 1 || after.ordinal === 1);
		if (follows && !before.heading && parent.heading && isBareHeading(folded, entry)) {
			found.set(i, parent.rank);
		}
	}
	return found;
}

const MAX_HAN = 20;

function isBareHeading(folded: string, entry: BodyLine): boolean {
	const { body } = entry.line;
	if (entry.line.marker !== undefined || entry.statements.length > 0 || body.end - body.start > MAX_HAN * 2) {
		return false;
	}
	const text = folded.slice(body.start, body.end);
	const han = countHan(text);
	return han >= 2 && han <= MAX_HAN && !/[。,;:!?…*]/.test(text) && !/^附件|^目录/.test(text);
}
