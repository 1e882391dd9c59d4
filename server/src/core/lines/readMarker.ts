import { isDigitUnit } from '../text/characters';
import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import type { Marker, MarkerStyle } from './marker';

/**
 * The marker at the beginning of `span`, which must begin with the first character that is no blank. `folded` is the
 * width-folded text. Whether a doubtful one counts is for the reader of the whole series to say.
 */
export function readMarker(folded: string, span: Span): Marker | undefined {
	const forms = FORMS_BY_BEGINNING[BEGINNINGS[folded.charCodeAt(span.start)] ?? 0];
	if (forms === undefined) {
		return undefined;
	}
	const head = folded.slice(span.start, Math.min(span.end, span.start + HEAD_LENGTH));
	for (const form of forms) {
		const match = form.pattern.exec(head);
		if (match !== null) {
			return form.read(folded, span, match, head);
		}
	}
	return undefined;
}

/** No marker is longer; reading no further keeps a line of a million characters cheap. */
const HEAD_LENGTH = 32;

interface MarkerForm {
	/** The characters it may begin with. */
	readonly begins: string;
	/** Anchored at the beginning; group 1 is the number. */
	readonly pattern: RegExp;
	readonly read: (folded: string, span: Span, match: RegExpExecArray, head: string) => Marker | undefined;
}

const N = `[${HAN_NUMERAL}]`;
const NUMBER = `${N}(?: ?${N}){0,8}`;
const DIGITS = '\\d(?: ?\\d){0,2}';

const ARABIC = '0123456789';
const ODD_BRACKETS = '[〔【{';

const FORMS: readonly MarkerForm[] = [
	{ begins: '第', pattern: new RegExp(`^第 ?(${NUMBER}|${DIGITS}) ?([章节条])`), read: readArticle },
	{ begins: HAN_NUMERAL, pattern: new RegExp(`^(${NUMBER}) ?([、.,:])`), read: readHan },
	{ begins: '(', pattern: new RegExp(`^\\( ?(${NUMBER}) ?\\)([、.,:]?)`), read: readBracketedHan },
	{
		begins: ODD_BRACKETS,
		pattern: new RegExp(`^[\\[〔【{] ?(${NUMBER}) ?[\\]〕】}]`),
		read: readOddBracket('（一）'),
	},
	// Half of its bracket is lost.
	{ begins: HAN_NUMERAL, pattern: new RegExp(`^(${NUMBER}) ?\\)`), read: readOddBracket('（一）') },
	{
		begins: '(',
		pattern: new RegExp(`^\\( ?(${NUMBER})(?=\\p{Script=Han}{2}[^)]*$)`, 'u'),
		read: readOddBracket('（一）'),
	},
	{
		begins: ODD_BRACKETS,
		pattern: new RegExp(`^[\\[〔【{] ?(${DIGITS}) ?[\\]〕】}]`),
		read: readOddBracket('（1）'),
	},
	{ begins: range('㈠', '㈩'), pattern: /^([㈠-㈩])()/, read: readCompatibility('（一）', '㈠') },
	{ begins: '(', pattern: new RegExp(`^\\( ?(${DIGITS}) ?\\)([、.,:]?)`), read: readBracketedArabic },
	{ begins: ARABIC, pattern: /^(\d{1,2})\)()/, read: readBracketedArabic },
	{ begins: range('⑴', '⒇'), pattern: /^([⑴-⒇])()/, read: readCompatibility('（1）', '⑴') },
	{ begins: range('①', '⑳'), pattern: /^([①-⑳])([、.]?)/, read: readCompatibility('①', '①') },
	{ begins: range('㉑', '㉟'), pattern: /^([㉑-㉟])()/, read: readCompatibility('①', '㉑', 20) },
	{ begins: range('⒈', '⒛'), pattern: /^([⒈-⒛])()/, read: readCompatibility('1.', '⒈') },
	{ begins: ARABIC, pattern: /^(\d{1,2}(?: ?\. ?\d{1,2}){1,3})(?![\d.])/, read: readChain },
	{ begins: ARABIC, pattern: new RegExp(`^(${DIGITS}) ?([、.,:])`), read: readArabic },
	{ begins: ARABIC, pattern: /^(\d{1,2})(?= +\p{Script=Han})/u, read: readBare },
	// Dashes alone rule off a head; --> ends a comment of the page.
	{ begins: '—─-', pattern: /^(?:——|──|--)()(?![—─>-]|$)/, read: readDash },
];

/** By what they begin with, in order: most lines begin with none of it, and the others need but a few. */
const FORMS_BY_BEGINNING: readonly (readonly MarkerForm[] | undefined)[] = [
	undefined,
	...[...new Set(FORMS.map(({ begins }) => begins))].map((begins) => FORMS.filter((form) => form.begins === begins)),
];
/** By the code of a character, the place of its forms. */
const BEGINNINGS = new Uint8Array(0x10000);
for (const [place, forms] of FORMS_BY_BEGINNING.entries()) {
	for (const character of forms?.[0]?.begins ?? '') {
		BEGINNINGS[character.charCodeAt(0)] = place;
	}
}

function range(first: string, last: string): string {
	const length = last.charCodeAt(0) - first.charCodeAt(0) + 1;
	return String.fromCharCode(...Array.from({ length }, (_, i) => first.charCodeAt(0) + i));
}

const ARTICLE_STYLE: Readonly<Record<string, MarkerStyle>> = { 章: '第X章', 节: '第X节', 条: '第X条' };

function readArticle(folded: string, span: Span, match: RegExpExecArray, head: string): Marker | undefined {
	const style = ARTICLE_STYLE[match[2] ?? ''];
	// 第一节 is a heading where a blank or nothing follows; 第三条规定 may begin an ordinary sentence.
	const next = head[match[0].length];
	const certain = next === undefined || next === ' ';
	return style && mark(folded, span, match, { style, certain });
}

function readHan(folded: string, span: Span, match: RegExpExecArray, head: string): Marker | undefined {
	const rest = head.slice(match[0].length);
	// 一、二级单位, 二、三产业 and 一、二、三等奖 count things.
	const counts = COUNTED.test(rest);
	return mark(folded, span, match, { style: '一、', certain: match[2] === '、' && !counts });
}

const COUNTED = new RegExp(`^${N}{1,3}(?:[、级类等次季线期批档审]|产业)`);

function readBracketedHan(folded: string, span: Span, match: RegExpExecArray): Marker | undefined {
	return mark(folded, span, match, { style: '（一）', certain: true });
}

function readBracketedArabic(folded: string, span: Span, match: RegExpExecArray): Marker | undefined {
	return mark(folded, span, match, { style: '（1）', certain: true });
}

/** 〔二〕 among （一） and （三）: the wrong bracket, unless the series says that it is none of its numbers. */
function readOddBracket(style: MarkerStyle): MarkerForm['read'] {
	return (folded, span, match) => mark(folded, span, match, { style, certain: false });
}

function readArabic(folded: string, span: Span, match: RegExpExecArray, head: string): Marker | undefined {
	const separator = match[2];
	if (isDigitUnit(head.charCodeAt(match[0].length))) {
		// 1、2号机组 and 5.2020年 may be items, 1:1 and 1,258 may not.
		const possible = separator === '、' || separator === '.';
		return possible ? mark(folded, span, match, { style: styleOf(separator), certain: false }) : undefined;
	}
	const certain = separator === '.' || separator === '、';
	return mark(folded, span, match, { style: styleOf(separator), certain });
}

function styleOf(separator: string | undefined): MarkerStyle {
	return separator === '、' ? '1、' : '1.';
}

/** 1.1 总则 is a chain; 4.5亿元 is a decimal; 5.1月底前 is item 5. Only the series can tell the last two apart. */
function readChain(folded: string, span: Span, match: RegExpExecArray, head: string): Marker | undefined {
	const parts = (match[1] ?? '').split('.').map((part) => Number(part.replace(/ +/g, '')));
	const after = head.slice(match[0].length);
	if (DECIMAL_TEXT.test(after)) {
		return undefined;
	}
	if (parts.length === 2 && ITEM_TEXT.test(after)) {
		const item = new RegExp(`^(${DIGITS}) ?(\\.)`).exec(head);
		return item === null ? undefined : mark(folded, span, item, { style: '1.', certain: false });
	}
	if (!/^(?: |$|\p{Script=Han})/u.test(after)) {
		return undefined;
	}
	const style: MarkerStyle = parts.length === 2 ? '1.1' : '1.1.1';
	return mark(folded, span, match, { style, certain: after.startsWith(' '), chain: parts });
}

/** `1　总则` heads a chapter where its sections are numbered 1.1, 1.2; anywhere else it may be a row of a table. */
function readBare(folded: string, span: Span, match: RegExpExecArray): Marker | undefined {
	const isHeading = span.end - span.start <= MAX_BARE_HEADING && folded[span.end - 1] !== '。';
	return isHeading ? mark(folded, span, match, { style: '1.', certain: false }) : undefined;
}

const MAX_BARE_HEADING = 30;

/** What follows the number of an item that begins with a date or a count: 5.1月底前, 3.10家企业. */
const ITEM_TEXT = /^ ?(?:年|月|日|[家个项条名户所座台套批次])/;
/** What follows a decimal. */
const DECIMAL_TEXT = /^ ?(?:[亿万千百倍元吨米亩度]|公[里顷斤]|平方|立方|个百分点)/;

function readDash(folded: string, span: Span, match: RegExpExecArray): Marker | undefined {
	return mark(folded, span, match, { style: '——', certain: true, ordinal: 0 });
}

function readCompatibility(style: MarkerStyle, first: string, before = 0): MarkerForm['read'] {
	return (folded, span, match) => {
		const ordinal = (match[1] ?? '').charCodeAt(0) - first.charCodeAt(0) + 1 + before;
		return mark(folded, span, match, { style, certain: true, ordinal });
	};
}

interface MarkerFacts {
	readonly style: MarkerStyle;
	readonly certain: boolean;
	readonly ordinal?: number;
	readonly chain?: readonly number[];
}

const NO_CHAIN: readonly number[] = [];

function mark(folded: string, span: Span, match: RegExpExecArray, facts: MarkerFacts): Marker | undefined {
	const written = match[1] ?? '';
	const chain = facts.chain ?? NO_CHAIN;
	const ordinal = facts.ordinal ?? chain.at(-1) ?? parseNumeral(written);
	if (ordinal === undefined) {
		return undefined;
	}
	const end = span.start + match[0].length;
	const numeralStart = span.start + match[0].indexOf(written);
	return {
		style: facts.style,
		ordinal,
		chain,
		span: { start: span.start, end },
		numeral: { start: numeralStart, end: numeralStart + written.length },
		textStart: skipBlanks(folded, end, span.end),
		certainty: facts.certain ? 'certain' : 'doubtful',
	};
}

function skipBlanks(folded: string, start: number, end: number): number {
	let offset = start;
	while (offset < end && folded.charCodeAt(offset) === 0x20) {
		offset++;
	}
	return offset;
}
