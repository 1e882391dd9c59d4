import type { Analysis } from '../analysis';
import { beginsAttachmentList, isAttachmentLabel } from '../elements/attachment';
import { readHeadElement } from '../elements/headElement';
import { readImprint } from '../elements/imprint';
import { isBlankLine, type Line } from '../lines/line';
import { isTableLine } from '../lines/tableLine';
import type { Item, OfficialDocument } from '../outline/model';
import type { Span } from '../text/span';

/**
 * Where a line begins: two characters in, at the edge, or wherever its drafter put it – centred, to the right, or in a
 * table (GB/T 9704-2012, 7.3).
 */
export type Placement = 'indented' | 'edge' | 'own';

/** By line index, for every line of the text; blank lines and residue have a place of their own. */
export function placeLines({ text, lines, residue, documents }: Analysis): readonly Placement[] {
	const { content, folded } = text;
	const parts = readParts(documents);
	const placements: Placement[] = [];
	let before: Line | undefined;
	for (const line of lines) {
		const { start } = line.body;
		const fixed = parts.own.has(start) || residue.has(line.index) || isTableLine(content, line.body);
		if (isBlankLine(line) || fixed || readImprint(folded, line.body) || readHeadElement(folded, line.body)) {
			placements.push('own');
		} else if (isAttachmentLabel(folded, line.body) || contains(parts.addressees, start)) {
			placements.push('edge');
		} else if (beginsAttachmentList(folded, line.body) || parts.annotations.has(start)) {
			placements.push('indented');
		} else {
			const form = parts.text.get(start);
			const continues = start === line.span.start && before !== undefined && breaksOff(folded, before, parts);
			placements.push(isIndented(folded, line, form, continues) ? 'indented' : 'own');
		}
		before = isBlankLine(line) ? undefined : line;
	}
	return placements;
}

type TextForm = 'paragraph' | 'item' | 'heading' | 'chapter';

interface Parts {
	/** What stands in the middle or at the right, by its beginning. */
	readonly own: ReadonlySet<number>;
	readonly addressees: readonly Span[];
	readonly annotations: ReadonlySet<number>;
	/** The paragraphs of the text, by their beginning. */
	readonly text: ReadonlyMap<number, TextForm>;
}

function readParts(documents: readonly OfficialDocument[]): Parts {
	const text = new Map<number, TextForm>();
	const walk = (items: readonly Item[]): void => {
		for (const item of items) {
			for (const { start } of item.paragraphs) {
				text.set(start, 'paragraph');
			}
			text.set(item.span.start, formOf(item));
			walk(item.children);
		}
	};
	for (const { lead, items, tail } of documents) {
		for (const { start } of [...lead, ...tail]) {
			text.set(start, 'paragraph');
		}
		walk(items);
	}
	const centred = documents.flatMap(({ title, numberElement, signature, date, attachments }) => [
		...(title?.spans ?? []),
		...(numberElement === undefined ? [] : [numberElement.span]),
		...signature,
		...(date === undefined ? [] : [date.span]),
		...attachments,
	]);
	return {
		own: new Set(centred.map(({ start }) => start)),
		addressees: documents.flatMap(({ addressee }) => addressee ?? []),
		annotations: new Set(documents.flatMap(({ annotation }) => annotation?.start ?? [])),
		text,
	};
}

function formOf({ style, marker, form }: Item): TextForm {
	if (style === '第X章' || style === '第X节') {
		return 'chapter';
	}
	// Nothing tells a heading that lost its number from one that stands in the middle.
	return form === 'heading' && marker === undefined ? 'chapter' : form === 'heading' ? 'heading' : 'item';
}

function contains(spans: readonly Span[], offset: number): boolean {
	return spans.some(({ start, end }) => start <= offset && offset < end);
}

function isIndented(folded: string, line: Line, form: TextForm | undefined, continues: boolean): boolean {
	if (form === 'item' || form === 'heading') {
		return true;
	}
	return form === 'paragraph' && !continues && isProse(folded, line.body);
}

/** A line without a mark may be a name, a date, a cell of a table. */
function isProse(folded: string, { start, end }: Span): boolean {
	return end - start >= PARAGRAPH || MARK.test(folded.slice(start, end));
}

const PARAGRAPH = 30;
const MARK = /[,。;:!?]/;

/** Whether a copy broke a line in the middle of its sentence, so that the next one is no paragraph of its own. */
function breaksOff(folded: string, { body }: Line, { text }: Parts): boolean {
	const form = text.get(body.start);
	const most = form === 'heading' ? BROKEN_HEADING : form === 'paragraph' || form === 'item' ? BROKEN : undefined;
	return most !== undefined && body.end - body.start >= most && !ENDING.includes(folded[body.end - 1] ?? '');
}

const BROKEN = 25;
/** A heading alone has no mark at its end either, but is shorter than a line. */
const BROKEN_HEADING = 36;
const ENDING = '。;:!?…)”’》〕.';
