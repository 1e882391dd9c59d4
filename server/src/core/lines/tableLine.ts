import type { Span } from '../text/span';

/** Whether a line is a row of a table that a copy flattened: cells with tabs or wide blanks between them. */
export function isTableLine(content: string, { start, end }: Span): boolean {
	let gaps = 0;
	for (let i = start; i < end && gaps < 2; i++) {
		const unit = content.charCodeAt(i);
		if (unit > 0xa0 && unit !== 0x3000) {
			continue;
		}
		if (unit === 0x09 || unit === 0x7c) {
			return true;
		}
		if (isBlank(unit) && isBlank(content.charCodeAt(i + 1))) {
			gaps++;
			while (i < end && isBlank(content.charCodeAt(i))) {
				i++;
			}
		}
	}
	return gaps >= 2;
}

function isBlank(unit: number): boolean {
	return unit === 0x20 || unit === 0x3000 || unit === 0xa0;
}
