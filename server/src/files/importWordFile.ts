import { readFile, stat } from 'node:fs/promises';
import { importWord, type WordImport } from '../word/import/importWord';
import { LIMITS } from '../word/import/limits';
import { reasonOf } from './reasonOf';

/** A Word document on the disk, or what an editor has of one that is elsewhere. */
export type WordSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** Reads a Word document, whatever comes in between told as a problem of it. */
export async function importWordFile(source: WordSource): Promise<WordImport> {
	if ('bytes' in source) {
		return importWord(source.bytes);
	}
	let bytes: Uint8Array;
	try {
		// What is larger would only fill the memory.
		if ((await stat(source.path)).size > LIMITS.bytes) {
			return { problem: { 'zh-cn': '文件过大', en: 'the file is too large' } };
		}
		bytes = await readFile(source.path);
	} catch (error) {
		return { problem: { 'zh-cn': `无法读取（${reasonOf(error)}）`, en: `it cannot be read (${reasonOf(error)})` } };
	}
	return importWord(bytes);
}
