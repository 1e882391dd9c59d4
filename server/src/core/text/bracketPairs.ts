import { unitsOf } from './units';

/**
 * For every bracket or quotation mark of a folded text, the offset of its partner on the same line, -1 for a mark
 * without one and for every other character. One pass, whatever the nesting.
 */
export function pairBrackets(folded: string): Int32Array {
	const units = unitsOf(folded);
	const partners = new Int32Array(units.length).fill(-1);
	const open: number[] = [];
	for (let offset = 0; offset < units.length; offset++) {
		const unit = units[offset] ?? 0;
		const kind = KINDS[unit];
		if (kind === OTHER) {
			continue;
		}
		if (kind === LINE_END) {
			open.length = 0;
			continue;
		}
		if (kind === OPENER) {
			open.push(offset);
			continue;
		}
		const partner = popTo(units, open, OPENERS[unit] ?? 0);
		if (partner !== undefined) {
			partners[partner] = offset;
			partners[offset] = partner;
		}
	}
	return partners;
}

/** How many marks back a closing one may look for its partner: typos nest a few marks deep, hostile text thousands. */
const REACH = 16;

const PAIRS = ['()', '[]', '{}', '《》', '〈〉', '〔〕', '【】', '「」', '“”', '‘’'];
/** The first of each pair. */
export const OPENING_BRACKETS = PAIRS.map((pair) => pair.charAt(0)).join('');
/** By the code of a closing mark. */
const OPENERS = new Uint16Array(0x10000);

const OTHER = 0;
const OPENER = 1;
const CLOSER = 2;
const LINE_END = 3;
/** Nearly all characters are others, and a table tells so fastest. */
const KINDS = new Uint8Array(0x10000);
KINDS[0x0a] = LINE_END;
KINDS[0x0d] = LINE_END;
for (const pair of PAIRS) {
	KINDS[pair.charCodeAt(0)] = OPENER;
	KINDS[pair.charCodeAt(1)] = CLOSER;
	OPENERS[pair.charCodeAt(1)] = pair.charCodeAt(0);
}

/** Takes the nearest opener of this kind off the stack, with the unmatched ones above it. */
function popTo(units: Uint16Array, open: number[], opener: number): number | undefined {
	for (let i = open.length - 1; i >= Math.max(0, open.length - REACH); i--) {
		const offset = open[i];
		if (offset !== undefined && units[offset] === opener) {
			open.length = i;
			return offset;
		}
	}
	return undefined;
}
