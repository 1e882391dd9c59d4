import type { TextEdit } from '../core/text/edit';

/** What turns one text into another, without the beginning and the end that they share. */
export function smallestEdit(before: string, after: string): TextEdit {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
		start++;
	}
	let end = 0;
	while (
		end < shorter - start &&
		before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
	) {
		end++;
	}
	return { span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
