import { findSigns } from './findSigns';
import { foldUnits } from './fold';
import type { Span } from './span';
import { textOf, unitsOf } from './units';

/** A text and what every reader of it needs once: its width-folded shadow and where its lines begin. */
export interface SourceText {
	readonly content: string;
	/** The same length as `content`; see `foldWidth`. */
	readonly folded: string;
	/** Those of `folded`. */
	readonly units: Uint16Array;
	/** Where marks, digits, letters, blanks and line ends stand, in order; see `findSigns`. */
	readonly signs: Int32Array;
	/** Offset of the first character of each line; `\r\n`, `\n` and `\r` end a line, as in LSP. */
	readonly lineStarts: readonly number[];
}

export function createSourceText(content: string): SourceText {
	const units = unitsOf(content);
	const signs = findSigns(units);
	const folded = foldUnits(units, signs) ? textOf(units) : content;
	return { content, folded, units, signs, lineStarts: findLineStarts(units, signs) };
}

/** The 0-based line that holds `offset`; an offset beyond the text is on the last line. */
export function lineAt(text: SourceText, offset: number): number {
	let low = 0;
	let high = text.lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if ((text.lineStarts[middle] ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

/** The characters of a 0-based line, without what ends it. */
export function lineSpan(text: SourceText, line: number): Span {
	const start = text.lineStarts[line] ?? text.content.length;
	let end = text.lineStarts[line + 1] ?? text.content.length;
	while (end > start && isLineEnd(text.units[end - 1] ?? 0)) {
		end--;
	}
	return { start, end };
}

/** A 0-based line and a 0-based column in UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

export function positionAt(text: SourceText, offset: number): Position {
	const line = lineAt(text, offset);
	return { line, column: offset - (text.lineStarts[line] ?? 0) };
}

function findLineStarts(units: Uint16Array, signs: Int32Array): number[] {
	const starts = [0];
	for (let i = 0; i < signs.length; i++) {
		const offset = signs[i] ?? 0;
		const unit = units[offset] ?? 0;
		if (unit === 0x0a || (unit === 0x0d && units[offset + 1] !== 0x0a)) {
			starts.push(offset + 1);
		}
	}
	return starts;
}

function isLineEnd(unit: number): boolean {
	return unit === 0x0a || unit === 0x0d;
}
