import { isDigitUnit, isHanUnit, isLatinUnit } from '../text/characters';
import { foldWidth } from '../text/fold';

/**
 * The terms by which clauses are compared: each Han character, each pair of neighbouring ones, each number and each Latin
 * word. Characters and pairs did best of all that was measured on such clauses, and need no dictionary. Blanks between Han
 * characters, left by scanning, part nothing; punctuation does.
 */
export function tokenize(text: string): readonly string[] {
	const folded = foldWidth(text).toLowerCase();
	const tokens: string[] = [];
	let previous = '';
	for (let i = 0; i < folded.length; ) {
		const unit = folded.charCodeAt(i);
		if (unit === 0x20) {
			i++;
		} else if (isHanUnit(unit)) {
			// A character beyond the basic plane is two units and one term.
			const character = String.fromCodePoint(folded.codePointAt(i) ?? unit);
			tokens.push(character);
			if (previous !== '') {
				tokens.push(previous + character);
			}
			previous = character;
			i += character.length;
		} else {
			const end = wordEnd(folded, i);
			if (end > i) {
				tokens.push(folded.slice(i, end));
			}
			previous = '';
			i = Math.max(end, i + 1);
		}
	}
	return tokens;
}

/** Whether a term is a pair or a word, which says what a text is about; a single character does not. */
export function isTelling(token: string): boolean {
	return token.length > 1;
}

function wordEnd(folded: string, start: number): number {
	let end = start;
	while (end < folded.length && (isDigitUnit(folded.charCodeAt(end)) || isLatinUnit(folded.charCodeAt(end)))) {
		end++;
	}
	return end;
}
