import type { Analysis } from '../../analysis';
import { lineAt } from '../../text/sourceText';

/** Where a short string stands in the text, residue left out. For strings that are rare: each is one pass. */
export function findInText({ text, residue }: Analysis, words: string): readonly number[] {
	const found: number[] = [];
	const { folded } = text;
	for (let i = folded.indexOf(words); i >= 0; i = folded.indexOf(words, i + words.length)) {
		if (residue.size === 0 || !residue.has(lineAt(text, i))) {
			found.push(i);
		}
	}
	return found;
}

/** Finds the words of a list in one pass over a text, whatever their number; longer ones before shorter ones. */
export function createWordFinder(words: readonly string[]): (folded: string) => readonly FoundWord[] {
	// Most characters begin none of the words, and a table tells so faster than a map.
	const begins = new Uint8Array(0x10000);
	const byFirst = new Map<number, string[]>();
	for (const word of words) {
		const unit = word.charCodeAt(0);
		begins[unit] = 1;
		byFirst.set(
			unit,
			[...(byFirst.get(unit) ?? []), word].sort((a, b) => b.length - a.length),
		);
	}
	return (folded) => {
		const found: FoundWord[] = [];
		for (let i = 0; i < folded.length; i++) {
			if (begins[folded.charCodeAt(i)] !== 1) {
				continue;
			}
			const word = byFirst.get(folded.charCodeAt(i))?.find((each) => folded.startsWith(each, i));
			if (word !== undefined) {
				found.push({ word, offset: i });
			}
		}
		return found;
	};
}

export interface FoundWord {
	readonly word: string;
	readonly offset: number;
}
