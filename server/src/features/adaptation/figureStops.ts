import { foldWidth } from '../../core/text/fold';
import type { Span } from '../../core/text/span';

/** placeholder until figures land */
export function findFigureStops(text: string): readonly Span[] {
	return [
		...foldWidth(text).matchAll(/\d+(?:[.,]\d+)*(?:年(?:\d+月(?:\d+日)?)?|月|日|%|万元|亿元|元|家|个|户|人)?/g),
	].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
