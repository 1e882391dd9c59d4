import { type Analysis, analyze } from '../../../server/src/core/analysis';

/** A draft with a cursor: ‸ shows where. */
export function readCursor(marked: string): { readonly text: string; readonly offset: number } {
	const offset = marked.indexOf('‸');
	if (offset < 0) {
		throw new Error(`no cursor in ${marked}`);
	}
	return { text: marked.replace('‸', ''), offset };
}

export function analyzeAt(marked: string): { readonly analysis: Analysis; readonly offset: number } {
	const { text, offset } = readCursor(marked);
	return { analysis: analyze(text), offset };
}
