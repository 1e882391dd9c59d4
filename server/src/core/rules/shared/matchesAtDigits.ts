import { createCharacterFinder } from '../../text/characterFinder';
import type { CharacterMarks } from '../../text/characterMarks';
import { isDigitUnit } from '../../text/characters';
import type { SourceText } from '../../text/sourceText';

/**
 * The matches of a sticky pattern that begins with the first digit of a number, in order and without overlaps; `behind` are the
 * marks of the characters that may stand behind its first digits. As quick as a number is rare: the text is not searched.
 */
export function matchesAtDigits(text: SourceText, pattern: RegExp, behind: CharacterMarks): readonly RegExpExecArray[] {
	const { folded, units } = text;
	const found: RegExpExecArray[] = [];
	const numbers = findNumbers(text);
	let from = 0;
	for (let i = 0; i < numbers.length; i += 2) {
		const end = numbers[i + 1] ?? 0;
		// A match may end in the middle of a number.
		const start = Math.max(from, numbers[i] ?? 0);
		if (start >= end || behind[units[end] ?? 0] === 0) {
			continue;
		}
		pattern.lastIndex = start;
		const match = pattern.exec(folded);
		if (match !== null) {
			found.push(match);
			from = start + match[0].length;
		}
	}
	return found;
}

/** Where the numbers of a text begin and end, by turns. Several rules look at each of them. */
function findNumbers(text: SourceText): readonly number[] {
	const known = NUMBERS.get(text);
	if (known !== undefined) {
		return known;
	}
	const found: number[] = [];
	let end = 0;
	for (const offset of findDigits(text)) {
		if (offset >= end) {
			end = offset + 1;
			while (isDigitUnit(text.units[end] ?? 0)) {
				end++;
			}
			found.push(offset, end);
		}
	}
	NUMBERS.set(text, found);
	return found;
}

const NUMBERS = new WeakMap<SourceText, readonly number[]>();
const findDigits = createCharacterFinder('0123456789');
