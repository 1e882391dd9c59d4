/** What a folder of precedents may hold. */
const ENDINGS = ['txt', 'gongwen', 'md', 'html', 'htm', 'docx', 'doc', 'pdf'];

export const DOCUMENTS = `**/*.{${ENDINGS.join(',')}}`;

/**
 * Whether what was changed at `uri` may be a document, or a folder that holds some: an editor that is told of a folder that went
 * says nothing of the files in it.
 */
export function mayHoldDocuments(uri: string): boolean {
	const ending = /\.([A-Za-z]\w{0,7})$/.exec(uri)?.[1]?.toLowerCase();
	return ending === undefined || ENDINGS.includes(ending);
}
