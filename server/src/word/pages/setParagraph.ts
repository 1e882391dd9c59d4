import { alignmentOf } from '../layout/alignment';
import { lastBlank } from '../layout/lastBlank';
import type { LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { typographyOf } from '../layout/typography';
import { advancesOf, widthOf } from './advances';
import { breakLines } from './breakLines';
import type { PrintedRun } from './page';
import { type Setting, setRuns, startOf, stretchesOf } from './setRuns';

/** A line with its place across the sheet, not yet down it. */
export interface SetLine {
	readonly start: number | undefined;
	readonly runs: readonly PrintedRun[];
}

/** The lines of a paragraph as they stand between the margins. */
export function setParagraph(paragraph: LayoutParagraph): readonly SetLine[] {
	const { first = 0, pieces, atRight, fillsLine } = paragraph;
	const { size, spacing } = typographyOf(paragraph);
	const text = pieces.map((piece) => piece.text).join('');
	const stretches = stretchesOf(pieces);
	const setting: Setting = { text, advances: advancesOf(text, size, spacing), stretches, size };
	const { from, to } = edgesOf(paragraph);
	const blank = fillsLine ? lastBlank(text) : -1;
	if (blank >= 0) {
		return [{ start: startOf(stretches, 0), runs: setApart(setting, blank, from, to) }];
	}
	const forced = new Set(stretches.filter((_, i) => pieces[i]?.breakBefore).map(({ at }) => at));
	const indent = first * PAGE.cell;
	const lines = breakLines(text, setting.advances, { first: to - from - indent, others: to - from, forced });
	const alignment = paragraph.place === undefined ? alignmentOf(paragraph) : 'center';
	return lines.map((line, i) => {
		const begin = i === 0 ? from + indent : from;
		const end = withoutBlanks(text, line.start, line.end);
		const free = to - begin - widthOf(setting.advances, line.start, end);
		const isFilled = alignment === 'both' && i < lines.length - 1 && !forced.has(line.end);
		const extra = isFilled ? Math.max(0, free) / Math.max(1, end - line.start - 1) : 0;
		const x = begin + (alignment === 'right' ? free : alignment === 'center' ? free / 2 : 0);
		const runs = setRuns(setting, line.start, end, x, extra);
		if (atRight !== undefined && i === 0) {
			const widths = advancesOf(atRight.text, size, spacing);
			const right = { text: atRight.text, advances: widths, stretches: stretchesOf([atRight]), size };
			runs.push(...setRuns(right, 0, widths.length, to - PAGE.cell - widthOf(widths, 0, widths.length)));
		}
		return { start: startOf(stretches, line.start), runs };
	});
}

/** Where its lines begin and end, from the left edge of the sheet. */
function edgesOf(paragraph: LayoutParagraph): { readonly from: number; readonly to: number } {
	const { left = 0, right = 0, place } = paragraph;
	if (place !== undefined) {
		const from = PAGE.left + place.left * PAGE.cell;
		return { from, to: from + place.width * PAGE.cell };
	}
	const { edge } = typographyOf(paragraph);
	return { from: PAGE.left + edge + left * PAGE.cell, to: PAGE.left + LINE_WIDTH - edge - right * PAGE.cell };
}

/** What stands before a blank at one end of the line, what stands behind it at the other. */
function setApart(setting: Setting, blank: number, from: number, to: number): PrintedRun[] {
	const end = setting.text.length;
	const left = setRuns(setting, 0, withoutBlanks(setting.text, 0, blank), from);
	const right = setRuns(setting, blank + 1, end, to - widthOf(setting.advances, blank + 1, end));
	return [...left, ...right];
}

function withoutBlanks(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && /[ \t\u3000]/.test(text[at - 1] ?? '')) {
		at--;
	}
	return at;
}
