import { isDigitUnit, isLatinUnit } from '../text/characters';
import { HAN_NUMERAL } from '../text/numerals';
import { unitsOf } from '../text/units';
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
	const units = unitsOf(folded);
	for (let i = 0; i < units.length; ) {
		const kind = BEGINS[units[i] ?? 0];
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
	const sign = SIGNS[folded.charCodeAt(end)] ?? 0;
	const date = (sign & OF_DATE) > 0 ? readDate(folded, offset) : undefined;
	if (date !== undefined) {
		return date;
	}
	const isFigure = (sign & OF_QUANTITY) > 0 || isDigitUnit(folded.charCodeAt(offset));
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
const ORDINAL = '第'.charCodeAt(0);

const OF_DATE = 1;
const OF_QUANTITY = 2;
/** What may follow the numerals of a date, and of a quantity. */
const SIGNS = new Uint8Array(0x10000);
for (const sign of '年月日号季-—–~至到') {
	SIGNS[sign.charCodeAt(0)] = OF_DATE;
}
for (const unit of [...MEASURES.keys(), ...[...'万亿多余'].map((each) => each.charCodeAt(0))]) {
	SIGNS[unit] = (SIGNS[unit] ?? 0) | OF_QUANTITY;
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
