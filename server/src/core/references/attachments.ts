import type { Analysis } from '../analysis';
import { beginsAttachmentList, isAttachmentLabel, staysInAttachmentList } from '../elements/attachment';
import { isBlankLine, type Line } from '../lines/line';
import type { OfficialDocument } from '../outline/model';
import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** 附件: what a document announces in its list (附件说明), what follows it under a label, or both. */
export interface Attachment {
	/** `undefined` for the only one, which needs none. */
	readonly number: number | undefined;
	/** Its entry in the list, number and name. */
	readonly entry: Span | undefined;
	/** The line 附件2 above what is attached. */
	readonly label: Span | undefined;
}

/** The attachments of one document and of those that follow it in the file as its attachments. */
export interface AttachmentFamily {
	/** Index of the first document of the family. */
	readonly from: number;
	readonly attachments: readonly Attachment[];
}

export interface AttachmentReading {
	/** In order; a document's family is the last that begins at or before it. */
	readonly families: readonly AttachmentFamily[];
	/** Lines that list or label attachments, by line index: the attachments themselves, not references to them. */
	readonly lines: ReadonlySet<number>;
}

/**
 * Reads the attachments of a file. A list begins a family, so that each part of a compilation has its own; a label without
 * a list belongs to the family it follows.
 */
export function readAttachments(analysis: Analysis): AttachmentReading {
	const known = KNOWN.get(analysis);
	if (known !== undefined) {
		return known;
	}
	const reading = readAll(analysis);
	KNOWN.set(analysis, reading);
	return reading;
}

/** Rules ask for them, and the reader of references; a text never changes. */
const KNOWN = new WeakMap<Analysis, AttachmentReading>();

function readAll(analysis: Analysis): AttachmentReading {
	const taken = new Set<number>();
	const families: { from: number; entries: Marked[]; labels: Marked[] }[] = [{ from: 0, entries: [], labels: [] }];
	let cursor = 0;
	for (const [i, document] of analysis.documents.entries()) {
		const lines: Line[] = [];
		for (; cursor < analysis.lines.length; cursor++) {
			const line = analysis.lines[cursor];
			if (line === undefined || line.body.start >= document.span.end) {
				break;
			}
			if (line.body.start >= document.span.start && !isBlankLine(line) && !analysis.residue.has(line.index)) {
				lines.push(line);
			}
		}
		const read = readDocument(analysis.text.folded, document, lines, taken);
		const current = families.at(-1);
		if (
			current === undefined ||
			(read.entries.length > 0 && (current.entries.length > 0 || current.labels.length > 0))
		) {
			// The label of the next attachment may close the document that the one before it is.
			families.push({ from: i, ...read });
		} else {
			current.entries = current.entries.concat(read.entries);
			current.labels = current.labels.concat(read.labels);
		}
	}
	return {
		families: families.map(({ from, entries, labels }) => ({ from, attachments: join(entries, labels) })),
		lines: taken,
	};
}

interface Marked {
	readonly number: number | undefined;
	readonly span: Span;
}

function readDocument(
	folded: string,
	document: OfficialDocument,
	lines: readonly Line[],
	taken: Set<number>,
): { entries: Marked[]; labels: Marked[] } {
	const entries: Marked[] = [];
	const labels: Marked[] = [];
	const closing = Math.min(
		document.signature[0]?.start ?? document.span.end,
		document.date?.span.start ?? document.span.end,
	);
	let inList = false;
	for (const [i, line] of lines.entries()) {
		const labelled = readLabel(folded, line, beginsList(folded, lines, i));
		inList = labelled === undefined && line.body.start !== closing && staysInAttachmentList(folded, line, inList);
		if (labelled !== undefined) {
			labels.push(labelled);
			taken.add(line.index);
		} else if (inList) {
			readEntries(folded, line, entries);
			taken.add(line.index);
		}
	}
	return { entries, labels };
}

/** `附件：` alone on its line opens a list where a numbered name follows. */
function beginsList(folded: string, lines: readonly Line[], index: number): boolean {
	const line = lines[index];
	const next = lines[index + 1];
	return (
		line !== undefined &&
		beginsAttachmentList(folded, line.body) &&
		(next?.marker?.style === '1.' || next?.marker?.style === '1、') &&
		next.marker.ordinal === 1
	);
}

/** 附件2, or 附件2 with the title behind it on the same line. */
function readLabel(folded: string, line: Line, opensList: boolean): Marked | undefined {
	if (folded[line.body.start] !== '附') {
		return undefined;
	}
	const head = folded.slice(line.body.start, Math.min(line.body.end, line.body.start + 40));
	const label =
		isAttachmentLabel(folded, line.body) && !opensList ? /^附 *件 *([^ :]*)/.exec(head) : TITLED_LABEL.exec(head);
	return label === null ? undefined : { number: parseNumeral(label[1] ?? label[2] ?? ''), span: line.body };
}

const TITLED_LABEL = /^附 *件 *(?:(\d{1,2}) +|([一二三四五六七八九十]{1,2})(?: +| *: *))[^。;所]{2,}$/;

/** `附件：1.甲`, `2.乙`, `附件1：甲`; a line without a number goes on with the name before it. */
function readEntries(folded: string, line: Line, entries: Marked[]): void {
	const { body } = line;
	const head = folded.slice(body.start, Math.min(body.end, body.start + 24));
	const opening = /^附 *件 *(\d{0,2}) *[:.、] */.exec(head);
	const numbered = /^(\d{1,2}) ?[.、]/.exec(head.slice(opening?.[0].length ?? 0));
	const last = entries.at(-1);
	if (opening === null && numbered === null && last !== undefined) {
		entries[entries.length - 1] = { number: last.number, span: { start: last.span.start, end: body.end } };
		return;
	}
	const start = body.start + (opening?.[0].length ?? 0);
	if (start < body.end) {
		const number = parseNumeral(numbered?.[1] ?? opening?.[1] ?? '');
		entries.push({ number, span: { start, end: body.end } });
	}
}

/** One attachment for an entry and the label of the same number; what has no number meets what has none. */
function join(entries: readonly Marked[], labels: readonly Marked[]): readonly Attachment[] {
	/** The labels of each number, the first last. */
	const waiting = new Map<number | undefined, Marked[]>();
	for (const label of labels.toReversed()) {
		const same = waiting.get(label.number) ?? [];
		waiting.set(label.number, same);
		same.push(label);
	}
	const joined = entries.map(({ number, span }): Attachment => {
		const label = waiting.get(number)?.pop();
		return { number, entry: span, label: label?.span };
	});
	const others = [...waiting.values()]
		.flatMap((same) => same.toReversed())
		.map(({ number, span }): Attachment => ({ number, entry: undefined, label: span }));
	return [...joined, ...others];
}
