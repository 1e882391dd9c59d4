import { isDigitUnit, isHanUnit, isLatinUnit } from '../../text/characters';
import { foldWidth } from '../../text/fold';

/** Changes whenever the same text gives other terms: an index of other terms cannot be searched. */
export const TERMS_VERSION = 1;

/**
 * The terms of `tokenize` as numbers: a Han character is its unit, a pair the two units, a word of digits or letters the
 * hash of its lower-case half-width units, in a range of its own. Calls `single` for characters, `telling` for the others.
 */
export function scanTerms(
	units: Uint16Array,
	start: number,
	end: number,
	single: (term: number) => void,
	telling: (term: number) => void,
): void {
	const kinds = unitTable();
	let previous = 0;
	for (let i = start; i < end; ) {
		const unit = units[i] as number;
		const folded = kinds[unit] as number;
		if (folded >= FIRST_HAN) {
			const han = folded;
			i++;
			const character = isHighHalf(han) && i < end ? wholeCharacter(han, units[i] as number) : han;
			if (character !== han) {
				i++;
			}
			single(character);
			if (previous !== 0) {
				telling(pairTerm(previous, character));
			}
			previous = character;
		} else if (folded === BLANK) {
			i++;
		} else if (folded !== 0) {
			let hash = 0x811c9dc5;
			do {
				hash = Math.imul(hash ^ (kinds[units[i] as number] as number), 0x01000193);
				i++;
			} while (i < end && isWordKind(kinds[units[i] as number] as number));
			telling(0x10000 + ((hash >>> 0) % WORDS));
			previous = 0;
		} else {
			previous = 0;
			i++;
		}
	}
}

export function pairTerm(first: number, second: number): number {
	return ((first << 16) | second) >>> 0;
}

/** Whether a term is a pair or a word, which says what a text is about; a single character does not. */
export function isTellingTerm(term: number): boolean {
	return term > 0xffff;
}

export function unitsOf(text: string): Uint16Array {
	const units = new Uint16Array(text.length);
	for (let i = 0; i < text.length; i++) {
		units[i] = text.charCodeAt(i);
	}
	return units;
}

/** By unit: the half-width lower-case unit of a digit or letter, a Han unit itself, `BLANK`, or 0 for what parts terms. */
export function unitTable(): Uint16Array {
	table ??= makeUnitTable();
	return table;
}

export const BLANK = 1;
const FIRST_HAN = 0x3007;
/** Words have their numbers below those of pairs, whose first half is a Han unit. */
const WORDS = 0x2fff0000;

let table: Uint16Array | undefined;

function makeUnitTable(): Uint16Array {
	const kinds = new Uint16Array(0x10000);
	for (let unit = 0; unit < 0x10000; unit++) {
		if (isHanUnit(unit)) {
			kinds[unit] = unit;
		} else if (unit < 0x3100 || unit >= 0xfe00) {
			const folded = foldWidth(String.fromCharCode(unit)).toLowerCase();
			const code = folded.charCodeAt(0);
			if (folded === ' ') {
				kinds[unit] = BLANK;
			} else if (folded.length === 1 && (isDigitUnit(code) || isLatinUnit(code))) {
				kinds[unit] = code;
			}
		}
	}
	return kinds;
}

function isWordKind(kind: number): boolean {
	return kind > BLANK && kind < FIRST_HAN;
}

function isHighHalf(unit: number): boolean {
	return unit >= 0xd840 && unit <= 0xdbff;
}

/** Two halves as one number among the halves' own: rare characters may share it, which costs a comparison and no more. */
function wholeCharacter(high: number, low: number): number {
	return low >= 0xdc00 && low <= 0xdfff ? 0xd800 | (((high << 3) ^ low) & 0x7ff) : high;
}
