import type { SourceText } from './sourceText';

/** The offsets at which certain characters stand in a folded text, in order. */
export type CharacterFinder = (text: SourceText) => Int32Array;

/**
 * Finds certain characters in a text. Those of all finders are looked for in one pass, when the first of them is wanted: nearly
 * every reader looks for a few characters, and a pass of its own for each would cost more than what it does where it finds them.
 */
export function createCharacterFinder(characters: Iterable<string>): CharacterFinder {
	const set = SETS.push(new Set([...characters].map((character) => character.charCodeAt(0)))) - 1;
	table = undefined;
	return (text) => {
		let found = FOUND.get(text);
		if (found?.[set] === undefined) {
			found = findAll(text.units);
			FOUND.set(text, found);
		}
		return found[set] ?? NOWHERE;
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

/** The characters of each finder, and where they are in a text. */
const SETS: ReadonlySet<number>[] = [];
const FOUND = new WeakMap<SourceText, readonly Int32Array[]>();
const NOWHERE = new Int32Array(0);

function findAll(units: Uint16Array): readonly Int32Array[] {
	table ??= createTable();
	const { kinds, sets } = table;
	// Counted first: lists that grow as they are filled cost more than a second look at the few that are found.
	const hits = new Int32Array(units.length);
	const counts = new Int32Array(SETS.length);
	let hitCount = 0;
	for (let i = 0; i < units.length; i++) {
		if (kinds[units[i] ?? 0] !== 0) {
			hits[hitCount++] = i;
		}
	}
	for (let hit = 0; hit < hitCount; hit++) {
		for (const set of sets[kinds[units[hits[hit] ?? 0] ?? 0] ?? 0] ?? []) {
			counts[set] = (counts[set] ?? 0) + 1;
		}
	}
	const found = SETS.map((_, set) => new Int32Array(counts[set] ?? 0));
	const filled = new Int32Array(SETS.length);
	for (let hit = 0; hit < hitCount; hit++) {
		const offset = hits[hit] ?? 0;
		for (const set of sets[kinds[units[offset] ?? 0] ?? 0] ?? []) {
			const own = found[set] ?? NOWHERE;
			const at = filled[set] ?? 0;
			own[at] = offset;
			filled[set] = at + 1;
		}
	}
	return found;
}

interface CharacterTable {
	/** The kind of each character: which sets it is of. 0 is of none, as nearly all are. */
	readonly kinds: Uint16Array;
	/** The sets of each kind, as indices into `SETS`. */
	readonly sets: readonly (readonly number[])[];
}

/** Made when first wanted, of the characters of all finders. */
let table: CharacterTable | undefined;

function createTable(): CharacterTable {
	const kinds = new Uint16Array(0x10000);
	const sets: (readonly number[])[] = [[]];
	const known = new Map<string, number>();
	for (const unit of new Set(SETS.flatMap((set) => [...set]))) {
		const own = SETS.flatMap((set, i) => (set.has(unit) ? [i] : []));
		const name = own.join();
		const kind = known.get(name) ?? sets.push(own) - 1;
		known.set(name, kind);
		kinds[unit] = kind;
	}
	return { kinds, sets };
}
