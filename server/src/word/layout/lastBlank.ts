/**
 * Where the blank stands that drives 印发日期 to the right end of its line: the last one, or the last before a date that
 * has blanks of its own. -1 where there is none.
 */
export function lastBlank(text: string): number {
	return text.search(LAST_BLANK);
}

const LAST_BLANK = /[ \u3000\u00a0\t](?=[^ \u3000\u00a0\t]+$|\d{4} ?年[^年]*$)/;
