import type { Span } from '../text/span';

/** Something said in figures: how much, how many, or when. */
export type Figure = Quantity | WrittenDate;

/** `bare`: a number without a unit, which may be anything. `ordinal`: 第3, whatever follows. */
export type QuantityKind = 'money' | 'percent' | 'count' | 'measure' | 'duration' | 'ordinal' | 'bare';

/** 300万元, 15%—30%, 53条, 1.2万吨, 三个月. */
export interface Quantity {
	readonly kind: QuantityKind;
	/** From the first digit to the end of the unit. */
	readonly span: Span;
	/** With 万 and 亿 multiplied out: 3,000,000 for 300万元. Of a range the first, in the unit of the last (5-10万). */
	readonly value: number;
	/** Of a range the last; else the same as `value`. */
	readonly high: number;
	/** As written, without 万 and 亿: 元, 美元, %, 个百分点, 家, 个月; empty for a bare number. */
	readonly unit: string;
	readonly numerals: Numerals;
}

/** 2026年6月30日, 6月, 2020—2022年, 上半年, 年底, 二〇二六年六月. */
export interface WrittenDate {
	readonly kind: 'date';
	/** Without 底, 前, 内 behind it. */
	readonly span: Span;
	/** Of a range its beginning; else the same as `last`. */
	readonly first: CalendarDate;
	readonly last: CalendarDate;
	readonly numerals: Numerals;
}

/** What is written of a date; 第二季度 and 上半年 are read as their last month. */
export interface CalendarDate {
	readonly year?: number | undefined;
	readonly month?: number | undefined;
	readonly day?: number | undefined;
}

/** `word`: no numeral at all, as in 年底 and 全年. */
export type Numerals = 'arabic' | 'han' | 'word';
