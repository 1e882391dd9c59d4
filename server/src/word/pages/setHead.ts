import { headMeasures, lengthOfWord } from '../layout/headMeasures';
import type { LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { advancesOf, widthOf } from './advances';
import type { PrintedLine } from './page';
import { type Setting, setRuns, startOf, stretchesOf } from './setRuns';

/** The lines of 发文机关标志: one is centred; of several the names are as wide as one another, 文件 beside their middle. */
export function setHead(lines: readonly LayoutParagraph[], top: number): readonly PrintedLine[] {
	const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
	const { size, lineHeight, left, raise, spacing } = headMeasures(texts);
	return lines.flatMap(({ pieces }, i) => {
		const text = texts[i] ?? '';
		const advances = advancesOf(text, size, 0);
		const stretches = stretchesOf(pieces);
		const setting: Setting = { text, advances, stretches, size };
		const line = { start: startOf(stretches, 0), top: top + i * lineHeight, height: lineHeight };
		const end = text.length;
		if (left === undefined) {
			const x = PAGE.left + (LINE_WIDTH - widthOf(advances, 0, end)) / 2;
			return [{ ...line, runs: setRuns(setting, 0, end, x) }];
		}
		const name = end - lengthOfWord(text);
		const from = PAGE.left + left;
		const gap = widthOf(advances, 0, name) + (spacing[i] ?? 0) * Math.max(0, name - 1) + size / 2;
		const printed: PrintedLine[] = [{ ...line, runs: setRuns(setting, 0, name, from, spacing[i]) }];
		if (name < end) {
			const runs = setRuns(setting, name, end, from + gap);
			printed.push({ ...line, start: startOf(stretches, name), top: line.top - raise, runs });
		}
		return printed;
	});
}
