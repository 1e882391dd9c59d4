import { isSign } from './findSigns';
import type { SourceText } from './sourceText';

/** The offsets at which certain signs stand in a folded text, in order. */
export type CharacterFinder = (text: SourceText) => Int32Array;

/**
 * Finds certain characters, all of them signs (`findSigns`), in a text. Those of all finders are looked for in one pass, when the first of them is wanted: nearly
 * every reader looks for a few characters, and a pass of its own for each would cost more than what it does where it finds them.
 */
export function createCharacterFinder(characters: Iterable<string>): CharacterFinder {
	const set = register(new Set([...characters].map((character) => character.charCodeAt(0))));
	return (text) => {
		let found = FOUND.get(text);
		if (found === undefined || found.ends.length <= set) {
			found = findAll(text);
			FOUND.set(text, found);
		}
		return found.offsets.subarray(found.ends[set - 1] ?? 0, found.ends[set]);
	};
}

/** The first place in `offsets` that stands at `offset` or behind it: its length where there is none. */
export function firstFrom(offsets: ArrayLike<number>, offset: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((offsets[middle] ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

interface FoundCharacters {
	/** Set by set. */
	readonly offsets: Int32Array;
	/** Where those of each set end in `offsets`. */
	readonly ends: Int32Array;
}

/** The characters of each finder, and where they are in a text. */
const SETS: ReadonlySet<number>[] = [];
const FOUND = new WeakMap<SourceText, FoundCharacters>();

/** The place in `SETS` of these characters: finders of the same share it. */
function register(characters: ReadonlySet<number>): number {
	const known = SETS.findIndex((set) => set.size === characters.size && [...set].every((unit) => characters.has(unit)));
	if (known >= 0) {
		return known;
	}
	for (const unit of characters) {
		if (!isSign(unit)) {
			throw new Error(`${String.fromCharCode(unit)} is none of the signs of a text`);
		}
	}
	table = undefined;
	return SETS.push(characters) - 1;
}

function findAll({ units, signs }: SourceText): FoundCharacters {
	table ??= createTable();
	const { kinds, first, sets } = table;
	const own = kindsOf(units, signs, kinds);
	// Counted first: lists that grow as they are filled cost more than a second look.
	const counts = new Int32Array(first.length);
	for (let i = 0; i < own.length; i++) {
		const kind = own[i] ?? 0;
		counts[kind] = (counts[kind] ?? 0) + 1;
	}
	const sizes = new Int32Array(SETS.length);
	for (let kind = 1; kind + 1 < first.length; kind++) {
		for (let k = first[kind] ?? 0; k < (first[kind + 1] ?? 0); k++) {
			const set = sets[k] ?? 0;
			sizes[set] = (sizes[set] ?? 0) + (counts[kind] ?? 0);
		}
	}
	const ends = new Int32Array(SETS.length);
	let total = 0;
	for (let set = 0; set < sizes.length; set++) {
		ends[set] = total;
		total += sizes[set] ?? 0;
	}
	const offsets = new Int32Array(total);
	for (let i = 0; i < own.length; i++) {
		const kind = own[i] ?? 0;
		const last = first[kind + 1] ?? 0;
		for (let k = first[kind] ?? 0; k < last; k++) {
			const set = sets[k] ?? 0;
			const at = ends[set] ?? 0;
			offsets[at] = signs[i] ?? 0;
			ends[set] = at + 1;
		}
	}
	return { offsets, ends };
}

function kindsOf(units: Uint16Array, signs: Int32Array, kinds: Uint8Array): Uint8Array {
	const found = new Uint8Array(signs.length);
	for (let i = 0; i < signs.length; i++) {
		found[i] = kinds[units[signs[i] ?? 0] ?? 0] ?? 0;
	}
	return found;
}

interface CharacterTable {
	/** The kind of each character: which sets it is of. 0 is of none, as nearly all are. */
	readonly kinds: Uint8Array;
	/** Where the sets of each kind begin in `sets`. */
	readonly first: Int32Array;
	/** Indices into `SETS`, kind by kind. */
	readonly sets: Int32Array;
}

/** Made when first wanted, of the characters of all finders. */
let table: CharacterTable | undefined;

function createTable(): CharacterTable {
	const kinds = new Uint8Array(0x10000);
	const first = [0, 0];
	const sets: number[] = [];
	const known = new Map<string, number>();
	for (const unit of new Set(SETS.flatMap((set) => [...set]))) {
		const own = SETS.flatMap((set, i) => (set.has(unit) ? [i] : []));
		const name = own.join();
		const kind = known.get(name) ?? first.length - 1;
		if (!known.has(name)) {
			known.set(name, kind);
			sets.push(...own);
			first.push(sets.length);
		}
		kinds[unit] = kind;
	}
	return { kinds, first: Int32Array.from(first), sets: Int32Array.from(sets) };
}
