import { createCharacterMarks } from '../text/characterMarks';
import { isDigitUnit, isLatinUnit } from '../text/characters';
import type { Quantity } from './figure';
import { MEASURES, type Measure } from './measures';
import { beginsInName, readNumber, round, type WrittenValue } from './readNumber';

/** Reads how much or how many at `offset`, ranges whole. */
export function readQuantity(folded: string, offset: number): Quantity | undefined {
	const first = readNumber(folded, offset);
	if (first === undefined || (!first.han && beginsInName(folded, offset))) {
		return undefined;
	}
	if (folded.charCodeAt(offset - 1) === ORDINAL) {
		return quantity('ordinal', offset, first.end, first, first, '');
	}
	const own = measureAt(folded, first);
	const second = readRangeEnd(folded, own === undefined ? first.end : first.end + own.unit.length);
	const unit = second && measureAt(folded, second);
	if (second !== undefined && unit !== undefined && (own === undefined || own.unit === unit.unit)) {
		return quantity(unit.kind, offset, second.end + unit.unit.length, first, second, unit.unit);
	}
	if (own !== undefined) {
		return first.han && isIdiom(folded, offset, first, own)
			? undefined
			: quantity(own.kind, offset, first.end + own.unit.length, first, first, own.unit);
	}
	return first.han || isJoined(folded, first.end) ? undefined : quantity('bare', offset, first.end, first, first, '');
}

/** 一批, 一次; 上一年, 每一天. */
function isIdiom(folded: string, offset: number, { value }: WrittenValue, { kind, afterHan }: Measure): boolean {
	return !afterHan || (value === 1 && (kind !== 'duration' || /[上每某同这那下]/.test(folded[offset - 1] ?? '')));
}

function quantity(
	kind: Quantity['kind'],
	start: number,
	end: number,
	first: WrittenValue,
	last: WrittenValue,
	unit: string,
): Quantity {
	// 5-10万 means 5万 to 10万; 2000—1.5万 says its own.
	const scaled = first.large || !last.large || first.value >= last.value / last.scale ? 1 : last.scale;
	return {
		kind,
		span: { start, end },
		value: round(first.value * scaled),
		high: last.value,
		unit,
		numerals: first.han ? 'han' : 'arabic',
	};
}

/** What stands behind a dash or 至. */
function readRangeEnd(folded: string, offset: number): WrittenValue | undefined {
	if (RANGE[folded.charCodeAt(offset)] !== 1) {
		return undefined;
	}
	return isDigitUnit(folded.charCodeAt(offset + 1)) ? readNumber(folded, offset + 1) : undefined;
}

const RANGE = createCharacterMarks('-—–~～至到');

function measureAt(folded: string, { end }: WrittenValue): Measure | undefined {
	const first = folded.charCodeAt(end);
	// Behind most numbers stands no unit.
	if (MEASURE_BEGINS[first] !== 1) {
		return undefined;
	}
	for (const measure of MEASURES.get(first) ?? NO_MEASURES) {
		const { unit } = measure;
		if (unit.length === 1 || folded.startsWith(unit, end)) {
			const isSymbol = isLatinUnit(unit.charCodeAt(0));
			return isSymbol && isLatinUnit(folded.charCodeAt(end + unit.length)) ? undefined : measure;
		}
	}
	return undefined;
}

const PLUS = '+'.charCodeAt(0);
const ORDINAL = '第'.charCodeAt(0);
const NO_MEASURES: readonly Measure[] = [];
const MEASURE_BEGINS = createCharacterMarks(String.fromCharCode(...MEASURES.keys()));

/** 5G, 11+10, 1.2.3 */
function isJoined(folded: string, end: number): boolean {
	const unit = folded.charCodeAt(end);
	return isLatinUnit(unit) || unit === PLUS;
}
