import { type HeadMeasures, lengthOfWord } from '../layout/headMeasures';
import type { LayoutParagraph } from '../layout/layout';
import { fontXml, type Run } from './runs';

/** A line of 发文机关标志: in a joint one the names as wide as one another, 文件 beside the middle of them. */
export function markRuns({ pieces }: LayoutParagraph, measures: HeadMeasures, line: number): readonly Run[] {
	const { size, left, raise, spacing } = measures;
	const runs: Run[] = [];
	for (const { text, start } of pieces) {
		const name = text.length - (left === undefined ? 0 : lengthOfWord(text));
		const add = (from: number, to: number, properties: string): void => {
			if (to > from) {
				const at = start === undefined ? undefined : start + from;
				runs.push({ text: text.slice(from, to), start: at, properties: `${FONT}${properties}${sized(size)}` });
			}
		};
		if (left === undefined) {
			add(0, name, '<w:spacing w:val="0"/>');
			continue;
		}
		add(0, name - 1, `<w:spacing w:val="${spacing[line] ?? 0}"/>`);
		add(Math.max(0, name - 1), name, `<w:spacing w:val="${name < text.length ? size / 2 : 0}"/>`);
		add(name, text.length, `<w:spacing w:val="0"/><w:position w:val="${Math.round(raise / 10)}"/>`);
	}
	return runs;
}

const FONT = `${fontXml('mark')}<w:color w:val="FF0000"/>`;

function sized(size: number): string {
	return `<w:sz w:val="${size / 10}"/><w:szCs w:val="${size / 10}"/>`;
}
