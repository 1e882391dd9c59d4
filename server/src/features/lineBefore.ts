import type { Analysis } from '../core/analysis';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { Span } from '../core/text/span';

/** The line up to the cursor. */
export function lineBefore(analysis: Analysis, offset: number): Span {
	const line = lineSpan(analysis.text, lineAt(analysis.text, offset));
	return { start: line.start, end: Math.min(offset, line.end) };
}
