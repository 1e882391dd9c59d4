import { createCharacterFinder } from '../../text/characterFinder';
import { isDigitUnit } from '../../text/characters';
import type { SourceText } from '../../text/sourceText';

/**
 * The matches of a sticky pattern that begins with the first digit of a number, in order and without overlaps; `behind` are the
 * characters that may stand behind its first digits. As quick as a number is rare: the text is not searched.
 */
export function matchesAtDigits(
	text: SourceText,
	pattern: RegExp,
	behind: ReadonlySet<number>,
): readonly RegExpExecArray[] {
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
		if (behind.has(units[end] ?? 0)) {
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

/** The units of these characters, to be given to `matchesAtDigits`. */
export function unitSet(characters: string): ReadonlySet<number> {
	return new Set([...characters].map((character) => character.charCodeAt(0)));
}

const findDigits = createCharacterFinder('0123456789');
