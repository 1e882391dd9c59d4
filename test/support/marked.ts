import type { Span } from '../../server/src/core/text/span';

/** Takes the marks out of `一、甲\n«三、»乙` and says where they stood. Marked stretches do not nest. */
export function readMarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
	const spans: Span[] = [];
	let text = '';
	let start = 0;
	for (const character of marked) {
		if (character === '«') {
			start = text.length;
		} else if (character === '»') {
			spans.push({ start, end: text.length });
		} else {
			text += character;
		}
	}
	return { text, spans };
}
