import type { Analysis } from '../core/analysis';
import type { ClauseDocument } from '../core/precedents/clause';
import { foldTight } from '../core/text/fold';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { CompletionList, CompletionRequest } from './completionProposal';
import { lineBefore } from './lineBefore';
import { inPunctuationOf } from './punctuationWidth';
import { shorten } from './shorten';
import { isTyped } from './typedWord';

/**
 * Documents of the corpus behind 《, with their 文号 in brackets behind the title. `undefined` where no title is being
 * written.
 */
export function completeCitation(request: CompletionRequest): CompletionList | undefined {
	const { analysis, offset, source, initials } = request;
	const typed = openTitle(analysis, offset);
	if (typed === undefined) {
		return undefined;
	}
	const own = new Set(analysis.documents.map(({ title }) => foldTight(title?.text ?? '')));
	const found = unique(source.documents()).filter(
		({ title, file }) =>
			!source.exclude.has(file) && !own.has(foldTight(title)) && isTyped(typed.text, title, initials),
	);
	const ranked = found.sort(
		(a, b) =>
			Number(foldTight(b.title).includes(typed.text)) - Number(foldTight(a.title).includes(typed.text)) ||
			(b.year ?? 0) - (a.year ?? 0) ||
			(a.title < b.title ? -1 : 1),
	);
	return {
		proposals: ranked.slice(0, MAX_PROPOSALS).map((document) => ({
			kind: 'citation',
			label: `《${shorten(document.title, MAX_LABEL)}》`,
			detail: [document.number, document.place, document.year].filter((part) => part !== undefined).join(' · '),
			documentation: document.title,
			span: typed.span,
			newText: citationText(analysis, document, typed.numbered),
			snippet: undefined,
			// Editors match from the beginning of a word, and a Han title is one word.
			filterText: typed.written === '' ? document.title : typed.written,
		})),
		incomplete: true,
	};
}

const MAX_PROPOSALS = 40;
/** More would push aside the number, by which a document is known. */
const MAX_LABEL = 28;
/** No title is longer. */
const MAX_TITLE = 80;

interface OpenTitle {
	/** From behind 《 to behind 》, where the editor has closed it already. */
	readonly span: { readonly start: number; readonly end: number };
	readonly written: string;
	/** The same, folded. */
	readonly text: string;
	/** Whether a bracket, a 文号 most likely, follows. */
	readonly numbered: boolean;
}

function openTitle(analysis: Analysis, offset: number): OpenTitle | undefined {
	const { content, folded } = analysis.text;
	const line = lineBefore(analysis, offset);
	const from = Math.max(line.start, line.end - MAX_TITLE);
	const before = folded.slice(from, line.end);
	const open = before.lastIndexOf('《');
	if (open < 0 || /[》。;]/.test(before.slice(open))) {
		return undefined;
	}
	const start = from + open + 1;
	const lineEnd = lineSpan(analysis.text, lineAt(analysis.text, offset)).end;
	const closed = offset < lineEnd && folded[offset] === '》';
	const end = closed ? offset + 1 : line.end;
	const written = content.slice(start, line.end);
	return { span: { start, end }, written, text: foldTight(written), numbered: closed && folded[end] === '(' };
}

function citationText(analysis: Analysis, document: TitledDocument, numbered: boolean): string {
	const number = document.number;
	const cited = number === undefined || numbered ? '' : `(${number})`;
	return inPunctuationOf(analysis.text.content, `${document.title}》${cited}`);
}

type TitledDocument = ClauseDocument & { readonly title: string };

/** A document that several folders hold is offered once; with its number, where one of the copies has it. */
function unique(documents: Iterable<ClauseDocument>): TitledDocument[] {
	const byTitle = new Map<string, TitledDocument>();
	for (const document of documents) {
		const { title } = document;
		if (title !== undefined) {
			const key = `${foldTight(title)} ${document.year ?? ''}`;
			if (byTitle.get(key)?.number === undefined) {
				byTitle.set(key, { ...document, title });
			}
		}
	}
	return [...byTitle.values()];
}
