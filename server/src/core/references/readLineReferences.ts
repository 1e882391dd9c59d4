import type { Item } from '../outline/model';
import { createCharacterFinder, firstFrom } from '../text/characterFinder';
import { createCharacterMarks } from '../text/characterMarks';
import { HAN_NUMERAL } from '../text/numerals';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Antecedent, LineContext, LinePlace, LineReading, ReadReference } from './lineReader';
import { readAttachmentReference } from './readAttachmentReference';
import { readCountedReference } from './readCountedReference';
import { readListAnnouncement } from './readListAnnouncement';
import { readNumberedReference } from './readNumberedReference';
import { readRelativeReference } from './readRelativeReference';
import type { Reference } from './reference';

export interface LineReferences {
	readonly references: readonly Reference[];
	/** The last article that the line spoke of. */
	readonly antecedent: Antecedent | undefined;
}

/**
 * The references of one line. `item` is the item that begins with it, whose number is passed over; `before` what
 * the article it stands in had spoken of before. One pass: at each character a bounded number of patterns of bounded length
 * is tried.
 */
export function readLineReferences(
	context: LineContext,
	line: Span,
	item: Item | undefined,
	before: Antecedent | undefined,
): LineReferences {
	const { units, signs, quotationAt } = context;
	const textStart = item?.marker?.span.end ?? line.start;
	const references: Reference[] = [];
	let antecedent: Antecedent | undefined;
	let earlier = before;
	let sentenceStart = item === undefined ? line.start : -1;
	// The articles of a copy without line breaks stand behind the titles of their chapters.
	let behindHeading = item?.style === '第X章' || item?.style === '第X节';
	const start = quotationAt(textStart)?.end ?? textStart;
	let from = start;
	for (let i = firstFrom(signs, start); i < signs.length; i++) {
		const offset = signs[i] ?? line.end;
		if (offset >= line.end) {
			break;
		}
		if (offset < from) {
			continue;
		}
		const kind = KINDS[units[offset] ?? 0];
		if (kind === NOTHING) {
			continue;
		}
		const quoteEnd = kind === QUOTING ? quotationEnd(context, offset) : undefined;
		if (quoteEnd !== undefined) {
			from = quoteEnd;
			continue;
		}
		if (kind === SENTENCE_END) {
			earlier = antecedent ?? earlier;
			antecedent = undefined;
			behindHeading = false;
			sentenceStart = offset + 1;
		} else if (kind === BLANK && offset === sentenceStart) {
			sentenceStart++;
		}
		const reader = kind === BEGINNING ? READERS.get(units[offset] ?? 0) : undefined;
		if (reader === undefined || !mayBegin(units, offset)) {
			continue;
		}
		const atStart = behindHeading || offset === sentenceStart;
		const place: LinePlace = { line, textStart, offset, antecedent, earlier, atStart };
		const read: LineReading | undefined = reader(context, place);
		if (read?.reference !== undefined) {
			references.push(read.reference);
		}
		antecedent = read?.antecedent ?? antecedent;
		behindHeading ||= read?.heading ?? false;
		from = Math.max(offset + 1, read?.end ?? 0);
	}
	return { references, antecedent: antecedent ?? earlier };
}

export interface LineReferences {
	readonly references: readonly Reference[];
	/** What the article has spoken of now. */
	readonly antecedent: Antecedent | undefined;
}

function quotationEnd({ partners, quotationAt }: LineContext, offset: number): number | undefined {
	const partner = partners[offset] ?? -1;
	return partner > offset ? partner + 1 : quotationAt(offset)?.end;
}

/** Where references may begin, in order: by the two first characters of one, a few places in a text. */
export function findReferenceBeginnings(text: SourceText): readonly number[] {
	const { units } = text;
	const found: number[] = [];
	for (const offset of findFirst(text)) {
		if (mayBegin(units, offset)) {
			found.push(offset);
		}
	}
	return found;
}

/** What begins a reference of each kind, and what may follow that. */
const BEGINNINGS: readonly (readonly [first: string, second: string, read: ReadReference])[] = [
	['第', `${HAN_NUMERAL}0123456789( `, readNumberedReference],
	['本', '章节条款项', readRelativeReference],
	['前', `述${HAN_NUMERAL}0123456789个条款项 `, readCountedOrRelative],
	['上', '述一款', readCountedOrRelative],
	['以', '上', readCountedReference],
	['下', '列', readListAnnouncement],
	['附', '件 ', readAttachmentReference],
];
const READERS: ReadonlyMap<number, ReadReference> = new Map(
	BEGINNINGS.map(([first, , read]) => [first.charCodeAt(0), read]),
);
/** Which of the beginnings a character is (a bit each), and which it may follow. */
const FIRST = createCharacterMarks(...BEGINNINGS.map(([first]) => first));
const SECOND = createCharacterMarks(...BEGINNINGS.map(([, second]) => second));

const findFirst = createCharacterFinder(BEGINNINGS.map(([first]) => first).join(''));

function mayBegin(units: Uint16Array, offset: number): boolean {
	return ((FIRST[units[offset] ?? 0] ?? 0) & (SECOND[units[offset + 1] ?? 0] ?? 0)) !== 0;
}

function readCountedOrRelative(context: LineContext, place: LinePlace): LineReading | undefined {
	return readCountedReference(context, place) ?? readRelativeReference(context, place);
}

const NOTHING = 0;
const SENTENCE_END = 1;
const QUOTING = 2;
const BEGINNING = 3;
const BLANK = 4;
/** What the pass does at a character. */
const KINDS = new Uint8Array(0x10000);
for (const [characters, kind] of [
	['。;!?', SENTENCE_END],
	// What stands inside these is said by another text.
	['《〈“‘「', QUOTING],
	[BEGINNINGS.map(([first]) => first).join(''), BEGINNING],
	[' ', BLANK],
] as const) {
	for (const character of characters) {
		KINDS[character.charCodeAt(0)] = kind;
	}
}
