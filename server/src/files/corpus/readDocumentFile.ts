import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../decodeText';
import { readDoc } from './readDoc';
import { readDocx } from './readDocx';
import { readHtml } from './readHtml';

/** Reads a file of some format as the text of a draft. Rejects with what a drafter can be told. */
export type DocumentReader = (bytes: Uint8Array) => Promise<string> | string;

/** By the end of the name. */
const READERS: Readonly<Record<string, DocumentReader>> = {
	'.txt': readText,
	'.gongwen': readText,
	'.md': readText,
	'.html': readHtml,
	'.htm': readHtml,
	'.docx': readDocx,
	'.doc': readDoc,
	'.pdf': async (bytes) => (await import('./readPdf.js')).readPdf(bytes),
};

export function isReadableDocument(name: string): boolean {
	// `~$` begins what Word keeps beside an open document.
	return READERS[path.extname(name).toLowerCase()] !== undefined && !name.startsWith('~$');
}

/** No 公文 is as long; a log file may be. */
const MAX_BYTES = 32 * 1024 * 1024;

export async function readDocumentFile(file: string): Promise<string> {
	if ((await stat(file)).size > MAX_BYTES) {
		throw new Error('文件超过 32 MB');
	}
	const reader = READERS[path.extname(file).toLowerCase()] ?? readText;
	return reader(await readFile(file));
}

function readText(bytes: Uint8Array): string {
	return decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).content;
}
