import { alignmentOf } from '../layout/alignment';
import type { LayoutFont, LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { typographyOf } from '../layout/typography';
import { breakLines } from './breakLines';
import type { PrintedRun } from './page';

/** A line with its place across the sheet, not yet down it. */
export interface SetLine {
	readonly start: number | undefined;
	readonly runs: readonly PrintedRun[];
}

/** The lines of a paragraph as they stand between the margins. */
export function setParagraph(paragraph: LayoutParagraph): readonly SetLine[] {
	const { left = 0, first = 0, right = 0, pieces, atRight } = paragraph;
	const { size, spacing, edge } = typographyOf(paragraph);
	const text = pieces.map((piece) => piece.text).join('');
	const advances = advancesOf(text, size, spacing);
	const from = PAGE.left + edge + left * PAGE.cell;
	const to = PAGE.left + LINE_WIDTH - edge - right * PAGE.cell;
	const fonts: Stretch[] = [];
	const forced = new Set<number>();
	let offset = 0;
	for (const piece of pieces) {
		if (piece.breakBefore) {
			forced.add(offset);
		}
		fonts.push({ at: offset, end: offset + piece.text.length, font: piece.font, start: piece.start });
		offset += piece.text.length;
	}
	const lines = breakLines(text, advances, {
		first: to - from - first * PAGE.cell,
		others: to - from,
		forced,
	});
	const alignment = alignmentOf(paragraph);
	return lines.map((line, i) => {
		const begin = i === 0 ? from + first * PAGE.cell : from;
		const end = withoutBlanks(text, line.start, line.end);
		const natural = sum(advances, line.start, end);
		const isFilled = alignment === 'both' && i < lines.length - 1 && !forced.has(line.end);
		const gaps = isFilled ? Math.max(1, end - line.start - 1) : 1;
		const stretch = isFilled ? Math.max(0, to - begin - natural) / gaps : 0;
		const x =
			alignment === 'right' ? to - natural : alignment === 'center' ? begin + (to - begin - natural) / 2 : begin;
		const runs = setRuns({ text, advances, fonts, size, stretch }, line.start, end, x);
		if (atRight !== undefined && i === 0) {
			const widths = advancesOf(atRight.text, size, spacing);
			const width = sum(widths, 0, widths.length);
			runs.push({ text: atRight.text, font: atRight.font, size, x: to - PAGE.cell - width, width });
		}
		return { start: startOf(fonts, line.start), runs };
	});
}

interface Stretch {
	readonly at: number;
	readonly end: number;
	readonly font: LayoutFont;
	readonly start: number | undefined;
}

interface Setting {
	readonly text: string;
	readonly advances: readonly number[];
	readonly fonts: readonly Stretch[];
	readonly size: number;
	/** Added behind each character to fill the line. */
	readonly stretch: number;
}

/** Runs of one font, and within it of one width of characters: so each stands where it does in print, whatever the font. */
function setRuns(
	{ text, advances, fonts, size, stretch }: Setting,
	from: number,
	to: number,
	left: number,
): PrintedRun[] {
	const runs: PrintedRun[] = [];
	let x = left;
	for (const { at, end, font } of fonts) {
		let start = Math.max(from, at);
		const stop = Math.min(to, end);
		while (start < stop) {
			const narrow = isNarrow(text, start);
			let next = start + 1;
			while (next < stop && isNarrow(text, next) === narrow) {
				next++;
			}
			// Nothing is added behind the last character of the line.
			const width = sum(advances, start, next) + stretch * (next - start - (next === to ? 1 : 0));
			runs.push({ text: text.slice(start, next), font, size, x, width });
			x += width;
			start = next;
		}
	}
	return runs;
}

function startOf(fonts: readonly Stretch[], at: number): number | undefined {
	const stretch = fonts.find(({ end }) => end > at);
	return stretch?.start === undefined ? undefined : stretch.start + at - stretch.at;
}

/** The width of each UTF-16 unit. The second half of a pair has none; a tab takes two characters. */
function advancesOf(text: string, size: number, spacing: number): readonly number[] {
	const advances: number[] = [];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if ((code & 0xfc00) === 0xdc00) {
			advances.push(0);
		} else if (code === 9) {
			advances.push(2 * (size + spacing));
		} else {
			advances.push((isNarrow(text, i) ? size / 2 : size) + spacing);
		}
	}
	return advances;
}

function isNarrow(text: string, at: number): boolean {
	return text.charCodeAt(at) < 0x80;
}

function sum(values: readonly number[], from: number, to: number): number {
	let total = 0;
	for (let i = from; i < to; i++) {
		total += values[i] ?? 0;
	}
	return total;
}

function withoutBlanks(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && /[ \t\u3000]/.test(text[at - 1] ?? '')) {
		at--;
	}
	return at;
}
