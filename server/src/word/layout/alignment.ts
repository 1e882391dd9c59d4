import type { LayoutParagraph } from './layout';

/** How the lines of a paragraph stand between their edges; `both`: all but the last are filled. */
export function alignmentOf({ role, atRight }: LayoutParagraph): 'left' | 'center' | 'right' | 'both' {
	switch (role) {
		case 'mark':
		case 'title':
		case 'centred':
			return 'center';
		case 'number':
			return atRight === undefined ? 'center' : 'left';
		case 'right':
			return 'right';
		case 'front':
		case 'flush':
		case 'table':
			return 'left';
		default:
			return 'both';
	}
}
