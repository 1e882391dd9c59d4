import { createCharacterMarks } from '../text/characterMarks';
import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** 成文日期. */
export interface DateOfIssue {
	/** The date alone, without what a copy put around it. */
	readonly span: Span;
	/** `2020-02-07`; what the line says, whether or not there is such a day. */
	readonly value: string;
}

/**
 * Reads a line that holds nothing but a date, `2020年2月7日` or `二〇〇四年六月二十六日`, blanks allowed; in brackets too, as it
 * stands under the title of a party document, and with the editor of a web page glued to its end.
 */
export function readDateOfIssue(folded: string, span: Span): DateOfIssue | undefined {
	if (BEGINS[folded.charCodeAt(span.start)] !== 1) {
		return undefined;
	}
	const date = dateAlone(folded, span);
	if (date.end - date.start > 40) {
		return undefined;
	}
	const match = DATE.exec(folded.slice(date.start, date.end).replace(/ +/g, ''));
	if (match === null) {
		return undefined;
	}
	const [year, month, day] = match.slice(1).map((part) => parseNumeral(part));
	if (year === undefined || month === undefined || day === undefined) {
		return undefined;
	}
	return { span: date, value: `${year}-${pad(month)}-${pad(day)}` };
}

const DATE =
	/^(\d{4}|[〇零OО一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

/** What a line begins with that holds a date alone: most begin with others. */
const BEGINS = createCharacterMarks('0123456789〇零OО一二三四五六七八九( ');

function dateAlone(folded: string, span: Span): Span {
	if (folded[span.start] === '(' && folded[span.end - 1] === ')') {
		return { start: span.start + 1, end: span.end - 1 };
	}
	const glued = GLUED.exec(folded.slice(span.start, Math.min(span.end, span.start + 40)));
	return glued === null ? span : { start: span.start, end: span.start + (glued[1]?.length ?? 0) };
}

/** `2020年2月20日责任编辑：陈静` */
const GLUED = /^([^:]{8,20}日) *(?:责任编辑|编辑|来源|作者) *:/;

function pad(value: number): string {
	return String(value).padStart(2, '0');
}
