import type { Localized } from '../localized';
import { foldWidth } from '../text/fold';

/** A line of the office's own list of words: what it does not write, and what it writes instead. */
export interface HouseTerm {
	/** Widths folded. */
	readonly avoided: string;
	/** As they are to be written, the first one first; empty where the word is only to be pointed out. */
	readonly preferred: readonly string[];
	readonly reason: string | undefined;
	/** 1-based. */
	readonly line: number;
}

export interface HouseTermProblem {
	/** 1-based. */
	readonly line: number;
	readonly message: Localized;
}

export interface HouseTermList {
	/** In the order of the lines, each word once. */
	readonly terms: readonly HouseTerm[];
	/** In the order of the lines. */
	readonly problems: readonly HouseTermProblem[];
}

/**
 * Reads the file that `policyDraft.terms` names: a word a line, what is written instead and why, parted by tabs. Several
 * words to choose from are parted by 、 or /. Blank lines and lines that begin with # are passed over.
 */
export function parseHouseTerms(text: string): HouseTermList {
	const terms = new Map<string, HouseTerm>();
	const problems: HouseTermProblem[] = [];
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	for (const [i, written] of lines.entries()) {
		const line = i + 1;
		if (written.trim() === '' || /^[\s\uFEFF]*[#＃]/.test(written)) {
			continue;
		}
		const [avoided = '', preferred = '', ...reason] = written.split('\t').map((cell) => cell.trim());
		const term: HouseTerm = {
			avoided: foldWidth(avoided),
			preferred: [...new Set(preferred.split(/[、/／]/).map((each) => each.trim()))].filter((each) => each !== ''),
			reason: reason.find((each) => each !== ''),
			line,
		};
		const problem = problemOf(term, terms.get(term.avoided));
		if (problem === undefined) {
			terms.set(term.avoided, term);
		} else {
			problems.push({ line, message: problem });
		}
	}
	return { terms: [...terms.values()], problems };
}

const MAX_WORD = 60;

function problemOf({ avoided, preferred }: HouseTerm, earlier: HouseTerm | undefined): Localized | undefined {
	if (avoided === '') {
		return { 'zh-cn': '行首缺少不用的词', en: 'the line begins without the word to avoid' };
	}
	if (avoided.length > MAX_WORD || / {2}/.test(avoided) || (preferred.length === 0 && avoided.includes(' '))) {
		return {
			'zh-cn': `“${shown(avoided)}”不像一个词；不用的词、改用的词与理由之间用制表符（Tab）分隔`,
			en: `“${shown(avoided)}” does not look like a word; put tabs between the word, its replacement and the reason`,
		};
	}
	if (earlier !== undefined) {
		return {
			'zh-cn': `“${shown(avoided)}”在第 ${earlier.line} 行已经出现`,
			en: `“${shown(avoided)}” stands on line ${earlier.line} already`,
		};
	}
	if (preferred.some((each) => foldWidth(each) === avoided)) {
		return {
			'zh-cn': `“${shown(avoided)}”改用的还是它自己`,
			en: `“${shown(avoided)}” is to be replaced by itself`,
		};
	}
	return undefined;
}

function shown(word: string): string {
	return word.length > 20 ? `${word.slice(0, 20)}…` : word;
}
