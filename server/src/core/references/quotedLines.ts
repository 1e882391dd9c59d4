import type { Analysis } from '../analysis';
import type { Span } from '../text/span';
import { lastIndexFrom } from './sorted';

/**
 * Says in which quotation over several lines an offset stands. They are found by the marks that find no partner on their
 * own line. Each further paragraph may open the quotation anew. A mark whose counterpart is far away is a slip and quotes
 * nothing.
 */
export function findQuotedLines({ text, partners, lines }: Analysis): (offset: number) => Span | undefined {
	const found: { readonly span: Span }[] = [];
	let open: { readonly start: number; readonly line: number } | undefined;
	for (const line of lines) {
		for (let offset = line.body.start; offset < line.body.end; offset++) {
			const mark = text.folded.charCodeAt(offset);
			const partner = partners[offset] ?? -1;
			if (mark === OPENING && partner > offset && offset === line.body.start && open !== undefined) {
				// The last paragraph opens the quotation anew as well.
				found.push({ span: { start: open.start, end: partner + 1 } });
				open = undefined;
			}
			if ((mark !== OPENING && mark !== CLOSING) || partner >= 0) {
				continue;
			}
			if (mark === CLOSING) {
				if (open !== undefined) {
					found.push({ span: { start: open.start, end: offset + 1 } });
				}
				open = undefined;
			} else {
				const goesOn = open !== undefined && offset === line.body.start;
				open = { start: goesOn && open !== undefined ? open.start : offset, line: line.index };
			}
		}
		if (open !== undefined && line.index - open.line > MAX_LINES) {
			open = undefined;
		}
	}
	return (offset) => {
		const span = found[lastIndexFrom(found, offset)]?.span;
		return span !== undefined && offset < span.end ? span : undefined;
	};
}

const OPENING = '“'.charCodeAt(0);
const CLOSING = '”'.charCodeAt(0);
/** From one mark to the next. */
const MAX_LINES = 12;
