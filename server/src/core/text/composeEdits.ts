import type { TextEdit } from './edit';

/**
 * One set of edits of a text in place of several that follow one another, each set of the text that the one before left.
 * Within a set edits do not overlap. What no set touched is touched by none, so that a cursor in it stays where it is.
 */
export function composeEdits(length: number, sets: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
	return toEdits(length, sets.reduce(applyToPieces, [{ start: 0, end: length, newText: undefined }]));
}

/** A stretch of the original text, or new text between such stretches. */
interface Piece {
	/** Of new text, where it goes. */
	readonly start: number;
	readonly end: number;
	readonly newText: string | undefined;
}

function applyToPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
	const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const result: Piece[] = [];
	let offset = 0;
	let i = 0;
	/** How much of the current piece is behind us. */
	let used = 0;
	const advance = (to: number, keep: boolean): void => {
		while (offset < to) {
			const piece = pieces[i];
			if (piece === undefined) {
				return;
			}
			const take = Math.min(lengthOf(piece) - used, to - offset);
			if (keep && take > 0) {
				result.push(slice(piece, used, used + take));
			}
			offset += take;
			used += take;
			if (used === lengthOf(piece)) {
				i++;
				used = 0;
			}
		}
	};
	for (const { span, newText } of sorted) {
		advance(span.start, true);
		advance(span.end, false);
		if (newText !== '') {
			result.push({ start: 0, end: 0, newText });
		}
	}
	advance(Number.POSITIVE_INFINITY, true);
	return result;
}

function lengthOf({ start, end, newText }: Piece): number {
	return newText === undefined ? end - start : newText.length;
}

function slice({ start, newText }: Piece, from: number, to: number): Piece {
	return newText === undefined
		? { start: start + from, end: start + to, newText }
		: { start: 0, end: 0, newText: newText.slice(from, to) };
}

/** What stands between the kept stretches, which are in order. */
function toEdits(length: number, pieces: readonly Piece[]): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	let kept = 0;
	let newText = '';
	for (const piece of [...pieces, { start: length, end: length, newText: undefined }]) {
		if (piece.newText !== undefined) {
			newText += piece.newText;
			continue;
		}
		if (newText !== '' || piece.start > kept) {
			edits.push({ span: { start: kept, end: piece.start }, newText });
		}
		kept = piece.end;
		newText = '';
	}
	return edits;
}
