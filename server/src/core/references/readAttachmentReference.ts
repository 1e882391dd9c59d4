import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { LineContext, LinePlace, LineReading } from './lineReader';
import { makeReference } from './makeReference';
import { matchAt } from './matchAt';
import { readOwner } from './owner';
import type { ReferencePart } from './reference';
import type { AttachmentLookup } from './resolveAttachment';

/** Reads 附件, 附件2, 附件1和附件3, 附件1、2、3, 附件1至3. */
export function readAttachmentReference(context: LineContext, place: LinePlace): LineReading | undefined {
	const { folded, attachments } = context;
	const { line, offset } = place;
	const first = matchAt(FIRST, folded, offset, line.end);
	if (first === undefined) {
		return undefined;
	}
	const owner = readOwner(context, place.textStart, offset);
	const start = owner.kind === 'own' ? owner.start : offset;
	if (first[1] === undefined) {
		const end = offset + 2;
		const span = { start, end };
		const part = wholePart(context, place, span);
		return owner.kind === 'other' || part === undefined
			? { end, reference: undefined }
			: { end, reference: makeReference('attachment', span, [part]) };
	}
	const parts: ReferencePart[] = [];
	const numbers = readNumbers(folded, offset, line.end);
	for (const reading of numbers) {
		const span = { start: parts.length === 0 ? start : reading.span.start, end: reading.span.end };
		parts.push(numberedPart(attachments, { ...reading, span }, offset));
	}
	const end = numbers.at(-1)?.span.end ?? offset + 2;
	if (folded[offset - 1] === ' ' && folded[end] === ' ') {
		// The heading of an attachment that a copy glued to the line before.
		return { end, reference: undefined };
	}
	return {
		end,
		reference: owner.kind === 'other' ? undefined : makeReference('attachment', { start, end }, parts),
	};
}

/** 附件一览表 and 附件3份 have no number. */
const NUMBER =
	'(\\d{1,2}(?![\\d份张个页套件幅年月日]| ?[份张页套])|[一二三四五六七八九十]{1,2}(?![览并同式起次般致份张页套切些定]))';
const FIRST = new RegExp(`附 ?件(?: ?${NUMBER})?`, 'y');
const NEXT = new RegExp(` ?(?:、|,|和|与|及|以及|(至|到|[-—~])) ?(附 ?件 ?)?${NUMBER}`, 'y');

interface NumberReading {
	readonly number: number;
	/** The other end of a range. */
	readonly through: number | undefined;
	readonly span: Span;
	/** Where the one number stands, or both. */
	readonly numerals: readonly Span[];
}

function readNumbers(folded: string, start: number, end: number): readonly NumberReading[] {
	const first = matchAt(FIRST, folded, start, end);
	const number = parseNumeral(first?.[1] ?? '');
	if (first === undefined || number === undefined) {
		return [];
	}
	let offset = start + first[0].length;
	const firstNumeral = { start: offset - (first[1]?.length ?? 0), end: offset };
	const numbers: NumberReading[] = [
		{ number, through: undefined, span: { start, end: offset }, numerals: [firstNumeral] },
	];
	for (let next = matchAt(NEXT, folded, offset, end); next !== undefined; next = matchAt(NEXT, folded, offset, end)) {
		const following = parseNumeral(next[3] ?? '');
		const last = numbers.at(-1);
		// 附件1,2020年 goes on with something else.
		if (following === undefined || last === undefined || (next[2] === undefined && !/\d/.test(next[3] ?? ''))) {
			break;
		}
		const after = offset + next[0].length;
		const numeral = { start: after - (next[3]?.length ?? 0), end: after };
		if (next[1] !== undefined && last.through === undefined) {
			const span = { start: last.span.start, end: after };
			numbers[numbers.length - 1] = { ...last, through: following, span, numerals: [...last.numerals, numeral] };
		} else {
			const span = { start: numeral.start - (next[2]?.length ?? 0), end: after };
			numbers.push({ number: following, through: undefined, span, numerals: [numeral] });
		}
		offset = after;
	}
	return numbers;
}

function numberedPart(
	attachments: AttachmentLookup,
	{ span, number, through, numerals }: NumberReading,
	offset: number,
): ReferencePart {
	const from = attachments.numbered(number, offset);
	const to = through === undefined ? from : attachments.numbered(through, offset);
	// 附件2-1 is the first part of 附件2.
	const isRange = through !== undefined && through > number && to !== undefined;
	const wanted = isRange ? Array.from({ length: through - number + 1 }, (_, i) => number + i) : [number];
	const targets = wanted.flatMap((each) => {
		const attachment = attachments.numbered(each, offset);
		return attachment === undefined ? [] : [attachment];
	});
	const ends = isRange ? [from, to] : [from];
	const paths = ends.map((target, i) => {
		const numeral = numerals[i];
		return target === undefined || numeral === undefined ? [] : [{ span: numeral, target }];
	});
	return { span, targets, via: [], paths, unresolved: from === undefined ? 'no-such-attachment' : undefined };
}

/** 附件 without a number means all there are. The word has other uses, so it takes words around it that point. */
function wholePart({ folded, attachments }: LineContext, place: LinePlace, span: Span): ReferencePart | undefined {
	const before = folded.slice(Math.max(place.textStart, span.start - 1), span.start);
	const after = folded.slice(span.end, Math.min(place.line.end, span.end + 1));
	const points = /[见附写如按照据依填阅参]/.test(before) || /[所中的)]/.test(after);
	if (attachments.all.length === 0) {
		return before === '见' ? { span, targets: [], via: [], paths: [], unresolved: 'no-such-attachment' } : undefined;
	}
	return points ? { span, targets: attachments.all, via: [], paths: [], unresolved: undefined } : undefined;
}
