import { strToU8, zipSync } from 'fflate';
import type { Layout } from '../layout/layout';
import type { ReviewComment } from './comments';
import { documentXml } from './documentXml';
import { FONT_TABLE, FOOTERS, PARTS, SETTINGS, STYLES } from './parts';
import { xmlText } from './xmlText';

/** Writes a layout as a Word document. The same layout always gives the same bytes. */
export function writeWord(layout: Layout, comments: readonly ReviewComment[] = []): Uint8Array {
	const parts: Record<string, string> = {
		...PARTS,
		'word/document.xml': documentXml(layout, comments),
		'word/styles.xml': STYLES,
		'word/settings.xml': SETTINGS,
		'word/fontTable.xml': FONT_TABLE,
		...FOOTERS,
		'word/comments.xml': commentsXml(comments),
	};
	const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
	return zipSync(files, { mtime: EARLIEST, level: 6 });
}

/** Archives want a date; the day of the export is nobody's business. */
const EARLIEST = '1980-01-02T00:00:00';

function commentsXml(comments: readonly ReviewComment[]): string {
	const all = comments.map(
		({ text }, id) =>
			`<w:comment w:id="${id}" w:author="公文起草" w:initials="公文"><w:p><w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p></w:comment>`,
	);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${all.join('')}</w:comments>`;
}
