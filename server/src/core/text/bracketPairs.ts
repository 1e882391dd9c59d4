import { BRACKETS } from './brackets';
import type { SourceText } from './sourceText';

/** A text whose brackets and quotation marks are paired. */
export interface PairedText {
	readonly text: SourceText;
	/** The partner of each mark; see `pairBrackets`. */
	readonly partners: Int32Array;
	/** Where the marks stand that have no partner, in order; see `findUnpaired`. */
	readonly unpaired: Int32Array;
}

/**
 * For every bracket or quotation mark of a folded text, the offset of its partner on the same line, -1 for a mark
 * without one and for every other character. One pass, whatever the nesting.
 */
export function pairBrackets({ units, signs }: SourceText): Int32Array {
	const partners = new Int32Array(units.length).fill(-1);
	/** The openers that wait for their closing marks: the first `depth` of them. */
	const open: number[] = [];
	let depth = 0;
	for (let i = 0; i < signs.length; i++) {
		const offset = signs[i] ?? 0;
		const unit = units[offset] ?? 0;
		const kind = KINDS[unit];
		if (kind === OPENER) {
			open[depth++] = offset;
		} else if (kind === LINE_END) {
			depth = 0;
		} else if (kind === CLOSER) {
			const place = nearest(units, open, depth, OPENERS[unit] ?? 0);
			if (place >= 0) {
				const partner = open[place] ?? 0;
				partners[partner] = offset;
				partners[offset] = partner;
				// With it go the unmatched ones above it.
				depth = place;
			}
		}
	}
	return partners;
}

/** Where the marks stand that have no partner, in order: on nearly all lines there are none. */
export function findUnpaired({ units, signs }: SourceText, partners: Int32Array): Int32Array {
	const found: number[] = [];
	for (let i = 0; i < signs.length; i++) {
		const offset = signs[i] ?? 0;
		const kind = KINDS[units[offset] ?? 0];
		if ((kind === OPENER || kind === CLOSER) && partners[offset] === -1) {
			found.push(offset);
		}
	}
	return Int32Array.from(found);
}

/** How many marks back a closing one may look for its partner: typos nest a few marks deep, hostile text thousands. */
const REACH = 16;

/** By the code of a closing mark. */
const OPENERS = new Uint16Array(0x10000);

const OPENER = 1;
const CLOSER = 2;
const LINE_END = 3;
const KINDS = new Uint8Array(0x10000);
KINDS[0x0a] = LINE_END;
KINDS[0x0d] = LINE_END;
for (const pair of BRACKETS) {
	KINDS[pair.charCodeAt(0)] = OPENER;
	KINDS[pair.charCodeAt(1)] = CLOSER;
	OPENERS[pair.charCodeAt(1)] = pair.charCodeAt(0);
}

/** The place of the nearest opener of this kind among those that are open, -1 where there is none. */
function nearest(units: Uint16Array, open: readonly number[], depth: number, opener: number): number {
	const last = Math.max(0, depth - REACH);
	for (let place = depth - 1; place >= last; place--) {
		if (units[open[place] ?? 0] === opener) {
			return place;
		}
	}
	return -1;
}
