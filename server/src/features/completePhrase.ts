import type { Analysis } from '../core/analysis';
import type { OfficialDocument } from '../core/outline/model';
import { foldWidth } from '../core/text/fold';
import type { Span } from '../core/text/span';
import type { CompletionList, CompletionProposal, CompletionRequest } from './completionProposal';
import { lineBefore } from './lineBefore';
import { ownLevels } from './ownLevels';
import { inPunctuationOf } from './punctuationWidth';
import { SET_PHRASES, type SetPhrase } from './setPhrases';
import type { Initials } from './typedWord';

/**
 * The set phrases that begin with what is typed since the last mark: two characters of it, so that a list does not open
 * at every word. `undefined` where none goes on from there.
 */
export function completePhrase({ analysis, offset, initials }: CompletionRequest): CompletionList | undefined {
	const document = analysis.documents.findLast(({ span }) => span.start <= offset) ?? analysis.documents[0];
	const place = placeIn(document, offset);
	const level = [...ownLevels(analysis, document, [])][0];
	const proposals = SET_PHRASES.filter(
		(phrase) =>
			(phrase.at === 'any' || phrase.at === place || place === 'short') &&
			(phrase.kinds === undefined || document?.kind === undefined || phrase.kinds.includes(document.kind)),
	).flatMap((phrase) => proposal(analysis, offset, phrase, level, initials) ?? []);
	return proposals.length === 0 ? undefined : { proposals, incomplete: true };
}

/** A phrase is looked for behind as many characters at most. */
const MAX_TYPED = 20;
const MIN_TYPED = 2;

/** `short`: a draft without clauses may be anywhere. */
function placeIn(document: OfficialDocument | undefined, offset: number): SetPhrase['at'] | 'short' {
	const first = document?.items[0];
	const last = document?.items.at(-1);
	if (first === undefined || last === undefined) {
		return 'short';
	}
	if (offset <= first.span.start) {
		return 'lead';
	}
	return offset >= lastLeafStart(last) ? 'end' : 'any';
}

function lastLeafStart(item: OfficialDocument['items'][number]): number {
	const child = item.children.at(-1);
	return child === undefined ? item.span.start : lastLeafStart(child);
}

function proposal(
	analysis: Analysis,
	offset: number,
	{ text }: SetPhrase,
	level: string | undefined,
	initials: Initials | undefined,
): CompletionProposal | undefined {
	const ownLevel = level === undefined ? text : text.replaceAll('⟦市⟧', `⟦${level}⟧`);
	const plain = ownLevel.replace(/[⟦⟧]/g, '');
	const span = typedStart(analysis, offset, plain, initials);
	if (span === undefined) {
		return undefined;
	}
	const { content, folded } = analysis.text;
	const newText = inPunctuationOf(content, plain);
	// The editor has closed the bracket already.
	const closed = /[)）]$/.test(newText) && folded[offset] === ')';
	return {
		kind: 'phrase',
		label: newText,
		detail: '',
		documentation: undefined,
		span: closed ? { start: span.start, end: offset + 1 } : span,
		newText,
		snippet: text.includes('⟦') ? toStops(inPunctuationOf(content, ownLevel)) : undefined,
		filterText: content.slice(span.start, span.end),
	};
}

/** What of the phrase is typed: the longest end of the line before the cursor that the phrase begins with. */
function typedStart(
	analysis: Analysis,
	offset: number,
	phrase: string,
	initials: Initials | undefined,
): Span | undefined {
	const { folded } = analysis.text;
	const line = lineBefore(analysis, offset);
	const folds = foldWidth(phrase);
	for (let start = Math.max(line.start, line.end - MAX_TYPED); start <= line.end - MIN_TYPED; start++) {
		const typed = folded.slice(start, line.end);
		const begins = START.test(folded[start - 1] ?? '') || START.test(typed);
		if (begins && typed.length < folds.length && (folds.startsWith(typed) || byInitials(typed, phrase, initials))) {
			return { start, end: line.end };
		}
	}
	return undefined;
}

/** A phrase begins a paragraph or stands behind a mark, unless it begins with one itself. */
const START = /^(?:[ ,;:。、(\n]|$)/;

function byInitials(typed: string, phrase: string, initials: Initials | undefined): boolean {
	return initials !== undefined && /^[a-z]+$/i.test(typed) && initials(phrase).startsWith(typed.toLowerCase());
}

function toStops(text: string): string {
	let stop = 0;
	return text.replace(/[\\$}]/g, '\\$&').replace(/⟦([^⟧]*)⟧/g, (_, proposed: string) => {
		stop++;
		return proposed === '' ? `$${stop}` : `\${${stop}:${proposed}}`;
	});
}
