import type { Span } from '../text/span';
import type { CitedNumber, ShortName } from './citation';

/** What the brackets behind a title say of it. */
export interface CitationNotes {
	readonly number: CitedNumber | undefined;
	readonly shortName: ShortName | undefined;
	/** Behind the last bracket that was read; where the search for more citations goes on. */
	readonly end: number;
}

/** Reads （国发〔2015〕43号）, （以下简称《通知》） and both in one, beginning at `offset` and no further than `limit`. */
export function citationNotes(
	content: string,
	folded: string,
	partners: Int32Array,
	offset: number,
	limit: number,
): CitationNotes {
	let number: CitedNumber | undefined;
	let shortName: ShortName | undefined;
	let end = offset;
	let at = offset;
	for (let i = 0; i < MAX_BRACKETS; i++) {
		while (folded.charCodeAt(at) === 0x20) {
			at++;
		}
		const partner = partners[at] ?? -1;
		if (at >= limit || partner < at || partner >= limit || !/[([〔【]/.test(folded[at] ?? '')) {
			break;
		}
		const inside = { start: at + 1, end: Math.min(partner, at + 1 + MAX_LENGTH) };
		const readNumber = number === undefined ? findNumber(folded, inside) : undefined;
		const readName = shortName === undefined ? findShortName(content, folded, inside) : undefined;
		if (readNumber === undefined && readName === undefined && i > 0) {
			break;
		}
		number ??= readNumber && { ...readNumber, place: 'behind' };
		shortName ??= readName;
		at = partner + 1;
		end = readNumber !== undefined || readName !== undefined ? at : end;
	}
	if (shortName === undefined) {
		const bare = folded.slice(end, Math.min(limit, end + MAX_LENGTH));
		const spoken = /^ ?,? ?(?=以下)/.exec(bare);
		shortName = spoken === null ? undefined : findShortName(content, folded, { start: end, end: end + bare.length });
		end = shortName?.span.end ?? end;
	}
	return { number, shortName, end };
}

/** A number in front of 《 or, by mistake, between it and 》. */
export function misplacedNumber(folded: string, floor: number, title: Span): CitedNumber | undefined {
	const from = Math.max(floor, title.start - 1 - MAX_NUMBER);
	const before = NUMBER_BEFORE.exec(folded.slice(from, title.start - 1));
	if (before?.[1] !== undefined) {
		const start = from + before.index;
		return { span: { start, end: start + before[1].length }, form: 'document', place: 'before' };
	}
	const insideFrom = Math.max(title.start, title.end - MAX_NUMBER);
	const inside = NUMBER_INSIDE.exec(folded.slice(insideFrom, title.end));
	if (inside?.[1] !== undefined) {
		const start = insideFrom + inside.index + 1;
		return { span: { start, end: start + inside[1].length }, form: 'document', place: 'inside' };
	}
	return undefined;
}

const MAX_BRACKETS = 3;
const MAX_LENGTH = 120;
const MAX_NUMBER = 40;

const AGENCY = '\\p{Script=Han}{1,14}';
/** A bracket may be lost, and copies write the year in brackets of many shapes. */
const DOCUMENT = `${AGENCY} ?[〔\\[({【﹝〈] ?\\d{2,4} ?年?[〕\\])}】﹞〉]? ?第? ?\\d{1,6} ?号`;
const DOCUMENT_NUMBER = new RegExp(DOCUMENT, 'u');
const NUMBER_BEFORE = new RegExp(`(${DOCUMENT})(?:文件?)?,? ?$`, 'u');
const NUMBER_INSIDE = new RegExp(`[(](${DOCUMENT})[)] ?$`, 'u');
const ORDER_NUMBER = /\p{Script=Han}{0,20}令? ?(?:\d{4} ?年 ?)?第 ?[零〇一二三四五六七八九十百千\d]{1,6} ?号令?/u;
const STANDARD_NUMBER = /[A-Z]{1,4}(?:\d{2})?(?: ?\/ ?[A-Z]{1,3})? ?[A-Z]?\d[\d.]{0,9}(?: ?[-—―] ?\d{4})?/;
const LEADING = /^(?:详见|参见|见|即|原)/;

function findNumber(folded: string, inside: Span): Pick<CitedNumber, 'span' | 'form'> | undefined {
	const text = folded.slice(inside.start, inside.end);
	for (const [form, pattern] of NUMBERS) {
		const match = pattern.exec(text);
		if (match !== null) {
			const skipped = LEADING.exec(match[0])?.[0].length ?? 0;
			const start = inside.start + match.index + skipped;
			return { form, span: { start, end: inside.start + match.index + match[0].length } };
		}
	}
	return undefined;
}

const NUMBERS: readonly (readonly [CitedNumber['form'], RegExp])[] = [
	['document', DOCUMENT_NUMBER],
	['order', ORDER_NUMBER],
	['standard', STANDARD_NUMBER],
];

function findShortName(content: string, folded: string, inside: Span): ShortName | undefined {
	const match = SHORT_NAME.exec(folded.slice(inside.start, inside.end));
	const name = match?.[2];
	if (match === null || name === undefined) {
		return undefined;
	}
	const start = inside.start + match.index + (match[1]?.length ?? 0);
	const end = start + name.trimEnd().length;
	return { span: { start, end }, text: content.slice(start, end) };
}

const SHORT_NAME =
	/((?:以下|下)(?:分别)?(?:均|并|合)?(?:简称|统称|合称|称)(?:为|:)? ?[“"《‘「〈]{0,2})([^“”"《》‘’「」〈〉,;。()]{1,30})/;
