import type { Span } from '../../core/text/span';

export interface LineWidths {
	readonly first: number;
	readonly others: number;
	/** Offsets at which a line begins in any case. */
	readonly forced: ReadonlySet<number>;
}

/**
 * The lines that a text is broken into, after the rules that Word applies to Chinese: closing marks do not begin a line,
 * opening ones do not end it, words of Latin letters and figures stay whole where they fit. `advances` are the widths of
 * its UTF-16 units. Blanks at the end of a line take no room.
 */
export function breakLines(text: string, advances: readonly number[], widths: LineWidths): readonly Span[] {
	const lines: Span[] = [];
	let start = 0;
	let width = 0;
	/** The last place where the line may end, and how wide what stands behind it is by now. */
	let place = 0;
	let behind = 0;
	const end = (at: number, rest: number): void => {
		lines.push({ start, end: at });
		start = at;
		place = at;
		width = rest;
		behind = rest;
	};
	for (let i = 0; i < text.length; i++) {
		const advance = advances[i] ?? 0;
		if (widths.forced.has(i) && i > start) {
			end(i, 0);
		} else if (i > start && mayBreak(text, i)) {
			place = i;
			behind = 0;
		}
		const available = lines.length === 0 ? widths.first : widths.others;
		if (width + advance > available && i > start && !BLANK.test(text[i] ?? '') && !isLowSurrogate(text, i)) {
			if (place > start) {
				end(place, behind);
			} else {
				end(i, 0);
			}
		}
		width += advance;
		behind += advance;
	}
	lines.push({ start, end: text.length });
	return lines;
}

function mayBreak(text: string, at: number): boolean {
	const before = text[at - 1] ?? '';
	const after = text[at] ?? '';
	if (BLANK.test(after) || isLowSurrogate(text, at) || NEVER_FIRST.has(after)) {
		return false;
	}
	if (BLANK.test(before)) {
		return true;
	}
	return !(
		NEVER_LAST.has(before) ||
		(before < '\u0080' && after < '\u0080') ||
		(before === after && PAIRED.has(after))
	);
}

function isLowSurrogate(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

const BLANK = /[ \t\u3000]/;
/** The marks that Word keeps from the beginning of a line of Chinese, and from its end. */
const NEVER_FIRST = new Set(
	'!%),.:;>?]}¢¨°·ˇ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
);
const NEVER_LAST = new Set('$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥');
/** Marks that are written twice, and stay together. */
const PAIRED = new Set('—…');
