import type { Place } from './layout';
import { LINE_CELLS } from './pageMeasures';

/** Where names and date stand, the names in their order. */
export interface SignaturePlacement {
	readonly names: readonly LinePlacement[];
	readonly date: LinePlacement;
}

export interface LinePlacement {
	/** Cells to its left; with a place, to the left of that. */
	readonly left: number;
	readonly place: Place | undefined;
	readonly linesBefore: number;
}

/**
 * Where names and date stand below a text (GB/T 9704-2012, 7.3.5), from how many cells they take. Under a seal each, joint
 * issuers stand side by side, three at the most, the last of them above the date; without seals one below the other.
 */
export function placeSignature(names: readonly number[], date: number, seal: boolean): SignaturePlacement {
	return seal ? sealed(names, date) : unsealed(names, date);
}

/** Cells to the right of a date under a seal. */
const DATE_RIGHT = 4;
/** What a date takes, where there is none. */
const USUAL_DATE = 6.5;
/** A seal is 42 to 45 mm across, 4.5 lines: one row must not touch the next. */
const BETWEEN_ROWS = 4;
const ABOVE_SEAL = 2;
const MAX_BESIDE = 3;
/** Without it, a name that just fits is broken by who rounds otherwise. */
const SLACK = 1;
/** From the edge of the type area to the middle of a seal. */
const HALF_SEAL = 4;

function sealed(names: readonly number[], date: number): SignaturePlacement {
	const dateCells = date || USUAL_DATE;
	const beside = [3, 2].find((count) => names.length >= count && fits(names, count, dateCells)) ?? 1;
	const widest = beside === 1 ? Math.max(0, ...names) : 0;
	// A long name moves itself and the date to the left.
	const middle = LINE_CELLS - Math.max(DATE_RIGHT, (widest + SLACK - dateCells) / 2) - dateCells / 2;
	const rows = Math.ceil(names.length / beside);
	return {
		names: names.map((_, i) => {
			const row = Math.floor(i / beside);
			// A last row that is not full ends above the date too.
			const missing = row === rows - 1 ? rows * beside - names.length : 0;
			const column = (i % beside) + missing;
			const place = beside === 1 ? around(middle) : slot(column, beside, dateCells);
			const linesBefore = i % beside > 0 ? 0 : row === 0 ? ABOVE_SEAL : BETWEEN_ROWS;
			return { left: place.left, place: { ...place, endsLine: column === beside - 1 }, linesBefore };
		}),
		date: {
			left: around(middle).left,
			place: { ...around(middle), endsLine: true },
			linesBefore: names.length > 0 ? 0 : ABOVE_SEAL,
		},
	};
}

interface Stretch {
	readonly left: number;
	readonly width: number;
}

/** As far as the line reaches on both sides. */
function around(middle: number, most: number = LINE_CELLS): Stretch {
	const half = Math.min(middle, LINE_CELLS - middle, most / 2);
	return { left: middle - half, width: 2 * half };
}

/** Where a name of a row of so many is centred. */
function slot(column: number, beside: number, date: number): Stretch {
	const last = LINE_CELLS - DATE_RIGHT - date / 2;
	const first = beside === MAX_BESIDE ? HALF_SEAL : LINE_CELLS - last;
	const step = (last - first) / (beside - 1);
	return around(first + column * step, step);
}

function fits(names: readonly number[], beside: number, date: number): boolean {
	return names.every((cells, i) => cells + 0.5 <= slot(i % beside, beside, date).width);
}

/** A line below the text: the name two cells from the right, the date two cells further in than the name. */
function unsealed(names: readonly number[], date: number): SignaturePlacement {
	const widest = Math.max(0, ...names);
	const dateRight = date > widest ? 2 : Math.max(0, widest - date);
	const rightOf = (cells: number): number => (date > widest ? dateRight + date + 2 - cells : 2);
	const line = (cells: number, right: number, linesBefore: number): LinePlacement => ({
		left: Math.max(0, LINE_CELLS - Math.max(0, right) - cells),
		place: undefined,
		linesBefore,
	});
	return {
		names: names.map((cells, i) => line(cells, rightOf(cells), i === 0 ? 1 : 0)),
		date: line(date, names.length === 0 ? 2 : dateRight, names.length === 0 ? 1 : 0),
	};
}
