import { isCentredCell } from '../layout/isCentredCell';
import type { LayoutParagraph } from '../layout/layout';
import { LINE_WIDTH, PAGE } from '../layout/pageMeasures';
import type { CommentMarks } from './comments';
import { fontXml, runsXml } from './runs';

/** Rows as a table as wide as the line, in 小4; the first row is repeated on every page. */
export function tableXml(rows: readonly LayoutParagraph[], marks: CommentMarks): string {
	const columns = (rows[0]?.columns ?? []).map((width) => Math.round((width * LINE_WIDTH) / PAGE.cellsALine));
	const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
	const body = rows.map((row) => rowXml(row, columns, marks)).join('');
	return `<w:tbl>${TABLE}<w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
	.map((name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	.join('');
const MARGINS = ['left', 'right'].map((name) => `<w:${name} w:w="80" w:type="dxa"/>`).join('');
const TABLE = `<w:tblPr><w:tblW w:w="${LINE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`;

/** Cells that are missing at the end of a row are empty. */
function rowXml({ pieces, headRow }: LayoutParagraph, columns: readonly number[], marks: CommentMarks): string {
	const cells = columns.map((width, i) => {
		const piece = pieces[i];
		const properties = `${fontXml(piece?.font ?? 'body')}<w:spacing w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/>`;
		const runs = piece === undefined ? '' : runsXml([{ text: piece.text, start: piece.start, properties }], marks);
		return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/><w:jc w:val="${headRow || isCentredCell(piece?.text ?? '') ? 'center' : 'left'}"/></w:pPr>${runs}</w:p></w:tc>`;
	});
	return `<w:tr><w:trPr><w:cantSplit/>${headRow ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}
