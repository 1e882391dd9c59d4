import type { Span } from './span';

/** Replaces `span` of the text that was analysed by `newText`; an empty span inserts. */
export interface TextEdit {
	readonly span: Span;
	readonly newText: string;
}

/** Applies edits that do not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const parts: string[] = [];
	let offset = 0;
	for (const edit of sorted) {
		parts.push(text.slice(offset, edit.span.start), edit.newText);
		offset = edit.span.end;
	}
	parts.push(text.slice(offset));
	return parts.join('');
}
