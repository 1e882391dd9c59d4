/**
 * How much of a document is read before it is given up. A document of 500 pages has some 20,000 paragraphs and 20 MB of XML;
 * what goes beyond these was made to do harm, or is a database in the shape of a document.
 */
export const LIMITS = {
	/** Of the file: pictures are most of it. */
	bytes: 200 * 1024 * 1024,
	entries: 20_000,
	/** Of one part, unpacked. */
	partBytes: 96 * 1024 * 1024,
	/** Of all parts that are read, unpacked. */
	allBytes: 128 * 1024 * 1024,
	/** Elements in one another: Word itself stops long before. */
	depth: 512,
	/** And cells, notes and comments. */
	paragraphs: 200_000,
	/** Of the text: more than ten long books. */
	characters: 20_000_000,
	/** Of a part that is held whole: styles, numbering. */
	elements: 500_000,
	attributes: 1000,
} as const;
