import { createCharacterFinder } from './characterFinder';
import type { SourceText } from './sourceText';
import { unitsOf } from './units';

/**
 * Finds the words of a list in a text, whatever their number; of several that begin at one place the longest. The lists of
 * all readers are looked for in one pass, when the first of them is wanted.
 */
export function createWordFinder(words: readonly string[]): (text: SourceText) => readonly FoundWord[] {
	const list = LISTS.push(words.filter((word) => word.length > 1)) - 1;
	table = undefined;
	const findAlone = createCharacterFinder(words.filter((word) => word.length === 1));
	return (text) => {
		let found = FOUND.get(text);
		if (found?.[list] === undefined) {
			found = findAll(text);
			FOUND.set(text, found);
		}
		return withAlone(text, found[list] ?? [], findAlone(text));
	};
}

/** The place in `words`, which are in order, of the first that stands at `offset` or behind it: their number where none does. */
export function firstWordFrom(words: readonly FoundWord[], offset: number): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((words[middle]?.offset ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** With the words of one character, which stand where no longer one begins. */
function withAlone({ folded }: SourceText, longer: readonly FoundWord[], alone: Int32Array): readonly FoundWord[] {
	if (alone.length === 0) {
		return longer;
	}
	const taken = new Set(longer.map(({ offset }) => offset));
	const own = Array.from(alone)
		.filter((offset) => !taken.has(offset))
		.map((offset) => ({ word: folded[offset] ?? '', offset }));
	return [...longer, ...own].sort((a, b) => a.offset - b.offset);
}

/** The lists of all finders, and what was found of each in a text. */
const LISTS: (readonly string[])[] = [];
const FOUND = new WeakMap<SourceText, readonly (readonly FoundWord[])[]>();

function findAll({ units }: SourceText): readonly (readonly FoundWord[])[] {
	table ??= createTable();
	const { begins, short, goesOn, firstWord } = table;
	const found: FoundWord[][] = LISTS.map(() => []);
	let first = units[0] ?? 0;
	for (let i = 1; i < units.length; i++) {
		const second = units[i] ?? 0;
		const hash = hashOf(first, second);
		// Most that begin like a word are none, and the third character tells so.
		if (has(begins, hash) && (has(short, hash) || has(goesOn, hashOf(hash, units[i + 1] ?? 0)))) {
			note(found, table, firstWord[hash % ROWS] ?? 0, units, i - 1);
		}
		first = second;
	}
	return found;
}

/** Longer words come first, and each list takes one word at a place. */
function note(
	found: readonly FoundWord[][],
	table: WordTable,
	place: number,
	units: Uint16Array,
	offset: number,
): void {
	const { words, lists, starts, letters } = table;
	for (let i = place; lists[i] !== NO_LIST; i++) {
		let at = offset;
		let letter = starts[i] ?? 0;
		const end = starts[i + 1] ?? 0;
		while (letter < end && units[at] === letters[letter]) {
			at++;
			letter++;
		}
		if (letter === end) {
			const own = found[lists[i] ?? 0];
			const word = words[i];
			if (own !== undefined && word !== undefined && own.at(-1)?.offset !== offset) {
				own.push({ word, offset });
			}
		}
	}
}

/** The words of all lists, those that are tried together in a row, the longest first; behind each row a gap. */
interface WordTable {
	readonly words: readonly string[];
	/** The list of each. */
	readonly lists: Int16Array;
	/** Where each begins in `letters`. */
	readonly starts: Int32Array;
	readonly letters: Uint16Array;
	/** A bit for each hash of two characters: whether words begin with them, as in few places. Bits, to stay in the nearest memory. */
	readonly begins: Uint8Array;
	/** The same for words of two characters. */
	readonly short: Uint8Array;
	/** The same for the three characters that longer words begin with. */
	readonly goesOn: Uint8Array;
	/** By that hash, those of a few hashes together, the first of these words. */
	readonly firstWord: Uint16Array;
}

/** Made when first wanted, of the lists of all readers. */
let table: WordTable | undefined;

function createTable(): WordTable {
	const begins = new Uint8Array(HASHES / 8);
	const short = new Uint8Array(HASHES / 8);
	const goesOn = new Uint8Array(HASHES / 8);
	const rows: Entry[][] = Array.from({ length: ROWS }, () => []);
	const listed = LISTS.flatMap((own, list) => own.map((word): Entry => ({ word, list })));
	for (const entry of listed.sort((a, b) => b.word.length - a.word.length)) {
		const hash = hashOf(entry.word.charCodeAt(0), entry.word.charCodeAt(1));
		mark(begins, hash);
		if (entry.word.length === 2) {
			mark(short, hash);
		} else {
			mark(goesOn, hashOf(hash, entry.word.charCodeAt(2)));
		}
		rows[hash % ROWS]?.push(entry);
	}
	const firstWord = new Uint16Array(ROWS);
	const entries = [GAP];
	for (const [i, row] of rows.entries()) {
		if (row.length > 0) {
			firstWord[i] = entries.length;
			entries.push(...row, GAP);
		}
	}
	const starts = [0];
	for (const { word } of entries) {
		starts.push((starts.at(-1) ?? 0) + word.length);
	}
	return {
		words: entries.map(({ word }) => word),
		lists: Int16Array.from(entries, ({ list }) => list),
		starts: Int32Array.from(starts),
		letters: unitsOf(entries.map(({ word }) => word).join('')),
		begins,
		short,
		goesOn,
		firstWord,
	};
}

interface Entry {
	readonly word: string;
	readonly list: number;
}

const NO_LIST = -1;
const GAP: Entry = { word: '', list: NO_LIST };
/** Powers of two. */
const HASHES = 0x10000;
const ROWS = 0x1000;

function mark(bits: Uint8Array, hash: number): void {
	bits[hash >> 3] = (bits[hash >> 3] ?? 0) | (1 << (hash & 7));
}

function has(bits: Uint8Array, hash: number): boolean {
	return (((bits[hash >> 3] ?? 0) >> (hash & 7)) & 1) !== 0;
}

function hashOf(first: number, second: number): number {
	return (first * 31 + second) & (HASHES - 1);
}

export interface FoundWord {
	readonly word: string;
	readonly offset: number;
}
