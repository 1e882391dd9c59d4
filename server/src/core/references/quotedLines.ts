import type { Analysis } from '../analysis';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { lastIndexFrom } from './sorted';

/**
 * Says in which quotation over several lines an offset stands. They are found by the marks that find no partner on their
 * own line. Each further paragraph may open the quotation anew. A mark whose counterpart is far away is a slip and quotes
 * nothing.
 */
export function findQuotedLines({ text, partners, unpaired, lines }: Analysis): (offset: number) => Span | undefined {
	const found: { readonly span: Span }[] = [];
	if (!unpaired.some((offset) => isQuote(text.units[offset] ?? 0))) {
		return () => undefined;
	}
	let open: { readonly start: number; readonly line: number } | undefined;
	const { folded } = text;
	let cursor = 0;
	for (const offset of unpairedOrOpening(text, partners)) {
		while ((lines[cursor + 1]?.span.start ?? folded.length) <= offset) {
			cursor++;
		}
		const index = lines[cursor]?.index ?? 0;
		const begins = offset === lines[cursor]?.body.start;
		if (open !== undefined && index - 1 - open.line > MAX_LINES) {
			open = undefined;
		}
		const partner = partners[offset] ?? -1;
		const isOpening = folded.charCodeAt(offset) === OPENING;
		if (partner >= 0) {
			if (open !== undefined && begins) {
				// The last paragraph opens the quotation anew as well.
				found.push({ span: { start: open.start, end: partner + 1 } });
				open = undefined;
			}
		} else if (isOpening) {
			open = { start: open !== undefined && begins ? open.start : offset, line: index };
		} else {
			if (open !== undefined) {
				found.push({ span: { start: open.start, end: offset + 1 } });
			}
			open = undefined;
		}
	}
	return (offset) => {
		const span = found[lastIndexFrom(found, offset)]?.span;
		return span !== undefined && offset < span.end ? span : undefined;
	};
}

/** The marks that may tell of a quotation over several lines: those without a partner, and opening ones. In order. */
function unpairedOrOpening({ units, signs }: SourceText, partners: Int32Array): readonly number[] {
	const found: number[] = [];
	for (let i = 0; i < signs.length; i++) {
		const offset = signs[i] ?? 0;
		const unit = units[offset];
		if (unit === OPENING || (unit === CLOSING && (partners[offset] ?? -1) < 0)) {
			found.push(offset);
		}
	}
	return found;
}

const OPENING = '“'.charCodeAt(0);
const CLOSING = '”'.charCodeAt(0);

function isQuote(unit: number): boolean {
	return unit === OPENING || unit === CLOSING;
}

/** From one mark to the next. */
const MAX_LINES = 12;
