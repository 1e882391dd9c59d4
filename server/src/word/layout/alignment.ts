import type { LayoutParagraph } from './layout';

/** How the lines of a paragraph stand between their edges; `both`: all but the last are filled. */
export function alignmentOf(paragraph: LayoutParagraph): 'left' | 'center' | 'right' | 'both' {
	const { role, atRight, place, left, fillsLine } = paragraph;
	if (place !== undefined) {
		return 'center';
	}
	switch (role) {
		case 'mark':
		case 'title':
		case 'centred':
			return 'center';
		case 'number':
			return atRight === undefined ? 'center' : 'left';
		case 'right':
			return left === undefined ? 'right' : 'left';
		case 'imprint':
			return fillsLine ? 'left' : 'both';
		case 'front':
		case 'flush':
		case 'table':
			return 'left';
		default:
			return 'both';
	}
}
