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
	const { firstWord } = table;
	const found: FoundWord[][] = LISTS.map(() => []);
	let first = units[0] ?? 0;
	for (let i = 1; i < units.length; i++) {
		const second = units[i] ?? 0;
		const place = firstWord[hashOf(first, second)] ?? 0;
		if (place !== 0) {
			note(found, table, place, units, i - 1);
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

/** The words of all lists, those that are tried together in a row, the longest first; behind them a gap of `NO_LIST`. */
interface WordTable {
	readonly words: readonly string[];
	/** The list of each. */
	readonly lists: Int16Array;
	/** Where each begins in `letters`. */
	readonly starts: Int32Array;
	readonly letters: Uint16Array;
	/** By the hash of two characters, the first of the words that begin with them. 0 is none: a text has few of them. */
	readonly firstWord: Uint16Array;
}

/** Made when first wanted, of the lists of all readers. */
let table: WordTable | undefined;

function createTable(): WordTable {
	const rows = new Map<number, Entry[]>();
	const listed = LISTS.flatMap((own, list) => own.map((word): Entry => ({ word, list })));
	for (const entry of listed.sort((a, b) => b.word.length - a.word.length)) {
		const hash = hashOf(entry.word.charCodeAt(0), entry.word.charCodeAt(1));
		rows.set(hash, [...(rows.get(hash) ?? []), entry]);
	}
	const firstWord = new Uint16Array(HASHES);
	const entries = [GAP];
	for (const [hash, row] of rows) {
		firstWord[hash] = entries.length;
		entries.push(...row, GAP);
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
		firstWord,
	};
}

interface Entry {
	readonly word: string;
	readonly list: number;
}

const NO_LIST = -1;
const GAP: Entry = { word: '', list: NO_LIST };
const HASHES = 0x4000;

function hashOf(first: number, second: number): number {
	return (first * 31 + second) & (HASHES - 1);
}

export interface FoundWord {
	readonly word: string;
	readonly offset: number;
}
