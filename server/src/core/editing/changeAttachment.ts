import type { Analysis } from '../analysis';
import type { Localized } from '../localized';
import { writeNumeralLike } from '../outline/writeMarker';
import { type Attachment, readAttachments } from '../references/attachments';
import { HAN_NUMERAL } from '../text/numerals';
import { lineAt, lineSpan } from '../text/sourceText';
import type { Span } from '../text/span';
import { indentAt, lineBreakOf } from './clauseText';
import type { EditAnswer, PlannedEdit } from './editPlan';
import { kept, moved, type Segment } from './layOut';
import { type ChangeBasis, planChange } from './planChange';

export type AttachmentChange = 'insert' | 'up' | 'down' | 'delete';

/**
 * Changes the list of attachments (附件说明) at the offset: its numbers, the labels above what is attached, and the references go
 * with it. What is attached stays where it is. `undefined` where the offset is in no list with numbers.
 */
export function changeAttachment(basis: ChangeBasis, offset: number, change: AttachmentChange): EditAnswer | undefined {
	const { analysis } = basis;
	const { text } = analysis;
	const line = lineSpan(text, lineAt(text, offset));
	const family = readAttachments(analysis).families.find(({ attachments }) =>
		attachments.some(({ entry }) => entry !== undefined && isOn(entry, line)),
	);
	const list = (family?.attachments ?? []).flatMap((attachment) =>
		attachment.entry === undefined ? [] : [{ attachment, entry: attachment.entry }],
	);
	const place = list.findIndex(({ entry }) => isOn(entry, line));
	const own = list[place];
	if (own === undefined || list.some(({ attachment }) => attachment.number === undefined)) {
		return undefined;
	}
	if (change === 'delete' && own.attachment.label !== undefined) {
		return { refused: ATTACHED };
	}
	const rearranged = rearrange(analysis, list, place, change);
	if (rearranged === undefined) {
		return { refused: change === 'up' ? FIRST : LAST };
	}
	const { order, segments, slots } = rearranged;
	const numbers = new Map<number, number>();
	const edits: PlannedEdit[] = [];
	for (const [i, entry] of list.entries()) {
		const ordinal = order.indexOf(entry) + 1;
		const { attachment } = entry;
		const numeral = numeralOf(analysis, entry.entry);
		if (ordinal > 0) {
			numbers.set((attachment.label ?? entry.entry).start, ordinal);
			write(numeral?.stays === true ? undefined : numeral?.span, ordinal);
			write(attachment.label && labelNumeral(analysis, attachment.label), ordinal);
		}
		write(numeral?.stays === true ? numeral.span : undefined, slots[i]);
	}
	return planChange(basis, {
		trees: [],
		attachments: { numbers, edits },
		segments: () => segments,
		...(change === 'insert' ? { puts: true } : {}),
	});

	function write(span: Span | undefined, ordinal: number | undefined): void {
		const written = span === undefined ? '' : text.content.slice(span.start, span.end);
		const newText = ordinal === undefined ? undefined : writeNumeralLike(written, ordinal);
		if (span !== undefined && newText !== undefined && newText !== written) {
			edits.push({ span, newText, role: 'number' });
		}
	}
}

const FIRST: Localized = { 'zh-cn': '已经是第一个附件，不能再上移。', en: 'The attachment is the first already.' };
/** Two would have one number, and nobody could say which is meant. */
const ATTACHED: Localized = {
	'zh-cn': '所附的正文还在文件里，请先删去正文。',
	en: 'What is attached is still in the file: delete that first.',
};
const LAST: Localized = { 'zh-cn': '已经是最后一个附件，不能再下移。', en: 'The attachment is the last already.' };

interface ListedAttachment {
	readonly attachment: Attachment;
	readonly entry: Span;
}

interface Rearranged {
	/** Those that are left, in their new order; a place for one that is put in. */
	readonly order: readonly (ListedAttachment | undefined)[];
	readonly segments: readonly Segment[];
	/** The number of each place of the list as it was, where the number stands outside what is moved (附件1：…). */
	readonly slots: readonly (number | undefined)[];
}

function rearrange(
	{ text }: Analysis,
	list: readonly ListedAttachment[],
	place: number,
	change: AttachmentChange,
): Rearranged | undefined {
	const { length } = text.content;
	const own = list[place];
	const slots = list.map((_, i) => i + 1);
	if (own === undefined) {
		return undefined;
	}
	const before = list[place - 1];
	const behind = list[place + 1];
	switch (change) {
		case 'insert': {
			const at = own.entry.end;
			const marker = nextMarker(text.content, own.entry, place + 2);
			const blanks = behind === undefined ? alignedBlanks(text, own.entry, list) : indentAt(text, behind.entry.start);
			return {
				order: [...list.slice(0, place + 1), undefined, ...list.slice(place + 1)],
				segments: [kept(0, at), { kind: 'new', text: lineBreakOf(text) + blanks + marker }, kept(at, length)],
				slots: slots.map((slot) => (slot > place + 1 ? slot + 1 : slot)),
			};
		}
		case 'delete': {
			// The words 附件： before the first one stay for the next.
			const from = before === undefined && behind !== undefined ? own.entry.start : (before?.entry.end ?? 0);
			const to = before === undefined && behind !== undefined ? behind.entry.start : own.entry.end;
			return {
				order: list.filter((each) => each !== own),
				segments: [kept(0, from), kept(to, length)],
				slots: slots.map((slot) => (slot <= Math.max(1, place) ? slot : slot - 1)),
			};
		}
		case 'up':
		case 'down': {
			const [first, second] = change === 'up' ? [before, own] : [own, behind];
			if (first === undefined || second === undefined) {
				return undefined;
			}
			const order = list.map((each) => (each === first ? second : each === second ? first : each));
			return { order, segments: swap(first.entry, second.entry, change === 'up', length), slots };
		}
	}
}

/** The one that is asked for is kept and the other moved, so that the cursor stays with it. */
function swap(first: Span, second: Span, keepsSecond: boolean, length: number): readonly Segment[] {
	const between = moved(first.end, second.start);
	return keepsSecond
		? [
				kept(0, first.start),
				kept(second.start, second.end),
				between,
				moved(first.start, first.end),
				kept(second.end, length),
			]
		: [
				kept(0, first.start),
				moved(second.start, second.end),
				between,
				kept(first.start, first.end),
				kept(second.end, length),
			];
}

interface Numeral {
	readonly span: Span;
	/** Whether it stands before the entry (附件1：甲) and so is the place's rather than the entry's. */
	readonly stays: boolean;
}

function numeralOf({ text }: Analysis, entry: Span): Numeral | undefined {
	const own = /^\d{1,2}/.exec(text.folded.slice(entry.start, entry.start + 2));
	if (own !== null && /^\d{1,2} ?[.、:]/.test(text.folded.slice(entry.start, entry.start + 5))) {
		return { span: { start: entry.start, end: entry.start + own[0].length }, stays: false };
	}
	const line = lineSpan(text, lineAt(text, entry.start));
	const opening = /附 *件 *(\d{1,2}) *[:.、] *$/.exec(text.folded.slice(line.start, entry.start));
	if (opening?.[1] === undefined) {
		return undefined;
	}
	const start = line.start + opening.index + opening[0].indexOf(opening[1]);
	return { span: { start, end: start + opening[1].length }, stays: true };
}

function labelNumeral({ text }: Analysis, label: Span): Span | undefined {
	const head = text.folded.slice(label.start, Math.min(label.end, label.start + 14));
	const number = LABEL.exec(head);
	if (number?.[1] === undefined) {
		return undefined;
	}
	const start = label.start + number[0].length - number[1].length;
	return { start, end: start + number[1].length };
}

const LABEL = new RegExp(`^附 *件 *(\\d{1,2}|[${HAN_NUMERAL}]{1,2})`);

/** 2. like the 1. of another entry; 附件2： where each has the word. */
function nextMarker(content: string, entry: Span, ordinal: number): string {
	const own = /^([\d０-９]{1,2})(\s?[.．、])(\s*)/.exec(content.slice(entry.start, entry.start + 8));
	if (own === null) {
		return `附件${ordinal}：`;
	}
	return `${writeNumeralLike(own[1] ?? '', ordinal) ?? ordinal}${own[2]}${own[3]}`;
}

/** The last entry's own blanks; of the only one, which stands behind 附件：, as many as bring the next under it. */
function alignedBlanks(text: Analysis['text'], entry: Span, list: readonly ListedAttachment[]): string {
	const indent = indentAt(text, entry.start);
	const line = lineSpan(text, lineAt(text, entry.start));
	const before = text.content.slice(line.start + indent.length, entry.start);
	return list.length > 1 || !/^[\d０-９]/.test(text.content.slice(entry.start))
		? indent
		: indent + '　'.repeat(before.length);
}

function isOn(entry: Span, line: Span): boolean {
	return entry.start <= line.end && entry.end >= line.start;
}
