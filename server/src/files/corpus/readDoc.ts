import WordExtractor from 'word-extractor';

/** The text of a document of Word 97–2003, a paragraph a line; rows of tables, whose cells are parted by tabs, left out. */
export async function readDoc(bytes: Uint8Array): Promise<string> {
	try {
		const document = await new WordExtractor().extract(Buffer.from(bytes));
		return document
			.getBody()
			.split('\n')
			.filter((line) => !/\t.*\t/.test(line))
			.join('\n');
	} catch {
		throw new Error('不是 Word 文档，或已损坏');
	}
}
