import type { Layout, LayoutFont, LayoutParagraph, LayoutPiece } from '../layout/layout';
import { cellsOf, LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import { CommentMarks, type ReviewComment } from './comments';
import { WORD } from './parts';
import { xmlText } from './xmlText';

/** The body of the document: every paragraph of the layout, the comments at their places, one section. */
export function documentXml({ paragraphs }: Layout, comments: readonly ReviewComment[]): string {
	const marks = new CommentMarks(comments);
	const last = paragraphs.length - 1;
	const body = paragraphs.map((paragraph, i) => {
		const before = paragraphs[i - 1]?.role === 'imprint';
		const after = paragraphs[i + 1]?.role === 'imprint';
		return paragraphXml(paragraph, { marks, isLast: i === last, before, after });
	});
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${WORD} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body.join('')}${SECTION}</w:body></w:document>`;
}

const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="rOdd"/><w:footerReference w:type="even" r:id="rEven"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="850" w:footer="${PAGE.footer}" w:gutter="0"/></w:sectPr>`;

interface Surroundings {
	readonly marks: CommentMarks;
	readonly isLast: boolean;
	/** Whether the paragraph before, and the one after, belong to the 版记 too. */
	readonly before: boolean;
	readonly after: boolean;
}

function paragraphXml(paragraph: LayoutParagraph, surroundings: Surroundings): string {
	const { pieces, atRight } = paragraph;
	const { marks, isLast } = surroundings;
	const runs = pieces.map((piece) => pieceXml(piece, paragraph, marks)).join('');
	const right = atRight === undefined ? '' : `<w:r><w:tab/></w:r>${run(atRight.text, 'body', false)}`;
	// What was found in lines that are not printed is told at the end.
	const rest = isLast ? marks.begin(Number.POSITIVE_INFINITY) + marks.finish(Number.POSITIVE_INFINITY) : '';
	return `<w:p><w:pPr>${propertiesXml(paragraph, surroundings)}</w:pPr>${runs}${right}${rest}</w:p>`;
}

/** In the order that the schema of Word asks for. */
function propertiesXml(paragraph: LayoutParagraph, { before, after }: Surroundings): string {
	const { role, left = 0, first = 0, right = 0, linesBefore = 0, startsPage, redLine, atRight } = paragraph;
	const isImprint = role === 'imprint';
	const keep = role === 'title' || role === 'mark' ? '<w:keepNext/>' : '';
	const page = startsPage ? '<w:pageBreakBefore/>' : '';
	const tabs = atRight === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${LINE_WIDTH - PAGE.cell}"/></w:tabs>`;
	const spacing = `<w:spacing w:before="${linesBefore * PAGE.line + (SPACE_BEFORE[role] ?? 0)}" w:after="${SPACE_AFTER[role] ?? 0}" w:line="${LINE[role] ?? PAGE.line}" w:lineRule="exact"/>`;
	const edge = isImprint ? IMPRINT_CELL : 0;
	const firstLine = first < 0 ? ` w:hanging="${cells(-first)}"` : ` w:firstLine="${cells(first)}"`;
	const indent = `<w:ind w:left="${cells(left) + edge}" w:right="${cells(right) + edge}"${firstLine}/>`;
	return `${keep}${page}${borders(redLine, isImprint, before, after)}${tabs}${spacing}${indent}<w:jc w:val="${alignment(paragraph)}"/>`;
}

/** Above and below the 版记 its thick lines, between its parts the thin ones. */
function borders(redLine: boolean | undefined, isImprint: boolean, before: boolean, after: boolean): string {
	const red = redLine ? '<w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/>' : '';
	const above = isImprint ? `<w:top w:val="single" w:sz="${before ? 4 : 8}" w:space="1" w:color="000000"/>` : '';
	const below = isImprint && !after ? '<w:bottom w:val="single" w:sz="8" w:space="1" w:color="000000"/>' : '';
	const all = above + red + below;
	return all === '' ? '' : `<w:pBdr>${all}</w:pBdr>`;
}

const IMPRINT_CELL = 280;

const SPACE_BEFORE: Readonly<Record<string, number>> = { mark: 1984 };
const SPACE_AFTER: Readonly<Record<string, number>> = { mark: 2 * PAGE.line };
const LINE: Readonly<Record<string, number>> = { mark: 1200, title: 640, imprint: 480 };

function alignment({ role, atRight }: LayoutParagraph): string {
	switch (role) {
		case 'mark':
		case 'title':
		case 'centred':
			return 'center';
		case 'number':
			return atRight === undefined ? 'center' : 'left';
		case 'right':
			return 'right';
		case 'front':
		case 'flush':
		case 'table':
			return 'left';
		default:
			return 'both';
	}
}

function cells(count: number): number {
	return Math.round(count * PAGE.cell);
}

function pieceXml(piece: LayoutPiece, { role }: LayoutParagraph, marks: CommentMarks): string {
	const { text, start, font, breakBefore } = piece;
	const lineBreak = breakBefore ? '<w:r><w:br/></w:r>' : '';
	if (start === undefined) {
		return run(text, font, false);
	}
	const end = start + text.length;
	const cuts = [start, ...marks.cuts(start, end), end];
	let xml = lineBreak;
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [from, to] = [cuts[i] ?? start, cuts[i + 1] ?? end];
		xml += marks.begin(to) + run(text.slice(from - start, to - start), font, role === 'imprint') + marks.finish(to);
	}
	return xml;
}

/** Tabs of a draft are those of Word. */
function run(text: string, font: LayoutFont, isImprint: boolean): string {
	const size = font === 'mark' ? markSize(text) : isImprint ? '<w:spacing w:val="0"/><w:sz w:val="28"/>' : '';
	const content = text
		.split('\t')
		.map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`))
		.join('<w:tab/>');
	const properties = `${FONTS[font]}${size}`;
	return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

const FONTS: Readonly<Record<LayoutFont, string>> = {
	title: `${fonts('方正小标宋简体')}<w:spacing w:val="0"/><w:sz w:val="44"/><w:szCs w:val="44"/>`,
	level1: fonts('黑体'),
	level2: fonts('楷体_GB2312'),
	body: '',
	mark: `${fonts('方正小标宋简体')}<w:color w:val="FF0000"/><w:spacing w:val="0"/>`,
};

function fonts(name: string): string {
	return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:hint="eastAsia"/>`;
}

/** As large as fits on the line, below the 22 mm of the standard. */
function markSize(text: string): string {
	const halfPoints = Math.min(110, Math.floor(LINE_WIDTH / Math.max(1, cellsOf(text)) / 10));
	return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
