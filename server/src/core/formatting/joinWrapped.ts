import { isBlankLine, type Line, readLines } from '../lines/line';
import { isTableLine } from '../lines/tableLine';
import { createSourceText } from '../text/sourceText';

/**
 * Joins the lines of a text that was broken at the edge of a page. Only where that is plain: several lines are full, which
 * is as long as the longest, and break off in the middle of a sentence; else every line end stays.
 */
export function joinWrapped(content: string): string {
	const text = createSourceText(content);
	const { folded } = text;
	const lines = readLines(text);
	const widths = lines.map(({ body }) => cellsOf(content.slice(body.start, body.end)));
	const full = widths.reduce((most, width) => Math.max(most, width), 0);
	const breaksOff = (line: Line): boolean => {
		const isFull = (widths[line.index] ?? 0) >= full - SLACK;
		return isFull && !endsSentence(folded, line) && !isTableLine(content, line.body);
	};
	const continues = (line: Line | undefined): boolean =>
		line !== undefined &&
		!isBlankLine(line) &&
		line.body.start === line.span.start &&
		line.marker === undefined &&
		!isTableLine(content, line.body);
	const broken = lines.map((line, i) => breaksOff(line) && continues(lines[i + 1]));
	// What does not come to the end of a sentence is a list of names.
	for (let i = lines.length - 1; i >= 0; i--) {
		const next = lines[i + 1];
		if (broken[i] && next !== undefined && !broken[i + 1] && !endsSentence(folded, next)) {
			broken[i] = false;
		}
	}
	if (full < NARROWEST || full > WIDEST || broken.filter(Boolean).length < CERTAIN) {
		return content;
	}
	return lines
		.map((line, i) => {
			const written = content.slice(line.span.start, broken[i] ? line.body.end : line.span.end);
			const ends = broken[i] || i === lines.length - 1;
			return written + (ends ? seam(folded, line, lines[i + 1], broken[i] === true) : '\n');
		})
		.join('');
}

function endsSentence(folded: string, { body }: Line): boolean {
	return ENDING.includes(folded[body.end - 1] ?? ' ');
}

const ENDING = '。;:!?…)”';

/** How wide a line is: a Chinese character or mark takes the place of two letters. */
function cellsOf(text: string): number {
	let cells = 0;
	for (let i = 0; i < text.length; i++) {
		cells += text.charCodeAt(i) >= 0x2000 ? 2 : 1;
	}
	return cells;
}

/** Words of Latin letters stay apart. */
function seam(folded: string, line: Line, next: Line | undefined, joined: boolean): string {
	const ends = joined && next !== undefined ? `${folded[line.body.end - 1] ?? ''}${folded[next.body.start] ?? ''}` : '';
	return /^[A-Za-z]{2}$/.test(ends) ? ' ' : '';
}

/** A mark that may not begin a line goes over the edge, or the character before it to the next. */
const SLACK = 4;
const NARROWEST = 30;
const WIDEST = 120;
const CERTAIN = 3;
