import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** 成文日期. */
export interface DateOfIssue {
	readonly span: Span;
	/** `2020-02-07`; what the line says, whether or not there is such a day. */
	readonly value: string;
}

/** Reads a line that holds nothing but a date, `2020年2月7日` or `二〇〇四年六月二十六日`, blanks allowed. */
export function readDateOfIssue(folded: string, span: Span): DateOfIssue | undefined {
	if (span.end - span.start > 40) {
		return undefined;
	}
	const match = DATE.exec(folded.slice(span.start, span.end).replace(/ +/g, ''));
	const [year, month, day] = (match?.slice(1) ?? []).map((part) => parseNumeral(part));
	if (year === undefined || month === undefined || day === undefined) {
		return undefined;
	}
	return { span, value: `${year}-${pad(month)}-${pad(day)}` };
}

const DATE =
	/^(\d{4}|[〇零OО一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

function pad(value: number): string {
	return String(value).padStart(2, '0');
}
