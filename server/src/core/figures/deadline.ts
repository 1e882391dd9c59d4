import type { Span } from '../text/span';
import type { CalendarDate } from './figure';

/**
 * 完成时限: `by` a point in time (6月底前, 到2025年), `during` a stretch of it (全年, 2026年上半年), `within` so much of it
 * (3个月内), `ongoing` without an end (长期坚持).
 */
export type DeadlineKind = 'by' | 'during' | 'within' | 'ongoing';

/** By when a text says that something must be done. */
export interface Deadline {
	/** As it goes into a table: 2026年6月底前, 长期坚持; behind a label (完成时限：) all that the label is for. */
	readonly span: Span;
	readonly kind: DeadlineKind;
	/** The end of it, as far as written. */
	readonly last: CalendarDate | undefined;
	/** Whether it stands behind 完成时限： and the like. */
	readonly labelled: boolean;
}

/** `2026-06-30`, the last day that a date may mean; `undefined` while its year is unknown. */
export function lastDay({ year, month, day }: CalendarDate, yearOfDocument?: number): string | undefined {
	const known = year ?? yearOfDocument;
	const pad = (value: number): string => String(value).padStart(2, '0');
	const last = month ?? 12;
	return known === undefined ? undefined : `${known}-${pad(last)}-${pad(day ?? daysIn(known, last))}`;
}

/** Zero for a month that does not exist. */
export function daysIn(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
