import { cellsOf, LINE_WIDTH } from './pageMeasures';

/** How the lines of 发文机关标志 are set, in twentieths of a point. */
export interface HeadMeasures {
	readonly size: number;
	readonly lineHeight: number;
	/** What stands to the left of the names; `undefined` where the one line is centred. */
	readonly left: number | undefined;
	/** How far 文件 is raised to stand beside the middle of the names. */
	readonly raise: number;
	/** By line: what is added behind each character of a name but the last, so that all are as wide as the widest. */
	readonly spacing: readonly number[];
}

/** How much of the end of a line is 文件. */
export function lengthOfWord(line: string): number {
	return line.length > 2 && line.endsWith('文件') ? 2 : 0;
}

/** As large as fits on the line, below the 22 mm of GB/T 9704-2012, 7.2.4; names of joint issuers one below the other. */
export function headMeasures(lines: readonly string[]): HeadMeasures {
	if (lines.length < 2) {
		const size = fitting(cellsOf(lines[0] ?? ''), MAX_SIZE);
		return { size, lineHeight: 1200, left: undefined, raise: 0, spacing: [0] };
	}
	const names = lines.map((line) => line.slice(0, line.length - lengthOfWord(line)));
	const widest = Math.max(...names.map(cellsOf));
	const word = lines.some((line) => lengthOfWord(line) > 0) ? WORD : 0;
	const size = fitting(widest + word, MAX_JOINT_SIZE);
	const lineHeight = Math.round(size * 1.4);
	return {
		size,
		lineHeight,
		left: Math.max(0, Math.round((LINE_WIDTH - (widest + word) * size) / 2)),
		raise: Math.round(((lines.length - 1) * lineHeight) / 2),
		spacing: names.map((name) =>
			name.length < 2 ? 0 : Math.floor(((widest - cellsOf(name)) * size) / (name.length - 1)),
		),
	};
}

/** 文件 and the gap before it, in characters. */
const WORD = 2.5;
const MAX_SIZE = 1100;
const MAX_JOINT_SIZE = 720;

/** In half points, as sizes are told. */
function fitting(cells: number, most: number): number {
	return Math.min(most, Math.floor(LINE_WIDTH / Math.max(1, cells) / 10) * 10);
}
