import { foldWidth } from '../../core/text/fold';
import type { Span } from '../../core/text/span';

/** Dates, amounts, shares and quantities, each with its unit: what holds for the other place and must be read anew. */
export function findFigureStops(text: string): readonly Span[] {
	return [...foldWidth(text).matchAll(FIGURE)]
		.filter((match) => !/^\d{5,}$/.test(match[0]))
		.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Arabic figures with their unit, ranges whole (3至6月); Chinese numerals only before units that idioms do not have. A figure
 * beside + is part of a name (“11+10”工程), five digits without a unit are a telephone number (12345热线).
 */
const FIGURE =
	/(?<![\d+.A-Za-z])\d+(?:[.,]\d+)*%?(?:(?:至|-|—|~)\d+(?:[.,]\d+)*)?(?:年(?:\d+月(?:\d+日)?)?|月(?:\d+日)?|日|个?百分点|个月|个工作日|[万亿]?元|万?(?:人次|平方米|公里|公顷|亩|吨|户|人|家|个|套|件|项|种|条|倍|天|小时)|%|‰|(?![\d+.A-Za-z]))(?:底前|底|以前|前)?|[一二两三四五六七八九十百千万]+(?:个月|个工作日|[万亿]元|个百分点|倍)/g;
