import { isHanUnit } from '../core/text/characters';

/**
 * A text from elsewhere in the punctuation of a draft: published copies are often folded to half width, and a clause taken
 * from one should not bring a second style into a draft that writes full width. Only marks that stand at Chinese text
 * change, so that 1,258 and 12:30 stay; a draft that writes half width, or no such marks yet, gets the text as it is.
 */
export function inPunctuationOf(draft: string, text: string): string {
	return writesFullWidth(draft) ? widenPunctuation(text) : text;
}

/** Enough of a draft to know its habit by. */
const SAMPLE = 20_000;

function writesFullWidth(draft: string): boolean {
	const sample = draft.slice(0, SAMPLE);
	return count(sample, /[，：；（）]/g) > count(sample, /[,:;()]/g);
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function widenPunctuation(text: string): string {
	return text.replace(/[,:;()?!]/g, (mark, offset: number) => {
		const besideHan = isHanUnit(text.charCodeAt(offset - 1)) || isHanUnit(text.charCodeAt(offset + 1));
		const besideWide = /[“”‘’《》〔〕、。]/.test(`${text[offset - 1] ?? ''}${text[offset + 1] ?? ''}`);
		return besideHan || besideWide || mark === '(' || mark === ')'
			? String.fromCharCode(mark.charCodeAt(0) + 0xfee0)
			: mark;
	});
}
