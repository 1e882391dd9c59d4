import type { Place } from './layout';
import { PAGE } from './pageMeasures';

/** Where a name stands: so many cells from the right, or beside others. */
export interface NamePlacement {
	readonly right: number;
	readonly place: Place | undefined;
	readonly linesBefore: number;
}

export interface SignaturePlacement {
	readonly names: readonly NamePlacement[];
	/** Cells to the right of the date. */
	readonly dateRight: number;
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
/** From the edge of the type area to the middle of a seal. */
const HALF_SEAL = 4;

function sealed(names: readonly number[], date: number): SignaturePlacement {
	const widest = Math.max(0, ...names);
	const beside = Array.from({ length: MAX_BESIDE - 1 }, (_, i) => MAX_BESIDE - i).find(
		(count) => names.length >= count && fits(names, count, date),
	);
	if (beside === undefined) {
		const dateRight = Math.max(DATE_RIGHT, (widest - date) / 2);
		const rightOf = (cells: number): number => Math.max(0, date > 0 ? dateRight + (date - cells) / 2 : 2);
		return {
			dateRight,
			names: names.map((cells, i) => ({
				right: rightOf(cells),
				place: undefined,
				linesBefore: i === 0 ? ABOVE_SEAL : BETWEEN_ROWS,
			})),
		};
	}
	const rows = Math.ceil(names.length / beside);
	return {
		dateRight: DATE_RIGHT,
		names: names.map((_, i) => {
			const row = Math.floor(i / beside);
			// A last row that is not full ends above the date too.
			const missing = row === rows - 1 ? rows * beside - names.length : 0;
			const column = (i % beside) + missing;
			const endsLine = column === beside - 1;
			const begins = i % beside === 0;
			return {
				right: 0,
				place: { ...slot(column, beside, date), endsLine },
				linesBefore: begins ? (row === 0 ? ABOVE_SEAL : BETWEEN_ROWS) : 0,
			};
		}),
	};
}

/** Where a name of a row of so many is centred, and how far it may reach. */
function slot(column: number, beside: number, date: number): { readonly left: number; readonly width: number } {
	const last = PAGE.cellsALine - DATE_RIGHT - (date || USUAL_DATE) / 2;
	const first = beside === MAX_BESIDE ? HALF_SEAL : PAGE.cellsALine - last;
	const step = (last - first) / (beside - 1);
	const middle = first + column * step;
	const half = Math.min(step / 2, middle, PAGE.cellsALine - middle);
	return { left: middle - half, width: 2 * half };
}

function fits(names: readonly number[], beside: number, date: number): boolean {
	return names.every((cells, i) => cells + 0.5 <= slot(i % beside, beside, date).width);
}

function unsealed(names: readonly number[], date: number): SignaturePlacement {
	const widest = Math.max(0, ...names);
	const dateRight = date > widest ? 2 : Math.max(0, widest - date);
	return {
		dateRight,
		names: names.map((cells, i) => ({
			right: Math.max(0, date > widest ? dateRight + date + 2 - cells : 2),
			place: undefined,
			linesBefore: i === 0 ? 1 : 0,
		})),
	};
}
