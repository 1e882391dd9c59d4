import { createCharacterFinder } from './characterFinder';
import type { SourceText } from './sourceText';

/**
 * Finds the words of a list in a text, whatever their number; of several that begin at one place the longest. The lists of
 * all readers are looked for in one pass, when the first of them is wanted.
 */
export function createWordFinder(words: readonly string[]): (text: SourceText) => readonly FoundWord[] {
	const list = LISTS.push(words.filter((word) => word.length > 1)) - 1;
	table = undefined;
	const findAlone = createCharacterFinder(words.filter((word) => word.length === 1));
	return (text) => {
		const known = FOUND.get(text) ?? findAll(text);
		FOUND.set(text, known);
		return withAlone(text, known[list] ?? [], findAlone(text));
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

function findAll({ folded, units }: SourceText): readonly (readonly FoundWord[])[] {
	table ??= createTable();
	const { isBeginning, byBeginning } = table;
	const found: FoundWord[][] = LISTS.map(() => []);
	let first = units[0] ?? 0;
	for (let i = 1; i < units.length; i++) {
		const second = units[i] ?? 0;
		const hash = hashOf(first, second);
		if (isBeginning[hash] === 1) {
			note(found, byBeginning[hash], first, folded, i - 1);
		}
		first = second;
	}
	return found;
}

/** Longer words come first, and each list takes one word at a place. */
function note(
	found: readonly FoundWord[][],
	entries: readonly ListedWord[] | undefined,
	first: number,
	folded: string,
	offset: number,
): void {
	for (const { word, list, first: own } of entries ?? []) {
		if (own === first && folded.startsWith(word, offset)) {
			const words = found[list];
			if (words?.at(-1)?.offset !== offset) {
				words?.push({ word, offset });
			}
		}
	}
}

interface ListedWord {
	readonly word: string;
	readonly list: number;
	/** Its first unit. */
	readonly first: number;
}

interface WordTable {
	/** 1 at the hash of two characters that a word begins with: most texts have few of them. */
	readonly isBeginning: Uint8Array;
	/** The words by that hash. */
	readonly byBeginning: readonly (readonly ListedWord[] | undefined)[];
}

/** Made when first wanted, of the lists of all readers. */
let table: WordTable | undefined;

function createTable(): WordTable {
	const isBeginning = new Uint8Array(HASHES);
	const words: ListedWord[][] = [];
	const listed = LISTS.flatMap((own, list) => own.map((word) => ({ word, list, first: word.charCodeAt(0) })));
	for (const entry of listed.sort((a, b) => b.word.length - a.word.length)) {
		const hash = hashOf(entry.first, entry.word.charCodeAt(1));
		isBeginning[hash] = 1;
		words[hash] = [...(words[hash] ?? []), entry];
	}
	return { isBeginning, byBeginning: Array.from({ length: HASHES }, (_, hash) => words[hash]) };
}

const HASHES = 0x4000;

function hashOf(first: number, second: number): number {
	return (first * 31 + second) & (HASHES - 1);
}

export interface FoundWord {
	readonly word: string;
	readonly offset: number;
}
