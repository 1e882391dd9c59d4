import { lineSpan, type SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { Marker } from './marker';
import { readMarker } from './readMarker';

/** A line as it stands, before anything is known of its place in a document. */
export interface Line {
	/** 0-based. */
	readonly index: number;
	/** The whole line without what ends it. */
	readonly span: Span;
	/** The line without the blanks at both ends; empty for a blank line. */
	readonly body: Span;
	readonly marker: Marker | undefined;
}

export function readLines(text: SourceText): readonly Line[] {
	return text.lineStarts.map((_, index) => {
		const span = lineSpan(text, index);
		const body = withoutBlanks(text.folded, span);
		return { index, span, body, marker: isEmpty(body) ? undefined : readMarker(text.folded, body) };
	});
}

export function isBlankLine(line: Line): boolean {
	return isEmpty(line.body);
}

function isEmpty({ start, end }: Span): boolean {
	return start === end;
}

/** A stretch of the folded text without the blanks at both ends. */
export function withoutBlanks(folded: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && folded.charCodeAt(start) === 0x20) {
		start++;
	}
	while (end > start && folded.charCodeAt(end - 1) === 0x20) {
		end--;
	}
	return { start, end };
}
