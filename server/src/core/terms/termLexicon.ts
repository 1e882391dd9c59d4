import { foldWidth } from '../text/fold';
import type { HouseTerm } from './houseTerms';

/** The office's own words, made ready to be looked for. */
export interface TermLexicon {
	/** How many words it knows. */
	readonly size: number;
	/**
	 * The words that a folded text holds, in order, the longest where several begin together. A word that stands inside
	 * what it is to be replaced by is none. `titleEnd` gives the end of a title whose 《 stands at an offset: what others
	 * have called their document is not ours to change.
	 */
	readonly find: (folded: string, titleEnd?: (offset: number) => number | undefined) => readonly TermUse[];
}

export interface TermUse {
	readonly offset: number;
	readonly term: HouseTerm;
}

/** A tree by characters, so that a list of thousands costs no more than one of ten. */
export function createTermLexicon(terms: readonly HouseTerm[] = []): TermLexicon {
	const root = createNode();
	// Asked at every character of a text, so a table and not a map.
	const begins = new Uint8Array(terms.length === 0 ? 0 : 0x10000);
	for (const term of terms) {
		let node = root;
		for (let i = 0; i < term.avoided.length; i++) {
			const unit = term.avoided.charCodeAt(i);
			const next = node.next.get(unit) ?? createNode();
			node.next.set(unit, next);
			node = next;
		}
		node.entry = { term, preferred: term.preferred.map(foldWidth) };
		begins[term.avoided.charCodeAt(0)] = 1;
	}

	return {
		size: terms.length,
		find: (folded, titleEnd) => {
			const uses: TermUse[] = [];
			for (let i = 0; terms.length > 0 && i < folded.length; i++) {
				const unit = folded.charCodeAt(i);
				if (unit === TITLE_MARK) {
					i = Math.max(i, (titleEnd?.(i) ?? 0) - 1);
				} else if (begins[unit] === 1) {
					const term = longestAt(root, folded, i);
					if (term !== undefined) {
						uses.push({ offset: i, term });
						i += term.avoided.length - 1;
					}
				}
			}
			return uses;
		},
	};
}

/** 《 */
const TITLE_MARK = 0x300a;

interface Node {
	readonly next: Map<number, Node>;
	entry: { readonly term: HouseTerm; readonly preferred: readonly string[] } | undefined;
}

function createNode(): Node {
	return { next: new Map(), entry: undefined };
}

function longestAt(root: Node, folded: string, offset: number): HouseTerm | undefined {
	let found: HouseTerm | undefined;
	let node: Node | undefined = root;
	for (let i = offset; node !== undefined && i <= folded.length; i++) {
		const { entry }: Node = node;
		if (entry !== undefined && !entry.preferred.some((each) => isInside(entry.term.avoided, each, folded, offset))) {
			found = entry.term;
		}
		node = node.next.get(folded.charCodeAt(i));
	}
	return found;
}

/** Whether the word at `offset` is part of its replacement, which stands there already. */
function isInside(avoided: string, preferred: string, folded: string, offset: number): boolean {
	for (let at = preferred.indexOf(avoided); at >= 0; at = preferred.indexOf(avoided, at + 1)) {
		if (folded.startsWith(preferred, offset - at) && offset >= at) {
			return true;
		}
	}
	return false;
}
