import { type CharacterFinder, createCharacterFinder } from '../text/characterFinder';
import { createCharacterMarks } from '../text/characterMarks';
import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';

/** Numbers in brackets inside paragraphs: copies without line breaks have their items there, （一）…；（二）…. */
export interface InlineNumbers {
	/** The offset of the first of this number in the span. */
	readonly find: (span: Span, ordinal: number) => number | undefined;
	/** The same of 第三条 at the beginning of a sentence, with a blank behind it. */
	readonly findArticle: (span: Span, ordinal: number) => number | undefined;
}

export function findInlineNumbers(text: SourceText): InlineNumbers {
	return { find: finder(text, findBrackets, INLINE), findArticle: finder(text, findOrdinals, ARTICLE) };
}

/** Looks closely only where the pattern's first character stands before a number. */
function finder(text: SourceText, findFirst: CharacterFinder, pattern: RegExp): InlineNumbers['find'] {
	const places = new Map<number, number[]>();
	for (const at of findFirst(text)) {
		if (NUMBER_BEGINS[text.units[at + 1] ?? 0] !== 1) {
			continue;
		}
		pattern.lastIndex = at;
		const ordinal = parseNumeral(pattern.exec(text.folded)?.[1] ?? '');
		if (ordinal !== undefined && ordinal > 0) {
			const offsets = places.get(ordinal) ?? [];
			places.set(ordinal, offsets);
			offsets.push(at);
		}
	}
	return (span, ordinal) => {
		const offsets = places.get(ordinal) ?? [];
		let low = 0;
		let high = offsets.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((offsets[middle] ?? 0) < span.start) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		const found = offsets[low];
		return found !== undefined && found < span.end ? found : undefined;
	};
}

const findBrackets = createCharacterFinder('(');
const findOrdinals = createCharacterFinder('第');
/** What a number begins with, and the blank that may stand before it. */
const NUMBER_BEGINS = createCharacterMarks(`${HAN_NUMERAL}0123456789 `);
/** Not the number of a reference: 第（一）项, 第（一）、（二）项. */
const INLINE = new RegExp(`(?<![第、])\\( ?([${HAN_NUMERAL}]{1,3}|\\d{1,2}) ?\\)(?! ?[项、至])`, 'y');
const ARTICLE = new RegExp(`(?<=。 ?)第 ?([${HAN_NUMERAL}]{1,6}|\\d{1,3}) ?条 `, 'y');
