import type { Analysis } from '../../core/analysis';
import { withoutBlanks } from '../../core/lines/line';
import { readMarker } from '../../core/lines/readMarker';
import type { Item, OfficialDocument } from '../../core/outline/model';
import { walkItems } from '../../core/outline/walkItems';
import { writeMarker } from '../../core/outline/writeMarker';
import { lineAt, lineSpan } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';
import { isClause, placeBefore } from '../itemAt';

/** Where an adopted clause goes and what stands around it there. */
export interface AdoptPlace {
	/** What it replaces; empty where it is put between. */
	readonly span: Span;
	/** Line break, indent and number before it. */
	readonly before: string;
	/** The indent of its further lines. */
	readonly indent: string;
	readonly document: OfficialDocument | undefined;
}

/**
 * Behind a number that has no text yet, and on an empty line, at the cursor; else as the next clause below the one that the
 * cursor is in. The number is the next in the style of the clauses there.
 */
export function findAdoptPlace(analysis: Analysis, offset: number): AdoptPlace {
	const { text } = analysis;
	const line = lineSpan(text, lineAt(text, offset));
	const body = withoutBlanks(text.folded, line);
	const place = placeBefore(analysis, line.start);
	const document = place?.document ?? analysis.documents[0];
	const marker = body.end > body.start ? readMarker(text.folded, body) : undefined;
	const indent = text.content.slice(line.start, body.start);
	if (marker !== undefined && marker.textStart >= body.end) {
		return { span: { start: marker.span.end, end: line.end }, before: '', indent, document };
	}
	if (body.end === body.start) {
		const next = nextMarker(analysis, document, line.start);
		const own = next.indent === '' ? text.content.slice(line.start, line.end) : next.indent;
		return { span: line, before: own + next.marker, indent: own, document };
	}
	const current = placeBefore(analysis, offset);
	// Below the clause the cursor is in; below the paragraph where it is in none.
	const end = current !== undefined && isClause(current.item) ? current.item.span.end : line.end;
	const next = nextMarker(analysis, document, end);
	return {
		span: { start: end, end },
		before: `\n${next.indent}${next.marker}`,
		indent: next.indent,
		document,
	};
}

interface NextMarker {
	readonly marker: string;
	readonly indent: string;
}

/** The number that a clause at `offset` would have; none in a draft without numbered clauses. */
function nextMarker(analysis: Analysis, document: OfficialDocument | undefined, offset: number): NextMarker {
	if (document === undefined) {
		return { marker: '', indent: '' };
	}
	const placed = walkItems(document).filter(({ item }) => item.marker !== undefined);
	const before = placed.filter(({ item }) => item.span.start < offset).at(-1)?.item;
	if (before !== undefined && isClause(before) && before.level > 1) {
		return markerAfter(analysis, before, before.ordinal + 1);
	}
	// Under a heading without clauses: the style of the clauses of the document, from one or going on.
	const clauses = placed.map(({ item }) => item).filter((item) => isClause(item) && item.level > (before?.level ?? 0));
	const model = clauses[0];
	if (model === undefined) {
		return before === undefined ? { marker: '', indent: '' } : firstBelow(analysis, before);
	}
	const last = clauses.filter((item) => item.span.start < offset).at(-1);
	const goesOn = clauses.some((item, i) => i > 0 && item.ordinal > 1 && parentOf(placed, item)?.children[0] === item);
	return markerAfter(analysis, model, last !== undefined && goesOn ? last.ordinal + 1 : 1);
}

function parentOf(placed: ReturnType<typeof walkItems>, item: Item): Item | undefined {
	return placed.find((each) => each.item === item)?.ancestors.at(-1);
}

function markerAfter(analysis: Analysis, model: Item, ordinal: number): NextMarker {
	const { content } = analysis.text;
	const marker = model.marker === undefined ? '' : (writeMarker(content, model.marker, ordinal) ?? '');
	return { marker, indent: indentOf(analysis, model) };
}

/** No clause to go by: （一） under 一、. */
function firstBelow(analysis: Analysis, heading: Item): NextMarker {
	return { marker: heading.style === '一、' ? '（一）' : '', indent: indentOf(analysis, heading) };
}

function indentOf({ text }: Analysis, item: Item): string {
	const line = lineSpan(text, lineAt(text, item.span.start));
	return text.content.slice(line.start, item.span.start);
}
