import { isHanUnit } from '../core/text/characters';

/**
 * A text from elsewhere in the punctuation of a draft: published copies are often folded to half width, and a clause taken
 * from one should not bring a second style into a draft. Only marks that stand at Chinese text change, so that 1,258 and
 * 12:30 stay; a draft without such marks yet gets the text as it is.
 */
export function inPunctuationOf(draft: string, text: string): string {
	const width = punctuationWidth(draft);
	if (width === undefined) {
		return text;
	}
	return width === 'full' ? widenPunctuation(text) : narrowPunctuation(text);
}

/** Enough of a draft to know its habit by. */
const SAMPLE = 20_000;

function punctuationWidth(draft: string): 'full' | 'half' | undefined {
	const sample = draft.slice(0, SAMPLE);
	const full = count(sample, /[，：；（）]/g);
	const half = count(sample, /[,:;()]/g);
	if (full === half) {
		return undefined;
	}
	return full > half ? 'full' : 'half';
}

function narrowPunctuation(text: string): string {
	return text.replace(/[，：；（）？！]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
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
