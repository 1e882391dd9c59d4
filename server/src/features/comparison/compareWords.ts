import { diffArrays } from 'diff';
import { foldWidth } from '../../core/text/fold';
import { isEmphatic } from './emphasis';
import { splitWords } from './splitWords';

/** A stretch of one text or of both. */
export interface WordChange {
	/** `same`: in both, as the second text has it; `removed`: in the first only; `added`: in the second only. */
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
	/** Whether it changes what is demanded: an obligation word, a figure, a deadline. Never set where nothing changed. */
	readonly emphatic: boolean;
}

/**
 * Compares two texts word by word; the width of punctuation is no difference. Texts that
 * have next to nothing in common are given as one removal and one addition, for nobody can read them woven together.
 */
export function compareWords(before: string, after: string): readonly WordChange[] {
	const left = splitWords(before);
	const right = splitWords(after);
	const parts = diffArrays([...left], [...right], {
		comparator: (a, b) => foldWidth(a) === foldWidth(b),
		maxEditLength: MAX_EDITS,
	});
	if (parts === undefined) {
		return replaced(before, after);
	}
	const pieces = mergeIslands(
		parts.map(({ value, added, removed }) => ({
			kind: added ? 'added' : removed ? 'removed' : 'same',
			text: value.join(''),
		})),
	);
	return isReadable(pieces, before, after)
		? pieces.map((piece) => ({ ...piece, emphatic: piece.kind !== 'same' && isEmphatic(piece.text) }))
		: replaced(before, after);
}

/** Beyond it two texts are different texts, and finding out how costs the square of it. */
const MAX_EDITS = 1500;

interface Piece {
	readonly kind: WordChange['kind'];
	readonly text: string;
}

function replaced(before: string, after: string): readonly WordChange[] {
	const pieces: readonly Piece[] = [
		{ kind: 'removed', text: before },
		{ kind: 'added', text: after },
	];
	return pieces.filter(({ text }) => text !== '').map((piece) => ({ ...piece, emphatic: isEmphatic(piece.text) }));
}

/** A character or two that happen to stand in both texts between two changes only cut what is read as one change. */
function mergeIslands(pieces: readonly Piece[]): readonly Piece[] {
	const merged: Piece[] = [];
	let removed = '';
	let added = '';
	const flush = (): void => {
		if (removed !== '') {
			merged.push({ kind: 'removed', text: removed });
		}
		if (added !== '') {
			merged.push({ kind: 'added', text: added });
		}
		removed = '';
		added = '';
	};
	for (const [i, { kind, text }] of pieces.entries()) {
		if (kind === 'removed') {
			removed += text;
		} else if (kind === 'added') {
			added += text;
		} else if (isIsland(text) && (removed !== '' || added !== '') && changesAgain(pieces, i)) {
			removed += text;
			added += text;
		} else {
			flush();
			merged.push({ kind, text });
		}
	}
	flush();
	return merged;
}

/** A comma between two changes keeps them apart: it is where a reader rests. */
function isIsland(text: string): boolean {
	return text.length < 2 && !/[。；;，,、：:\n]/.test(text);
}

function changesAgain(pieces: readonly Piece[], i: number): boolean {
	const next = pieces[i + 1];
	return next !== undefined && next.kind !== 'same';
}

/** A fifth of the shorter text in common is enough to recognise it. */
function isReadable(pieces: readonly Piece[], before: string, after: string): boolean {
	const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
	return same * 5 >= Math.min(before.length, after.length);
}
