import type { Localized } from '../../core/localized';
import type { WordOptions, WordReading } from './readWord';

/** What came of an import: the text with what there is to say of it, or why there is none. */
export type WordImport = WordReading | { readonly problem: Localized };

/** Reads a Word document. What reads it is a program of its own, loaded when the first document is met. */
export async function importWord(bytes: Uint8Array, options?: WordOptions): Promise<WordImport> {
	const { readWord } = await import('./readWord.js');
	try {
		return await readWord(bytes, options);
	} catch (error) {
		const reason = (error as { readonly reason?: Localized }).reason;
		if (reason === undefined) {
			throw error;
		}
		return { problem: reason };
	}
}
