import { type Addressee, readAddressee } from '../elements/addressee';
import { isAnnotation } from '../elements/annotation';
import { attachmentName, beginsAttachmentList, isAttachmentLabel, staysInAttachmentList } from '../elements/attachment';
import { readDateOfIssue } from '../elements/dateOfIssue';
import { readDocumentKind } from '../elements/documentKind';
import { findDocumentNumber, readDocumentNumber } from '../elements/documentNumber';
import { type HeadElementKind, readHeadElement } from '../elements/headElement';
import { type ImprintKind, readImprint } from '../elements/imprint';
import type { Metadata } from '../elements/metadata';
import { looksLikeOrgan, mayEndOrgan } from '../elements/organ';
import { isIssuerMark, type Title } from '../elements/title';
import type { Line } from '../lines/line';
import type { PairedText } from '../text/bracketPairs';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { buildItems } from './buildItems';
import type { DocumentBounds } from './documentBounds';
import type { OfficialDocument } from './model';

/** What surrounds a document in its file and may say what the document itself does not. */
export interface Surroundings {
	/** Labelled metadata, of the first document of a file only. */
	readonly metadata: Metadata;
	/** A title that a news report quotes. */
	readonly quotedTitle: Title | undefined;
}

/** Reads the elements and the items of one document. Total: what is not found is absent. */
export function buildDocument(source: PairedText, bounds: DocumentBounds, around: Surroundings): OfficialDocument {
	const { text } = source;
	const { folded } = text;
	const { lines } = bounds;
	const title = bounds.title ?? around.quotedTitle;
	const head = readHead(text, bounds);
	const number = head.number ?? (title?.number && readDocumentNumber(folded, title.number));
	const closing = readClosing(text, lines, head.bodyFrom);
	const bodyLines = lines.slice(head.bodyFrom, closing.from);
	const body = buildItems(source, bodyLines);
	const first = lines[0]?.body ?? { start: 0, end: 0 };
	const last = lines.at(-1)?.body ?? first;
	return {
		kind: (title && readDocumentKind(foldTitle(folded, title))) ?? kindFromText(folded, bodyLines),
		title,
		number: number?.value ?? (number?.form === 'document' ? undefined : metadataNumber(around.metadata)),
		numberElement: number,
		copyNumber: head.elements.get('copyNumber'),
		secrecy: head.elements.get('secrecy'),
		urgency: head.elements.get('urgency'),
		signatory: head.elements.get('signatory'),
		addressee: head.addressee?.span,
		addresseeMark: head.addressee?.mark,
		signature: closing.signature,
		date: closing.date ?? head.date,
		annotation: closing.annotation,
		attachments: readAttachments(folded, lines),
		...readImprints(folded, lines.slice(closing.from)),
		span: { start: first.start, end: last.end },
		...body,
	};
}

interface HeadReading {
	readonly elements: ReadonlyMap<HeadElementKind, Span>;
	readonly number: OfficialDocument['numberElement'];
	readonly addressee: Addressee | undefined;
	/** A date under the title, where a copy has none at the end. */
	readonly date: OfficialDocument['date'];
	/** Index of the first line of the text proper. */
	readonly bodyFrom: number;
}

function readHead(text: SourceText, bounds: DocumentBounds): HeadReading {
	const { folded } = text;
	const titleSpans = bounds.title?.spans ?? [];
	const elements = new Map<HeadElementKind, Span>();
	let number: HeadReading['number'];
	let date: HeadReading['date'];
	let i = 0;
	for (; i < bounds.lines.length; i++) {
		const line = bounds.lines[i];
		if (line === undefined) {
			break;
		}
		const readNumber = readDocumentNumber(folded, line.body);
		const readDate = readDateOfIssue(folded, line.body);
		const element = readHeadElement(folded, line.body);
		if (element !== undefined && !elements.has(element.kind)) {
			elements.set(element.kind, element.span);
		}
		number ??= readNumber;
		date ??= readDate;
		const isHead =
			titleSpans.some(({ start }) => start >= line.body.start && start < line.body.end) ||
			readNumber !== undefined ||
			readDate !== undefined ||
			element !== undefined ||
			isIssuerMark(folded, bounds.lines, i) ||
			(bounds.title !== undefined && line.body.start < (bounds.title.spans.at(-1)?.start ?? 0));
		if (!isHead) {
			break;
		}
	}
	const line = bounds.lines[i];
	const addressee = line === undefined || line.marker !== undefined ? undefined : readAddressee(folded, line.body);
	return { elements, number, addressee, date, bodyFrom: addressee === undefined ? i : i + 1 };
}

interface ClosingReading {
	/** Index of the first line that is no longer the text proper. */
	readonly from: number;
	readonly signature: readonly Span[];
	readonly date: OfficialDocument['date'];
	readonly annotation: Span | undefined;
}

function readClosing(text: SourceText, lines: readonly Line[], bodyFrom: number): ClosingReading {
	const { folded } = text;
	const dateIndex = findClosingDate(folded, lines, bodyFrom);
	if (dateIndex === undefined) {
		return withoutDate(text, lines, bodyFrom);
	}
	const dateLine = lines[dateIndex];
	const signature: Span[] = [];
	let from = dateIndex;
	while (from - 1 >= bodyFrom && isSignature(folded, lines[from - 1])) {
		from--;
		signature.unshift(lines[from]?.body ?? { start: 0, end: 0 });
	}
	const after = lines[dateIndex + 1];
	return {
		from,
		signature,
		date: dateLine && readDateOfIssue(folded, dateLine.body),
		annotation: after && isAnnotation(folded, after.body) ? after.body : undefined,
	};
}

/** The date closes the text: an organ stands above it, or no item follows it. */
function findClosingDate(folded: string, lines: readonly Line[], bodyFrom: number): number | undefined {
	const lastMarker = lines.findLastIndex((line) => line.marker?.certainty === 'certain');
	const index = lines.findIndex(
		(line, i) =>
			i >= bodyFrom &&
			line.body.end - line.body.start <= 40 &&
			readDateOfIssue(folded, line.body) !== undefined &&
			(i > lastMarker || isSignature(folded, lines[i - 1])),
	);
	return index < 0 ? undefined : index;
}

/**
 * The end of a text whose date was lost: 署名 behind a sentence or a list of attachments, 附注, or both; what follows is at
 * most 版记 or an attachment.
 */
function withoutDate({ folded }: SourceText, lines: readonly Line[], bodyFrom: number): ClosingReading {
	const ends = (i: number): boolean => {
		const line = lines[i];
		return line === undefined || isAttachmentLabel(folded, line.body) || readImprint(folded, line.body) !== undefined;
	};
	for (let i = lines.length - 1; i > bodyFrom && i >= lines.length - MAX_BEHIND; i--) {
		const line = lines[i];
		if (line === undefined || line.marker?.certainty === 'certain') {
			break;
		}
		const annotated = isAnnotation(folded, line.body) && (ends(i + 1) || lines.length - i <= MAX_CLOSING);
		const signed = annotated ? i - 1 : i;
		if ((!annotated && !ends(i + 1)) || (!annotated && !isSignature(folded, line))) {
			continue;
		}
		const annotation = annotated ? line.body : undefined;
		const signature: Span[] = [];
		let from = signed + 1;
		for (; from - 1 > bodyFrom && isSignature(folded, lines[from - 1]); from--) {
			signature.unshift(lines[from - 1]?.body ?? { start: 0, end: 0 });
		}
		if (signature.length > 0 && endsText(folded, lines, from - 1)) {
			return { from, signature, date: undefined, annotation };
		}
		if (annotated) {
			return { from: i, signature: [], date: undefined, annotation };
		}
	}
	return { from: lines.length, signature: [], date: undefined, annotation: undefined };
}

/** How many lines of 版记 and attachments may stand behind the end. */
const MAX_BEHIND = 400;
/** 附注 and what may stand on its side. */
const MAX_CLOSING = 3;

/** A sentence, or a line of 附件说明, which copies may break over several. */
function endsText(folded: string, lines: readonly Line[], index: number): boolean {
	const body = lines[index]?.body;
	if (body === undefined) {
		return false;
	}
	const listed = lines
		.slice(Math.max(0, index - MAX_LIST), index + 1)
		.some((line) => beginsAttachmentList(folded, line.body));
	return listed || /[。)]/.test(folded[body.end - 1] ?? '');
}

const MAX_LIST = 12;

function isSignature(folded: string, line: Line | undefined): boolean {
	if (line === undefined || line.marker !== undefined || line.body.end - line.body.start > 60) {
		return false;
	}
	return (
		mayEndOrgan(folded.charCodeAt(line.body.end - 1)) &&
		looksLikeOrgan(folded.slice(line.body.start, line.body.end).replace(/ +/g, ''))
	);
}

/** The names in 附件说明; a name that a copy broke over lines is given by its first. */
function readAttachments(folded: string, lines: readonly Line[]): readonly Span[] {
	const names: Span[] = [];
	let inList = false;
	for (const line of lines) {
		const begins = beginsAttachmentList(folded, line.body);
		inList = staysInAttachmentList(folded, line, inList);
		if (inList && (begins || line.marker !== undefined)) {
			const name = attachmentName(folded, line.body);
			if (name.end > name.start) {
				names.push(name);
			}
		}
	}
	return names;
}

function readImprints(folded: string, lines: readonly Line[]): Pick<OfficialDocument, 'copies' | 'printing'> {
	const found = lines.flatMap((line) => readImprint(folded, line.body) ?? []);
	const spanOf = (kind: ImprintKind): Span | undefined => found.find((each) => each.kind === kind)?.span;
	return { copies: spanOf('copies'), printing: spanOf('printing') };
}

function foldTitle(folded: string, title: Title): string {
	return title.spans.map((span) => folded.slice(span.start, span.end)).join('');
}

function metadataNumber(metadata: Metadata): string | undefined {
	for (const label of ['发文字号', '文号', '字号']) {
		const value = metadata.get(label);
		if (value !== undefined) {
			return findDocumentNumber(value);
		}
	}
	return undefined;
}

/** A plan without its title still says what it is: 制定本方案, 提出如下意见. */
function kindFromText(folded: string, lines: readonly Line[]): string | undefined {
	for (const line of lines.slice(0, 6)) {
		const end = folded.slice(Math.max(line.body.start, line.body.end - 30), line.body.end);
		const match = /制定本([\p{Script=Han}]{2,6})[。:]$|(?:提出|提).{0,10}(意见)[。:]$|(通知|通告|公告)如下[。:]$/u.exec(
			end,
		);
		const kind = match?.slice(1).find((group) => group !== undefined);
		if (kind !== undefined) {
			return readDocumentKind(kind);
		}
	}
	return undefined;
}
