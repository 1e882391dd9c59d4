import { HAN_NUMERAL, parseNumeral } from '../text/numerals';
import type { LineContext, LinePlace, LineReading } from './lineReader';
import { makeReference } from './makeReference';
import { matchAt } from './matchAt';
import { precedingRuns } from './precedingRuns';
import { resolveRelative } from './resolveRelative';
import type { Scope } from './scope';
import { stretch } from './stretch';

/**
 * Reads 上述三项, 以上3条. Such words may count anything in the text before, so a count that meets no list is a fault only
 * where they begin the paragraph that closes one.
 */
export function readCountedReference({ folded, index }: LineContext, place: LinePlace): LineReading | undefined {
	const { line, textStart, offset } = place;
	const match = matchAt(COUNTED, folded, offset, line.end);
	const count = parseNumeral(match?.[2] ?? '');
	if (match === undefined || count === undefined || count === 0) {
		return undefined;
	}
	const before = folded.slice(Math.max(textStart, offset - 1), offset);
	if (match[1] === '以上' && !/^$|[,。;:、()对除按将在由和与为把就 ]/.test(before)) {
		return undefined;
	}
	const end = offset + match[0].length;
	const span = { start: offset, end };
	const scopes = match[3] === '款' ? resolveRelative(index, { unit: '款', back: count }, offset) : itemsOf(count);
	if (scopes !== undefined && scopes.length > 0) {
		const targets = scopes.map((scope) => index.targetOf(scope));
		const part = { span, targets, via: [], paths: [], unresolved: undefined };
		return { end, reference: makeReference('counted', span, [part]) };
	}
	const closes = offset - line.start <= 1 && textStart === line.start && precedingRuns(index, offset).length > 0;
	const part = { span, targets: [], via: [], paths: [], unresolved: 'count-differs' as const };
	return closes ? { end, reference: makeReference('counted', span, [part]) } : undefined;

	function itemsOf(length: number): readonly Scope[] | undefined {
		const run = precedingRuns(index, offset).find((each) => each.length === length);
		return run && stretch(run.items, 0, run.length).map((item) => ({ item }));
	}
}

const COUNTED = new RegExp(`(上述|以上|前述) ?([${HAN_NUMERAL}]{1,3}|\\d{1,3}) ?个?([条款项])(?![件例目款约])`, 'y');
