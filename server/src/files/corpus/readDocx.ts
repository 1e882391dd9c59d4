import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/**
 * The paragraphs of a Word document, a line each, as they read with all changes accepted. Tables, footnotes and text boxes
 * are left out, and numbers that Word makes by itself: `policy-draft import` resolves those.
 */
export function readDocx(bytes: Uint8Array): string {
	const xml = unzipDocument(bytes);
	const lines: string[] = [];
	let line = '';
	let skipped = 0;
	let inText = 0;
	const parser = new Parser(
		{
			onopentagname(name) {
				if (SKIPPED.has(name)) {
					skipped++;
				} else if (name === 'w:t') {
					inText++;
				} else if (skipped === 0 && name === 'w:tab') {
					line += ' ';
				} else if (skipped === 0 && (name === 'w:br' || name === 'w:cr')) {
					line += '\n';
				}
			},
			ontext(text) {
				if (inText > 0 && skipped === 0) {
					line += text;
				}
			},
			onclosetag(name) {
				if (SKIPPED.has(name)) {
					skipped--;
				} else if (name === 'w:t') {
					inText--;
				} else if (name === 'w:p' && skipped === 0) {
					lines.push(line);
					line = '';
				}
			},
		},
		{ xmlMode: true, decodeEntities: true },
	);
	parser.end(xml);
	return lines.join('\n');
}

/** Deleted text, tables, what floats beside the text, and the second version of what newer Words draw otherwise. */
const SKIPPED: ReadonlySet<string> = new Set([
	'w:del',
	'w:moveFrom',
	'w:tbl',
	'w:txbxContent',
	'mc:Fallback',
	'w:instrText',
]);
const BODY = 'word/document.xml';
/** A book of a million characters takes less. */
const MAX_XML = 256 * 1024 * 1024;

function unzipDocument(bytes: Uint8Array): string {
	let tooBig = false;
	const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
		tooBig ||= name === BODY && originalSize > MAX_XML;
		return name === BODY && !tooBig;
	};
	let files: ReturnType<typeof unzipSync>;
	try {
		files = unzipSync(bytes, { filter });
	} catch {
		throw new Error('不是 Word 文档，或已损坏');
	}
	const body = files[BODY];
	if (tooBig || body === undefined) {
		throw new Error(tooBig ? '解开后过大' : '不是 Word 文档，或已损坏');
	}
	return new TextDecoder().decode(body);
}
