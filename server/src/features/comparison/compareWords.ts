import { diffArrays } from 'diff';
import { foldWidth } from '../../core/text/fold';
import { splitEmphasis } from './emphasis';
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
	return isReadable(pieces, before, after) ? pieces.flatMap(withEmphasis) : replaced(before, after);
}

/** Beyond it two texts are different texts, and finding out how costs the square of it. */
const MAX_EDITS = 1500;

/** Of a change what must not be overlooked, apart from the rest. */
function withEmphasis({ kind, text }: Piece): readonly WordChange[] {
	return kind === 'same' ? [{ kind, text, emphatic: false }] : splitEmphasis(text).map((part) => ({ kind, ...part }));
}

interface Piece {
	readonly kind: WordChange['kind'];
	readonly text: string;
}

function replaced(before: string, after: string): readonly WordChange[] {
	const pieces: readonly Piece[] = [
		{ kind: 'removed', text: before },
		{ kind: 'added', text: after },
	];
	return pieces.filter(({ text }) => text !== '').flatMap(withEmphasis);
}

/**
 * A few characters that happen to stand in both texts between two changes only cut what is read as one change: what is not
 * longer than the changes on either side is taken into them.
 */
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
		} else if (isIsland(text, Math.max(removed.length, added.length), changeAfter(pieces, i))) {
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

function isIsland(text: string, before: number, after: number): boolean {
	const length = text.replace(/[。；;，,、：:\n]/g, '').length;
	return before > 0 && after > 0 && text.length < MAX_ISLAND && length <= Math.min(before, after) / 2;
}

/** A phrase of so many characters is recognised whatever stands around it. */
const MAX_ISLAND = 8;

/** How long the change is that follows a stretch. */
function changeAfter(pieces: readonly Piece[], i: number): number {
	let longest = 0;
	for (let next = i + 1; pieces[next] !== undefined && pieces[next]?.kind !== 'same'; next++) {
		longest = Math.max(longest, pieces[next]?.text.length ?? 0);
	}
	return longest;
}

/** A fifth of the shorter text in common is enough to recognise it. */
function isReadable(pieces: readonly Piece[], before: string, after: string): boolean {
	const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
	return same * 5 >= Math.min(before.length, after.length);
}
