import { BRACKETS } from './brackets';
import type { SourceText } from './sourceText';

/** A text whose brackets and quotation marks are paired. */
export interface PairedText {
	readonly text: SourceText;
	/** For every mark the offset of its partner on the same line, -1 for one without and for every other character. */
	readonly partners: Int32Array;
	/** Where the marks stand that have no partner, in order: on nearly all lines there are none. */
	readonly unpaired: Int32Array;
}

/** Pairs the brackets and quotation marks of the folded text. One pass, whatever the nesting. */
export function pairBrackets(text: SourceText): PairedText {
	const { units, signs } = text;
	const partners = new Int32Array(units.length).fill(-1);
	const unpaired: number[] = [];
	/** The openers that wait for their closing marks: the first `depth` of them. */
	const open: number[] = [];
	let depth = 0;
	const giveUp = (from: number): void => {
		for (let place = from; place < depth; place++) {
			unpaired.push(open[place] ?? 0);
		}
	};
	for (let i = 0; i < signs.length; i++) {
		const offset = signs[i] ?? 0;
		const unit = units[offset] ?? 0;
		const kind = KINDS[unit];
		if (kind === OPENER) {
			open[depth++] = offset;
		} else if (kind === LINE_END) {
			giveUp(0);
			depth = 0;
		} else if (kind === CLOSER) {
			const place = nearest(units, open, depth, OPENERS[unit] ?? 0);
			if (place < 0) {
				unpaired.push(offset);
				continue;
			}
			const partner = open[place] ?? 0;
			partners[partner] = offset;
			partners[offset] = partner;
			// With it go the unmatched ones above it.
			giveUp(place + 1);
			depth = place;
		}
	}
	giveUp(0);
	return { text, partners, unpaired: Int32Array.from(unpaired).sort() };
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
