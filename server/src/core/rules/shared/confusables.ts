import type { Span } from '../../text/span';
import type { FoundWord } from '../../text/wordFinder';
import type { Finding } from '../rule';

/** A spelling that is taken for another, and where it is not a slip. Patterns are matched against the folded text. */
export interface Confusable {
	readonly wrong: string;
	readonly right: string;
	/** What must follow, or stand before. Patterns begin with ^ or end with $. */
	readonly after?: string;
	readonly before?: string;
	readonly notAfter?: string;
	readonly notBefore?: string;
	readonly source: string;
}

/** Says of a word that was found whether it is a slip, and what it should be. */
export type ConfusableReader = (folded: string, found: FoundWord) => Confusable | undefined;

export function createConfusableReader(list: readonly Confusable[]): ConfusableReader {
	const byWord = new Map(
		list.map((entry) => [
			entry.wrong,
			{
				entry,
				after: pattern(entry.after),
				before: pattern(entry.before),
				notAfter: pattern(entry.notAfter),
				notBefore: pattern(entry.notBefore),
			},
		]),
	);
	return (folded, { word, offset }) => {
		const known = byWord.get(word);
		const before = folded.slice(Math.max(0, offset - CONTEXT), offset);
		const after = folded.slice(offset + word.length, offset + word.length + CONTEXT);
		const fits =
			known !== undefined &&
			known.after?.test(after) !== false &&
			known.before?.test(before) !== false &&
			known.notAfter?.test(after) !== true &&
			known.notBefore?.test(before) !== true;
		return fits ? known.entry : undefined;
	};
}

const CONTEXT = 8;

function pattern(source: string | undefined): RegExp | undefined {
	return source === undefined ? undefined : new RegExp(source);
}

export function confusableFinding(span: Span, written: string, right: string, source: string): Finding {
	return {
		span,
		message: {
			'zh-cn': `“${written}”疑为“${right}”之误（${source}）。`,
			en: `${written} should probably be ${right}.`,
		},
		fixes: [
			{
				title: { 'zh-cn': `改为“${right}”`, en: `Change to ${right}` },
				edits: [{ span, newText: right }],
				safe: false,
			},
		],
	};
}
