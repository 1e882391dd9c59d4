import type { LayoutFont, LayoutPiece } from '../layout/layout';
import { isNarrow, widthOf } from './advances';
import type { PrintedRun } from './page';

/** A text to be set: its pieces joined, each unit with its width. */
export interface Setting {
	readonly text: string;
	readonly advances: readonly number[];
	readonly stretches: readonly Stretch[];
	readonly size: number;
}

/** A piece within the joined text, from `at` to before `end`. */
export interface Stretch {
	readonly at: number;
	readonly end: number;
	readonly font: LayoutFont;
	readonly start: number | undefined;
}

/** Where in the joined text each piece stands. */
export function stretchesOf(pieces: readonly LayoutPiece[]): readonly Stretch[] {
	let offset = 0;
	return pieces.map(({ text, font, start }) => {
		const at = offset;
		offset += text.length;
		return { at, end: offset, font, start };
	});
}

/**
 * Part of a text as runs of one font, and within it of characters of one width: so each stands where it does in print,
 * whatever the font. `extra` is added behind each character but the last.
 */
export function setRuns(setting: Setting, from: number, to: number, left: number, extra = 0): PrintedRun[] {
	const { text, advances, stretches, size } = setting;
	const runs: PrintedRun[] = [];
	let x = left;
	for (const { at, end, font } of stretches) {
		let start = Math.max(from, at);
		const stop = Math.min(to, end);
		while (start < stop) {
			const narrow = isNarrow(text, start);
			let next = start + 1;
			while (next < stop && isNarrow(text, next) === narrow) {
				next++;
			}
			const width = widthOf(advances, start, next) + extra * (next - start - (next === to ? 1 : 0));
			runs.push({ text: text.slice(start, next), font, size, x, width });
			x += width;
			start = next;
		}
	}
	return runs;
}

/** Where in the draft what stands at an offset of the joined text comes from. */
export function startOf(stretches: readonly Stretch[], at: number): number | undefined {
	const stretch = stretches.find(({ end }) => end > at);
	return stretch?.start === undefined ? undefined : stretch.start + at - stretch.at;
}
