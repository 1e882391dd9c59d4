import type { Analysis } from '../../analysis';
import { lineAt, type SourceText } from '../../text/sourceText';

/** Where a short string stands in the text, residue left out. For strings that are rare: each is one pass. */
export function findInText({ text, residue }: Analysis, words: string): readonly number[] {
	const found: number[] = [];
	const { folded } = text;
	for (let i = folded.indexOf(words); i >= 0; i = folded.indexOf(words, i + words.length)) {
		if (residue.size === 0 || !residue.has(lineAt(text, i))) {
			found.push(i);
		}
	}
	return found;
}

/**
 * Finds the words of a list in a text, whatever their number; of several that begin at one place the longest. The lists of
 * all rules are looked for in one pass, when the first of them is wanted.
 */
export function createWordFinder(words: readonly string[]): (text: SourceText) => readonly FoundWord[] {
	const list = LISTS.push(words) - 1;
	table = undefined;
	return (text) => {
		const known = FOUND.get(text) ?? findAll(text.folded);
		FOUND.set(text, known);
		return known[list] ?? [];
	};
}

/** The lists of all finders, and what was found of each in a text. */
const LISTS: (readonly string[])[] = [];
const FOUND = new WeakMap<SourceText, readonly (readonly FoundWord[])[]>();

function findAll(folded: string): readonly (readonly FoundWord[])[] {
	table ??= createTable();
	const { firsts, pairs, byBeginning } = table;
	const found: FoundWord[][] = LISTS.map(() => []);
	for (let i = 0; i < folded.length; i++) {
		const unit = folded.charCodeAt(i);
		const kind = firsts[unit];
		if (kind === 0) {
			continue;
		}
		const next = folded.charCodeAt(i + 1);
		if (kind === ALONE) {
			note(found, byBeginning.get(unit), folded, i);
		}
		if (pairs[hashOf(unit, next)] === 1) {
			note(found, byBeginning.get(codeOf(unit, next)), folded, i);
		}
	}
	return found;
}

/** Longer words come first, and each list takes one word at a place. */
function note(
	found: readonly FoundWord[][],
	entries: readonly ListedWord[] | undefined,
	folded: string,
	offset: number,
): void {
	for (const { word, list } of entries ?? []) {
		const own = found[list];
		if (own !== undefined && own.at(-1)?.offset !== offset && folded.startsWith(word, offset)) {
			own.push({ word, offset });
		}
	}
}

interface ListedWord {
	readonly word: string;
	readonly list: number;
}

interface WordTable {
	/** By the code of a character: whether words begin with it, and whether one of them is that character alone. */
	readonly firsts: Uint8Array;
	/** 1 at the hash of two characters that a word begins with: most texts have few of them. */
	readonly pairs: Uint8Array;
	/** The words by their first two characters, or by the only one. */
	readonly byBeginning: ReadonlyMap<number, readonly ListedWord[]>;
}

/** Made when first wanted, of the lists of all rules. */
let table: WordTable | undefined;

function createTable(): WordTable {
	const firsts = new Uint8Array(0x10000);
	const pairs = new Uint8Array(HASHES);
	const byBeginning = new Map<number, ListedWord[]>();
	const listed = LISTS.flatMap((words, list) => words.map((word) => ({ word, list })));
	for (const entry of listed.sort((a, b) => b.word.length - a.word.length)) {
		const first = entry.word.charCodeAt(0);
		const second = entry.word.charCodeAt(1);
		const isAlone = entry.word.length === 1;
		firsts[first] = isAlone ? ALONE : Math.max(firsts[first] ?? 0, PAIRED);
		if (!isAlone) {
			pairs[hashOf(first, second)] = 1;
		}
		const beginning = isAlone ? first : codeOf(first, second);
		byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), entry]);
	}
	return { firsts, pairs, byBeginning };
}

const PAIRED = 1;
const ALONE = 2;
const HASHES = 0x4000;

function hashOf(first: number, second: number): number {
	return (first * 31 + second) & (HASHES - 1);
}

/** No single character has so high a code. */
function codeOf(first: number, second: number): number {
	return (first + 1) * 0x10000 + second;
}

export interface FoundWord {
	readonly word: string;
	readonly offset: number;
}
