import { COMMON_PAIRS } from './commonPairs';

/**
 * How much it says that two clauses share a term, 0 to 1, whatever the corpus: 应当 and 工作 say nothing, 猪瘟 says all
 * that one term can. Counted over laws and notices at large; terms share slots of a table, the commoner of them counts.
 */
export function termWeight(term: number): number {
	const slot = slotOf(term);
	const digit = digitValue(COMMON_PAIRS.charCodeAt(slot >> 1));
	return WEIGHTS[slot % 2 === 0 ? digit >> 3 : digit & 7] as number;
}

export function slotOf(term: number): number {
	return Math.imul(term, 0x9e3779b1) >>> 15;
}

export const SLOTS = 1 << 17;
/** From 0, rare, to 7, so common that it says nothing. */
export const LEVELS = 8;

const WEIGHTS = Array.from({ length: LEVELS }, (_, level) => (1 - level / (LEVELS - 1)) ** 1.5);

/** Of a digit of base 64. */
function digitValue(code: number): number {
	if (code >= 0x61) {
		return code - 0x61 + 26;
	}
	if (code >= 0x41) {
		return code - 0x41;
	}
	if (code >= 0x30) {
		return code - 0x30 + 52;
	}
	return code === 0x2b ? 62 : 63;
}
