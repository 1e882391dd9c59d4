import type { Analysis } from '../analysis';
import { isBlankLine, type Line } from '../lines/line';
import type { Item, OfficialDocument } from '../outline/model';
import { walkItems } from '../outline/walkItems';
import { foldTight } from '../text/fold';
import { createForwardFinder } from '../text/forwardFinder';
import type { Span } from '../text/span';
import { readAttachments } from './attachments';
import { indexDocument } from './documentIndex';
import { findInlineNumbers } from './inlineNumbers';
import type { Antecedent, LineContext } from './lineReader';
import { findQuotedLines } from './quotedLines';
import { findReferenceBeginnings, readLineReferences } from './readLineReferences';
import type { Reference } from './reference';
import { findAttachment } from './resolveAttachment';

/**
 * Every place where a document of the text refers to a part of itself, in order and without overlaps. Left out is what
 * belongs to another text (《专利法》第三条, 刑法第十条 and what goes on from there), what is quoted, and what only looks
 * alike (第一时间, 第三产业, the number at the beginning of an item).
 */
export function findReferences(analysis: Analysis): readonly Reference[] {
	const { text } = analysis;
	const beginnings = findReferenceBeginnings(text);
	if (beginnings.length === 0) {
		return [];
	}
	const nextBeginning = createForwardFinder(beginnings);
	const contextOf = createContexts(analysis);
	const found: Reference[] = [];
	let cursor = 0;
	for (const [i, document] of analysis.documents.entries()) {
		let place: DocumentPlace | undefined;
		for (; cursor < analysis.lines.length; cursor++) {
			const line = analysis.lines[cursor];
			if (line === undefined || line.body.start >= document.span.end) {
				break;
			}
			// Few lines refer to anything.
			if (nextBeginning(line.body.start, line.body.end) < 0 || !isText(analysis, line, document)) {
				continue;
			}
			place ??= contextOf(document, i);
			const { context, apart, begun, spoken } = place;
			if (!apart.has(line.body.start) && !place.attachmentLines.has(line.index)) {
				const clause = context.index.clauseAt(line.body.start);
				const read = readLineReferences(context, line.body, begun.get(line.body.start), spoken.get(clause));
				for (const reference of read.references) {
					found.push(reference);
				}
				spoken.set(clause, read.antecedent);
			}
		}
	}
	return found;
}

/** A document, ready for its lines to be read. */
interface DocumentPlace {
	readonly context: LineContext;
	/** Where lines begin that name the document rather than say anything. */
	readonly apart: ReadonlySet<number>;
	/** The lines that list attachments, by index. */
	readonly attachmentLines: ReadonlySet<number>;
	/** The items, by where their number stands. */
	readonly begun: ReadonlyMap<number, Item>;
	/** What each clause spoke of last. */
	readonly spoken: Map<Item | undefined, Antecedent | undefined>;
}

function createContexts(analysis: Analysis): (document: OfficialDocument, i: number) => DocumentPlace {
	const { text, partners } = analysis;
	const inline = findInlineNumbers(text);
	const attachments = readAttachments(analysis);
	const quotationAt = findQuotedLines(analysis);
	return (document, i) => ({
		context: {
			folded: text.folded,
			units: text.units,
			signs: text.signs,
			partners,
			quotationAt,
			index: indexDocument(text.folded, document, inline),
			attachments: findAttachment(attachments, i),
			isOwnTitle: ownTitle(analysis, document),
			amends: amendsAnother(text.folded, document),
		},
		apart: apartFromText(document),
		attachmentLines: attachments.lines,
		begun: itemsByStart(document),
		spoken: new Map(),
	});
}

function isText(analysis: Analysis, line: Line, document: OfficialDocument): boolean {
	return line.body.start >= document.span.start && !isBlankLine(line) && !analysis.residue.has(line.index);
}

/** Lines that name the document rather than say anything. */
function apartFromText(document: OfficialDocument): ReadonlySet<number> {
	const spans = [
		...(document.title?.spans ?? []),
		document.numberElement?.span,
		document.addressee,
		document.date?.span,
	];
	return new Set([...spans, ...document.signature].flatMap((span) => (span === undefined ? [] : [span.start])));
}

function itemsByStart(document: OfficialDocument): ReadonlyMap<number, Item> {
	const begun = new Map<number, Item>();
	for (const { item } of walkItems(document)) {
		if (item.marker !== undefined) {
			begun.set(item.marker.span.start, item);
		}
	}
	return begun;
}

function ownTitle(analysis: Analysis, document: OfficialDocument): (title: Span) => boolean {
	const own = document.title && foldTight(document.title.text);
	return ({ start, end }) =>
		own !== undefined && end - start <= MAX_TITLE && foldTight(analysis.text.content.slice(start, end)) === own;
}

const MAX_TITLE = 160;

/** What a decision to amend says of 第三条 is said of the law that it amends. */
function amendsAnother(folded: string, { title }: OfficialDocument): boolean {
	const written = title?.spans.map((span) => folded.slice(span.start, span.end)).join('') ?? '';
	return /关于.{0,20}(?:修改|修正|修订|废止)|修正案/.test(written);
}
