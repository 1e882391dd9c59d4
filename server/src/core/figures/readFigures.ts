import { createCharacterFinder } from '../text/characterFinder';
import { isDigitUnit, isLatinUnit } from '../text/characters';
import { HAN_NUMERAL } from '../text/numerals';
import type { SourceText } from '../text/sourceText';
import type { Figure } from './figure';
import { MEASURES } from './measures';
import { readDate, readDateWord } from './readDate';
import { numeralsEnd } from './readNumber';
import { readQuantity } from './readQuantity';

/**
 * The figures of a text, in order and without overlaps. Digits that belong to a name (5G, “11+10”, COVID-19) are
 * none, nor are Han numerals without a unit, nor 一 before one that idioms have (一批, 一次). Numbers of items and documents
 * come as bare numbers: who asks knows where those stand.
 */
export function readFigures(text: SourceText): readonly Figure[] {
	const found: Figure[] = [];
	const { folded, units } = text;
	let end = 0;
	for (const offset of findBeginnings(text)) {
		if (offset < end) {
			continue;
		}
		const kind = BEGINS[units[offset] ?? 0];
		const figure = kind === WORD ? readDateWord(folded, offset) : readNumbered(folded, offset);
		if (figure !== undefined) {
			found.push(figure);
			end = figure.span.end;
		} else if (kind === DIGIT) {
			end = nameEnd(folded, offset + 1);
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

const DIGIT = 1;
const HAN = 2;
const WORD = 3;
/** What begins a figure. */
const BEGINNINGS = [
	['0123456789', DIGIT],
	[HAN_NUMERAL, HAN],
	['全年上下月', WORD],
] as const;
const findBeginnings = createCharacterFinder(BEGINNINGS.map(([characters]) => characters).join(''));
const BEGINS = new Uint8Array(0x10000);
for (const [characters, kind] of BEGINNINGS) {
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
