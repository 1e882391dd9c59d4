import { BEGINNING, beginningOf } from './beginnings';
import { ByteReader } from './bytes';
import { BestCandidates, type Candidate, excludedClauses, isWithin, withoutCopies } from './candidates';
import { type ClauseUnits, createClauseUnits, readFirstUnits } from './clauseRecord';
import { isGone, type Part } from './part';
import type { QueryTerms } from './queryTerms';
import type { Segment } from './segment';
import { scanTerms, unitsOf } from './terms';

/** The clauses that begin with what is typed, those first whose headings share most with the query. */
export function findBeginnings(
	parts: readonly Part[],
	typed: string,
	query: QueryTerms,
	exclude: ReadonlySet<string>,
	limit: number,
): readonly Candidate[] {
	const units = unitsOf(typed);
	const wanted = new Uint16Array(BEGINNING);
	const length = beginningOf(units, units.length, wanted, 0);
	if (length === 0) {
		return [];
	}
	const best = new BestCandidates(limit * COPIES);
	for (const [number, part] of parts.entries()) {
		const { segment } = part;
		const places = new Places(segment);
		const first = places.find((row) => compareStart(row, wanted, length) >= 0);
		const end = places.find((row) => compareStart(row, wanted, length) > 0);
		const excluded = excludedClauses(segment, exclude);
		const overlap = headingOverlap(segment, query);
		for (let place = first; place < Math.min(end, first + MAX_PLACES); place++) {
			const clause = segment.clauseOrder[place] as number;
			if (!isGone(part, clause) && !isWithin(excluded, clause)) {
				const score = 1 + overlap(segment.clauseSections[clause] as number);
				if (score > best.least) {
					best.add(number, clause, score);
				}
			}
		}
	}
	return withoutCopies(parts, best.sorted(), limit);
}

const COPIES = 2;
/** So many clauses that begin alike are looked at in a segment. */
const MAX_PLACES = 20_000;

/** The order of a segment, searched by halves. */
class Places {
	readonly #segment: Segment;
	readonly #units: ClauseUnits = createClauseUnits();
	readonly #scratch: ClauseUnits = createClauseUnits();
	readonly #row = new Uint16Array(BEGINNING);

	constructor(segment: Segment) {
		this.#segment = segment;
	}

	/** The first place from which on `fits` holds. */
	find(fits: (row: Uint16Array) => boolean): number {
		let low = 0;
		let high = this.#segment.clauseOrder.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (fits(this.#rowAt(middle))) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	#rowAt(place: number): Uint16Array {
		const { clauseBytes, clauseStarts, clauseOrder } = this.#segment;
		const start = clauseStarts[clauseOrder[place] as number] as number;
		const length = readFirstUnits(clauseBytes, start, this.#units, this.#scratch);
		this.#row.fill(0);
		beginningOf(this.#units.units, length, this.#row, 0);
		return this.#row;
	}
}

function compareStart(row: Uint16Array, wanted: Uint16Array, length: number): number {
	for (let i = 0; i < length; i++) {
		const difference = (row[i] as number) - (wanted[i] as number);
		if (difference !== 0) {
			return difference;
		}
	}
	return 0;
}

/** What the heading of a section shares with the query; each is read once. */
function headingOverlap({ sectionBytes, sectionStarts }: Segment, query: QueryTerms): (section: number) => number {
	const known = new Map<number, number>();
	return (section) => {
		let overlap = known.get(section);
		if (overlap === undefined) {
			const found = new Set<number>();
			const add = (term: number): void => {
				found.add(query.numberOf(term));
			};
			const units = unitsOf(new ByteReader(sectionBytes, sectionStarts[section] as number).text());
			scanTerms(units, 0, units.length, add, add);
			overlap = 0;
			for (const number of found) {
				overlap += number < 0 ? 0 : (query.rarities[number] as number);
			}
			known.set(section, overlap);
		}
		return overlap;
	};
}
