import type { Analysis } from '../analysis';
import type { Line } from '../lines/line';
import type { OfficialDocument } from '../outline/model';
import { createCharacterFinder } from '../text/characterFinder';
import { foldTight } from '../text/fold';
import { createForwardFinder, type ForwardFinder } from '../text/forwardFinder';
import type { Span } from '../text/span';
import type { Citation, CitationRelation } from './citation';
import { citationIssuer } from './citationIssuer';
import { citationKind, citedDocumentKind } from './citationKind';
import { citationNotes, misplacedNumber } from './citationNotes';

/**
 * Every 《…》 of the documents in a text, in order; residue left out. A title over several lines is none, for its marks do
 * not meet. What stands in （以下简称《通知》） is the short name of the citation before it and no citation of its own.
 */
export function findCitations(analysis: Analysis): readonly Citation[] {
	const found: Citation[] = [];
	const inFile = new Set(analysis.documents.flatMap(titleKeys));
	const nextTitle = createForwardFinder(findTitles(analysis.text));
	let cursor = 0;
	for (const document of analysis.documents) {
		const reader: Reader = { analysis, nextTitle, own: new Set(titleKeys(document)), inFile, known: new Map() };
		const titleLines = new Set(document.title?.spans.map((span) => span.start));
		for (; cursor < analysis.lines.length; cursor++) {
			const line = analysis.lines[cursor];
			if (line === undefined || line.body.start >= document.span.end) {
				break;
			}
			// Few lines cite anything.
			const cites = nextTitle(line.body.start, line.body.end) >= 0;
			if (cites && line.body.start >= document.span.start && !analysis.residue.has(line.index)) {
				readLine(reader, line, titleLines.has(line.body.start), found);
			}
		}
	}
	return found;
}

const findTitles = createCharacterFinder('《');

interface Reader {
	readonly analysis: Analysis;
	readonly nextTitle: ForwardFinder;
	/** Keys of the title of the document. */
	readonly own: ReadonlySet<string>;
	/** Keys of the titles of all documents of the file. */
	readonly inFile: ReadonlySet<string>;
	/** The first citation of each title and of each short name in the document. */
	readonly known: Map<string, Citation>;
}

function readLine(reader: Reader, { body, marker }: Line, inTitle: boolean, found: Citation[]): void {
	const { nextTitle } = reader;
	const { partners } = reader.analysis;
	let floor = marker?.span.end ?? body.start;
	for (let offset = nextTitle(body.start, body.end); offset >= 0; ) {
		const partner = partners[offset] ?? -1;
		if (partner > offset + 1) {
			const { citation, end } = readCitation(reader, { start: offset, end: partner + 1 }, floor, body, inTitle);
			found.push(citation);
			floor = partner + 1;
			offset = nextTitle(end, body.end);
		} else {
			offset = nextTitle(offset + 1, body.end);
		}
	}
}

function readCitation(
	{ analysis, own, inFile, known }: Reader,
	span: Span,
	floor: number,
	line: Span,
	inTitle: boolean,
): { readonly citation: Citation; readonly end: number } {
	const { content, folded } = analysis.text;
	const title = { start: span.start + 1, end: span.end - 1 };
	const written = folded.slice(title.start, title.end);
	const documentKind = citedDocumentKind(written);
	const notes = citationNotes(content, folded, analysis.partners, span.end, line.end);
	const key = foldTight(content.slice(title.start, title.end));
	const definition = known.get(key);
	const citation: Citation = {
		span,
		title,
		nested: nestedTitles(folded, title),
		kind: citationKind(written, documentKind, notes.number?.form),
		documentKind,
		issuer: citationIssuer(folded, floor, span.start),
		number: notes.number ?? misplacedNumber(folded, floor, title),
		shortName: notes.shortName,
		relation: definition?.relation ?? relationOf(key),
		definition,
	};
	if (definition === undefined) {
		known.set(key, citation);
	}
	if (citation.shortName !== undefined) {
		known.set(foldTight(citation.shortName.text), definition ?? citation);
	}
	return { citation, end: notes.end };

	function relationOf(cited: string): CitationRelation {
		const keys = keysOf(cited);
		if (keys.some((each) => own.has(each))) {
			return 'own';
		}
		const enclosed = keys.some((each) => inFile.has(each)) || isIssued(folded, line, span, notes.end, inTitle);
		return enclosed ? 'enclosed' : 'other';
	}
}

function titleKeys({ title }: OfficialDocument): readonly string[] {
	return title === undefined ? [] : keysOf(foldTight(title.text));
}

/** A title goes with its issuer or without. */
function keysOf(title: string): readonly string[] {
	const about = title.indexOf('关于');
	return about > 0 ? [title, title.slice(about)] : [title];
}

/** 现将《…》印发给你们; 《…》已经…同意，现印发给你们; 关于印发《…》的通知 as a title. */
function isIssued(folded: string, line: Span, span: Span, notesEnd: number, inTitle: boolean): boolean {
	const before = folded.slice(Math.max(line.start, span.start - WINDOW), span.start);
	const after = folded.slice(notesEnd, Math.min(line.end, notesEnd + WINDOW));
	return (
		(inTitle && /(?:印发|转发|批转|发布|公布)$/.test(before)) ||
		(/现将[^。;]{0,60}$/.test(before) && /^[^。;]{0,40}(?:印发|转发|批转|下发|公布|发布)/.test(after)) ||
		/^[^。;《]{0,70}现(?:予以?|将其)?(?:印发|转发|批转|下发|公布|发布)/.test(after)
	);
}

const WINDOW = 90;

/** 〈…〉 and what is written for it. */
function nestedTitles(folded: string, title: Span): readonly Span[] {
	const nested: Span[] = [];
	const open: { readonly mark: string; readonly offset: number }[] = [];
	for (let offset = title.start; offset < title.end; offset++) {
		const mark = folded[offset] ?? '';
		if (NESTED.has(mark)) {
			open.push({ mark, offset });
		} else if (mark !== '' && mark === NESTED.get(open.at(-1)?.mark ?? '')) {
			const opener = open.pop();
			if (open.length === 0 && opener !== undefined) {
				nested.push({ start: opener.offset, end: offset + 1 });
			}
		}
	}
	return nested;
}

const NESTED: ReadonlyMap<string, string> = new Map([
	['〈', '〉'],
	['<', '>'],
	['《', '》'],
	['﹤', '﹥'],
]);
