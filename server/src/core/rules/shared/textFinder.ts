import type { Analysis } from '../../analysis';
import { lineAt } from '../../text/sourceText';
import { createWordFinder, type FoundWord } from '../../text/wordFinder';

/** Where words stand in a text, residue left out; of several that begin at one place the longest. */
export function createTextFinder(words: readonly string[]): (analysis: Analysis) => readonly FoundWord[] {
	const find = createWordFinder(words);
	return ({ text, residue }) => {
		const found = find(text);
		return residue.size === 0 ? found : found.filter(({ offset }) => !residue.has(lineAt(text, offset)));
	};
}
