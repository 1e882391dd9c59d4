import { foldWidth } from '../../core/text/fold';
import type { Span } from '../../core/text/span';

/** Dates, amounts, shares and quantities, each with its unit: what holds for the other place and must be read anew. */
export function findFigureStops(text: string): readonly Span[] {
	return [...foldWidth(text).matchAll(FIGURE)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
}

const FIGURE =
	/\d+(?:[.,]\d+)*(?:年(?:\d+月(?:\d+日)?)?|月(?:\d+日)?|日|个?百分点|个月|[万亿]?元|万?(?:人次|平方米|公里|亩|吨|户|人|家|个|套|件|项|倍|天|小时)|%|‰)?/g;
