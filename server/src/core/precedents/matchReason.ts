import { foldWidth } from '../text/fold';
import type { Span } from '../text/span';
import type { PrecedentIndex } from './precedentIndex';
import { isTelling, tokenize } from './tokens';

/** Why a clause was found: its sentence that says most of what the query says, and the words they share. */
export interface MatchReason {
	/** The sentence as written. */
	readonly sentence: string;
	/** The shared words in it, as offsets into `sentence`, in order. */
	readonly marks: readonly Span[];
	/** The most telling shared words of the whole clause, best first, at most four. */
	readonly words: readonly string[];
}

export function explainMatch(index: PrecedentIndex, query: string, body: string): MatchReason {
	const wanted = new Set(tokenize(query).filter(isTelling));
	const weigh = (span: Span, text: string): number =>
		tokenize(text.slice(span.start, span.end))
			.filter((token) => wanted.has(token))
			.reduce((sum, token) => sum + index.weigh(token), 0);
	let best = { sentence: '', marks: [] as readonly Span[], weight: -1 };
	const words = new Map<string, number>();
	for (const sentence of sentences(body)) {
		const marks = sharedStretches(sentence, wanted);
		const weight = marks.reduce((sum, mark) => sum + weigh(mark, sentence), 0);
		if (weight > best.weight) {
			best = { sentence, marks, weight };
		}
		for (const mark of marks) {
			words.set(sentence.slice(mark.start, mark.end), weigh(mark, sentence));
		}
	}
	const telling = [...words].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length).map(([word]) => word);
	return { sentence: best.sentence, marks: best.marks, words: withoutParts(telling).slice(0, MAX_WORDS) };
}

/** A word that is part of one already named says nothing more. */
function withoutParts(words: readonly string[]): readonly string[] {
	const kept: string[] = [];
	for (const word of words) {
		if (!kept.some((longer) => longer.includes(word))) {
			kept.push(word);
		}
	}
	return kept;
}

const MAX_WORDS = 4;

function sentences(text: string): readonly string[] {
	return text
		.split(/(?<=[。；;\n])/)
		.map((sentence) => sentence.replace(/\n/g, ''))
		.filter((sentence) => sentence !== '');
}

/** Runs of characters all of whose neighbouring pairs are in the query. */
function sharedStretches(sentence: string, wanted: ReadonlySet<string>): readonly Span[] {
	const folded = foldWidth(sentence).toLowerCase();
	const stretches: { start: number; end: number }[] = [];
	for (let i = 0; i + 2 <= folded.length; i++) {
		if (wanted.has(folded.slice(i, i + 2))) {
			const last = stretches.at(-1);
			if (last !== undefined && last.end >= i + 1) {
				last.end = i + 2;
			} else {
				stretches.push({ start: i, end: i + 2 });
			}
		}
	}
	return stretches;
}
