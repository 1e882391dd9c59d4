import type { OfficialDocument } from '../../outline/model';
import type { Span } from '../../text/span';

/** Where a finding on a whole document stands: its title, else the beginning of its first line. */
export function documentAnchor(document: OfficialDocument): Span {
	const title = document.title?.spans[0];
	if (title !== undefined) {
		return title;
	}
	const first = document.lead[0] ?? document.items[0]?.paragraphs[0] ?? document.span;
	return { start: first.start, end: Math.min(first.end, first.start + ANCHOR_LENGTH) };
}

const ANCHOR_LENGTH = 20;
