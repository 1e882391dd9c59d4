import { isDigitUnit, isLatinUnit } from '../text/characters';
import { HAN_NUMERAL } from '../text/numerals';
import type { Figure } from './figure';
import { MEASURES } from './measures';
import { readDate, readDateWord } from './readDate';
import { numeralsEnd } from './readNumber';
import { readQuantity } from './readQuantity';

/**
 * The figures of a folded text, in order and without overlaps. Digits that belong to a name (5G, “11+10”, COVID-19) are
 * none, nor are Han numerals without a unit, nor 一 before one that idioms have (一批, 一次). Numbers of items and documents
 * come as bare numbers: who asks knows where those stand.
 */
export function readFigures(folded: string): readonly Figure[] {
	const found: Figure[] = [];
	for (let i = 0; i < folded.length; ) {
		const kind = BEGINS[folded.charCodeAt(i)];
		if (kind === NOTHING) {
			i++;
			continue;
		}
		const figure = kind === WORD ? readDateWord(folded, i) : readNumbered(folded, i);
		if (figure !== undefined) {
			found.push(figure);
			i = figure.span.end;
		} else {
			i = kind === DIGIT ? nameEnd(folded, i + 1) : i + 1;
		}
	}
	return found;
}

/** What stands behind the numerals decides what is worth a closer look. */
function readNumbered(folded: string, offset: number): Figure | undefined {
	const end = numeralsEnd(folded, offset);
	const next = folded.charCodeAt(end);
	const date = DATE_SIGNS.has(next) ? readDate(folded, offset) : undefined;
	if (date !== undefined) {
		return date;
	}
	const isFigure = isDigitUnit(folded.charCodeAt(offset)) || MEASURES.has(next) || LARGE.has(next);
	return isFigure || folded.charCodeAt(offset - 1) === ORDINAL ? readQuantity(folded, offset) : undefined;
}

const NOTHING = 0;
const DIGIT = 1;
const HAN = 2;
const WORD = 3;
/** Most characters begin no figure, and a table tells so fastest. */
const BEGINS = new Uint8Array(0x10000);
for (const [characters, kind] of [
	['0123456789', DIGIT],
	[HAN_NUMERAL, HAN],
	['全年上下月', WORD],
] as const) {
	for (const character of characters) {
		BEGINS[character.charCodeAt(0)] = kind;
	}
}
const DATE_SIGNS = units('年月日号季-—–~至到');
const LARGE = units('万亿多余');
const ORDINAL = '第'.charCodeAt(0);

function units(characters: string): ReadonlySet<number> {
	return new Set([...characters].map((each) => each.charCodeAt(0)));
}

/** Behind all digits of a name, so that none of its parts is read. */
function nameEnd(folded: string, from: number): number {
	let i = from;
	while (isNamePart(folded.charCodeAt(i))) {
		i++;
	}
	return i;
}

function isNamePart(unit: number): boolean {
	return isDigitUnit(unit) || isLatinUnit(unit) || unit === PLUS || unit === STOP;
}

const PLUS = '+'.charCodeAt(0);
const STOP = '.'.charCodeAt(0);
