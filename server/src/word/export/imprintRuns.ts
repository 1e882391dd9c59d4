import { lastBlank } from '../layout/lastBlank';
import type { LayoutParagraph } from '../layout/layout';
import { cellsOf, LINE_WIDTH } from '../layout/pageMeasures';
import type { Run } from './runs';

/** A line of 版记, in 4号. The blank before 印发日期 is made as wide as drives the date to the right end of the line. */
export function imprintRuns({ pieces, fillsLine }: LayoutParagraph): readonly Run[] {
	return pieces.flatMap(({ text, start }) => {
		const run = (from: number, to: number, spacing: number): Run => ({
			text: text.slice(from, to),
			start: start === undefined ? undefined : start + from,
			properties: `<w:spacing w:val="${spacing}"/><w:sz w:val="28"/><w:szCs w:val="28"/>`,
		});
		const blank = fillsLine ? lastBlank(text) : -1;
		if (blank < 0) {
			return [run(0, text.length, 0)];
		}
		const left = Math.floor(LINE_WIDTH - 2 * SIZE - cellsOf(text) * SIZE);
		return [run(0, blank, 0), run(blank, blank + 1, Math.max(0, left)), run(blank + 1, text.length, 0)];
	});
}

const SIZE = 280;
