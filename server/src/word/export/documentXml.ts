import { alignmentOf } from '../layout/alignment';
import { headMeasures } from '../layout/headMeasures';
import type { Layout, LayoutParagraph, LayoutPiece, Place } from '../layout/layout';
import { cellsAsSet, LINE_CELLS, PAGE } from '../layout/pageMeasures';
import { typographyOf } from '../layout/typography';
import { CommentMarks, type ReviewComment } from './comments';
import { imprintRuns } from './imprintRuns';
import { IMPRINT_FRAME, imprintXml } from './imprintXml';
import { markRuns } from './markRuns';
import { WORD } from './parts';
import { fontXml, type Run, runsXml } from './runs';
import { tableXml } from './tableXml';

/** The body of the document: every paragraph of the layout, the comments at their places, one section. */
export function documentXml({ paragraphs }: Layout, comments: readonly ReviewComment[]): string {
	const writer = new BodyWriter(paragraphs, new CommentMarks(comments));
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${WORD} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${writer.write()}${SECTION}</w:body></w:document>`;
}

const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="rOdd"/><w:footerReference w:type="even" r:id="rEven"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="850" w:footer="${PAGE.footer}" w:gutter="0"/></w:sectPr>`;

class BodyWriter {
	readonly #paragraphs: readonly LayoutParagraph[];
	readonly #marks: CommentMarks;

	constructor(paragraphs: readonly LayoutParagraph[], marks: CommentMarks) {
		this.#paragraphs = paragraphs;
		this.#marks = marks;
	}

	write(): string {
		let xml = '';
		for (let i = 0; i < this.#paragraphs.length; ) {
			const group = this.#group(i);
			xml += this.#groupXml(group, i);
			i += group.length;
		}
		// What was found in lines that are not printed is told at the end.
		const rest = this.#marks.begin(Number.POSITIVE_INFINITY) + this.#marks.finish(Number.POSITIVE_INFINITY);
		return rest === '' ? xml : `${xml}<w:p><w:pPr>${NO_HEIGHT}</w:pPr>${rest}</w:p>`;
	}

	/** What is written as one: the rows of a table, the lines of a head and of a 版记. */
	#group(from: number): readonly LayoutParagraph[] {
		const first = this.#paragraphs[from];
		const belongs = (each: LayoutParagraph): boolean =>
			first?.columns !== undefined
				? each.columns !== undefined && !each.headRow
				: (first?.role === 'imprint' || first?.role === 'mark') && each.role === first.role && !each.startsPage;
		let to = from + 1;
		for (let next = this.#paragraphs[to]; next !== undefined && belongs(next); next = this.#paragraphs[++to]);
		return this.#paragraphs.slice(from, to);
	}

	#groupXml(group: readonly LayoutParagraph[], from: number): string {
		const [first] = group;
		if (first === undefined) {
			return '';
		}
		if (first.columns !== undefined) {
			const between = this.#paragraphs[from - 1]?.columns === undefined ? '' : SEPARATOR;
			return emptyLines(first) + between + tableXml(group, this.#marks);
		}
		if (first.role === 'imprint') {
			const lines = group.map((each) => paragraphXml(each, imprintRuns(each), this.#marks));
			return emptyLines(first) + imprintXml(lines) + SEPARATOR;
		}
		if (first.role === 'mark') {
			return this.#headXml(group, from);
		}
		const { pieces, atRight } = first;
		if (atRight !== undefined) {
			return emptyLines(first) + besideXml(first, atRight, this.#marks);
		}
		return emptyLines(first) + paragraphXml(first, pieces.map(runOf), this.#marks);
	}

	/** 7.2.4: 35 mm below the upper edge, 文号 two lines below it. */
	#headXml(lines: readonly LayoutParagraph[], from: number): string {
		const measures = headMeasures(lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
		const above = this.#paragraphs.slice(0, from).filter(({ role }) => role === 'front').length;
		return lines
			.map((line, i) => {
				const before = i === 0 ? Math.max(PAGE.line, HEAD_BELOW_EDGE - above * PAGE.line) : 0;
				const after = i === lines.length - 1 && !line.redLine ? 2 * PAGE.line : 0;
				const runs = markRuns(line, measures, i);
				const spacing = { before, after, line: measures.lineHeight, left: measures.left };
				// A border is as wide as its paragraph; the names of a joint head stand further in.
				return line.redLine && measures.left !== undefined
					? paragraphXml({ ...line, redLine: false }, runs, this.#marks, spacing) + RED_LINE
					: paragraphXml(line, runs, this.#marks, spacing);
			})
			.join('');
	}
}

const HEAD_BELOW_EDGE = 1984;
/** A line that is none: Word wants a paragraph there. */
const NO_HEIGHT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
const RED_BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>';
const RED_LINE = `<w:p><w:pPr><w:keepNext/>${RED_BORDER}${NO_HEIGHT}</w:pPr></w:p>`;
const SEPARATOR = `<w:p><w:pPr>${NO_HEIGHT}</w:pPr></w:p>`;

/** The empty lines before a paragraph are paragraphs, as who types a document writes them. */
function emptyLines({ linesBefore = 0, startsPage, keepsNext }: LayoutParagraph): string {
	return Array.from({ length: linesBefore }, (_, i) => {
		const properties = `${keepsNext ? '<w:keepNext/>' : ''}${startsPage && i === 0 ? '<w:pageBreakBefore/>' : ''}`;
		return properties === '' ? '<w:p/>' : `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
	}).join('');
}

interface Spacing {
	readonly before: number;
	readonly after: number;
	readonly line: number;
	/** Of a joint head; `undefined` where it is centred. */
	readonly left: number | undefined;
}

function paragraphXml(
	paragraph: LayoutParagraph,
	runs: readonly Run[],
	marks: CommentMarks,
	spacing: Spacing = { before: 0, after: 0, line: typographyOf(paragraph).lineHeight, left: undefined },
): string {
	return `<w:p><w:pPr>${propertiesXml(paragraph, spacing)}</w:pPr>${runsXml(runs, marks)}</w:p>`;
}

/**
 * 文号 and 签发人 on one line, each a paragraph of its own in the order of the draft: the first in a frame, the other with the
 * line and what is drawn below it. Its first line is indented, not all of it: so the red line is as wide as the type area.
 */
function besideXml(paragraph: LayoutParagraph, atRight: LayoutPiece, marks: CommentMarks): string {
	const { atRight: _, redLine, first: __, ...rest } = paragraph;
	const right = LINE_CELLS - 1 - cellsAsSet(atRight.text);
	// Frames hide what does not fit: they are wider than what stands in them.
	const parts = [
		{ pieces: paragraph.pieces, left: 1, width: right - 1.5 },
		{ pieces: [atRight], left: right, width: LINE_CELLS + 2 - right },
	].sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
	return parts
		.map(({ pieces, left, width }, i) => {
			const runs = pieces.map(runOf);
			const spacing = { before: 0, after: 0, line: PAGE.line, left: 0 };
			const own: LayoutParagraph =
				i === 0
					? { ...rest, pieces, place: { left, width, endsLine: false } }
					: { ...rest, pieces, first: left, ...(redLine ? { redLine } : {}) };
			return paragraphXml(own, runs, marks, spacing);
		})
		.join('');
}

/** In the order that the schema of Word asks for. */
function propertiesXml(paragraph: LayoutParagraph, spacing: Spacing): string {
	const { role, left = 0, first = 0, right = 0, linesBefore = 0, startsPage, redLine, place } = paragraph;
	const keep = paragraph.keepsNext ? '<w:keepNext/>' : '';
	const page = startsPage && linesBefore === 0 ? '<w:pageBreakBefore/>' : '';
	const frame = role === 'imprint' ? IMPRINT_FRAME : place === undefined || place.endsLine ? '' : frameXml(place);
	const border = redLine ? RED_BORDER : '';
	const { before, after, line } = spacing;
	const lines = `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;
	const { edge } = typographyOf(paragraph);
	// What must not be broken may end beyond the edge: fonts that stand in for others are wider.
	const isWhole = paragraph.fillsLine || (role === 'right' && alignmentOf(paragraph) === 'left');
	const inFrame = place !== undefined && !place.endsLine;
	const toLeft = inFrame ? 0 : (spacing.left ?? cells(left) + edge);
	const toRight = inFrame ? 0 : isWhole ? -2 * PAGE.cell : cells(right) + edge;
	const firstLine = first < 0 ? ` w:hanging="${cells(-first)}"` : ` w:firstLine="${cells(first)}"`;
	const indent = `<w:ind w:left="${toLeft}" w:right="${toRight}"${firstLine}/>`;
	return `${keep}${page}${frame}${border}${lines}${indent}<w:jc w:val="${spacing.left === undefined ? alignmentOf(paragraph) : 'left'}"/>`;
}

/** A name beside the one that has the line; lower than a line, so that it moves nothing. */
function frameXml({ left, width }: Place): string {
	return `<w:framePr w:w="${cells(width)}" w:h="${PAGE.line - 60}" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="${Math.max(1, cells(left))}" w:y="1"/>`;
}

function cells(count: number): number {
	return Math.round(count * PAGE.cell);
}

function runOf({ text, start, font, breakBefore }: LayoutPiece): Run {
	return { text, start, properties: fontXml(font), breakBefore };
}
