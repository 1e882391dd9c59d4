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
	let from = 0;
	for (const offset of findDigits(text)) {
		if (offset < from) {
			continue;
		}
		let end = offset + 1;
		while (isDigitUnit(units[end] ?? 0)) {
			end++;
		}
		from = end;
		if (behind[units[end] ?? 0] !== 0) {
			pattern.lastIndex = offset;
			const match = pattern.exec(folded);
			if (match !== null) {
				found.push(match);
				from = Math.max(end, offset + match[0].length);
			}
		}
	}
	return found;
}

const findDigits = createCharacterFinder('0123456789');
