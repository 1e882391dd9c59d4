import type { Figure } from '../../core/figures/figure';
import { readFigures } from '../../core/figures/readFigures';
import { createSourceText } from '../../core/text/sourceText';
import type { Span } from '../../core/text/span';

/** Dates, amounts, shares and quantities, each with its unit: what holds for the other place and must be read anew. */
export function findFigureStops(content: string): readonly Span[] {
	const text = createSourceText(content);
	const { folded } = text;
	return readFigures(text)
		.filter((figure) => isOfPlace(folded, figure))
		.map(({ kind, span: { start, end } }) => {
			const tail = kind === 'date' ? (BY.exec(folded.slice(end, end + 4))?.[0].length ?? 0) : 0;
			return { start, end: end + tail };
		});
}

/** 6月底前 */
const BY = /^(?:年?[底末])?(?:以)?前|^底/;

/** Counts in Han numerals are mostly words (两个市场), and five digits without a unit a telephone number (12345热线). */
function isOfPlace(folded: string, { kind, span, numerals }: Figure): boolean {
	if (kind === 'bare') {
		return !/^\d{5,}$/.test(folded.slice(span.start, span.end));
	}
	return numerals === 'arabic' || (numerals === 'han' && HAN_TOO.has(kind));
}

const HAN_TOO: ReadonlySet<Figure['kind']> = new Set(['money', 'percent', 'duration', 'date']);
