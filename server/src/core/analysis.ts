import { readDocumentKind } from './elements/documentKind';
import { readMetadata } from './elements/metadata';
import type { Title } from './elements/title';
import { isBlankLine, type Line, readLines } from './lines/line';
import { findResidue, NEWS_LEAD, type ResidueKind } from './lines/residue';
import { splitRunOn } from './lines/splitRunOn';
import { buildDocument } from './outline/buildDocument';
import { findDocuments } from './outline/documentBounds';
import type { OfficialDocument } from './outline/model';
import { type PairedText, pairBrackets } from './text/bracketPairs';
import { createSourceText, type SourceText } from './text/sourceText';

/** Everything that is known of a text. Immutable; a changed text is analysed anew. */
export interface Analysis extends PairedText {
	readonly lines: readonly Line[];
	/** By line index; see `findResidue`. */
	readonly residue: ReadonlyMap<number, ResidueKind>;
	/** In order; empty only for a file without text. */
	readonly documents: readonly OfficialDocument[];
}

/** Reads a text. Total and linear: odd input gives a plainer outline, never an error. */
export function analyze(content: string): Analysis {
	const text = createSourceText(content);
	const lines = readLines(text);
	const residue = findResidue(text, lines);
	const source = pairBrackets(text);
	const { partners, unpaired } = source;
	const bounds = findDocuments(text, textLines(text, lines, residue));
	const front = residueLines(text, lines, residue);
	const documents = bounds.map((each, i) =>
		buildDocument(source, each, {
			metadata: i === 0 ? readMetadata(front) : new Map(),
			quotedTitle: i === 0 && each.title === undefined ? quotedTitle(text, lines, residue) : undefined,
		}),
	);
	return { text, partners, unpaired, lines, residue, documents };
}

/** Those with text of a document, run-on ones parted. */
function textLines(text: SourceText, lines: readonly Line[], residue: Analysis['residue']): readonly Line[] {
	const found: Line[] = [];
	for (const line of lines) {
		if (!isBlankLine(line) && !residue.has(line.index)) {
			for (const part of splitRunOn(text, line)) {
				found.push(part);
			}
		}
	}
	return found;
}

function residueLines(text: SourceText, lines: readonly Line[], residue: Analysis['residue']): readonly string[] {
	const isMetadata = new Set([...residue].flatMap(([index, kind]) => (kind === 'metadata' ? [index] : [])));
	if (isMetadata.size === 0) {
		return [];
	}
	return lines
		.filter((line) => isMetadata.has(line.index))
		.map((line) => text.folded.slice(line.body.start, line.body.end));
}

/** `鲁网3月2日讯（记者 …）…印发《关于…的实施意见》，主要内容如下：` names what it goes on to give. */
function quotedTitle(text: SourceText, lines: readonly Line[], residue: Analysis['residue']): Title | undefined {
	for (const line of lines) {
		const sentence = text.folded.slice(line.body.start, line.body.end);
		if (!residue.has(line.index) || !NEWS_LEAD.test(sentence)) {
			continue;
		}
		const quoted = /《([^《》]{4,120})》[^《》。]{0,12}(?:内容|全文)如下:?$/.exec(sentence);
		if (quoted?.[1] !== undefined && readDocumentKind(quoted[1]) !== undefined) {
			const start = line.body.start + quoted.index + 1;
			const span = { start, end: start + quoted[1].length };
			return {
				text: text.content.slice(span.start, span.end),
				spans: [span],
				number: undefined,
				lineCount: 0,
				form: 'about',
			};
		}
	}
	return undefined;
}
