import { LINE_WIDTH } from '../layout/pageMeasures';

/**
 * 版记 at the foot of its page: its paragraphs in one frame on the lower edge of the type area, with lines as wide as that,
 * the outer ones thicker (GB/T 9704-2012, 7.4.1). The lines are paragraphs of their own, as high as they are thick: LibreOffice
 * keeps together in a frame only paragraphs with the same borders.
 */
export function imprintXml(paragraphs: readonly string[]): string {
	return paragraphs.map((paragraph, i) => lineXml(i === 0 ? THICK : THIN) + paragraph).join('') + lineXml(THICK);
}

/** 0.35 mm and 0.25 mm, in twentieths of a point. */
const THICK = 20;
const THIN = 15;

export const IMPRINT_FRAME = `<w:framePr w:w="${LINE_WIDTH}" w:hSpace="0" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>`;

function lineXml(height: number): string {
	return `<w:p><w:pPr>${IMPRINT_FRAME}<w:shd w:val="clear" w:color="auto" w:fill="000000"/><w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/></w:pPr></w:p>`;
}
