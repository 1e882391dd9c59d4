import { importWord } from '../../word/import/importWord';

/**
 * The paragraphs of a Word document, a line each, with the numbers that Word shows and all changes accepted. Tables and notes
 * are left out: no clause is looked for in them.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
	const result = await importWord(bytes, { tables: false });
	if ('problem' in result) {
		throw new Error(result.problem['zh-cn']);
	}
	return result.text;
}
