/**
 * Places that are remembered while a text is still being made: a mark stands in it until its lines are known. The two
 * characters that enclose it cannot stand in a document.
 */
export function markOf(id: number): string {
	return `\u0001${id}\u0002`;
}

export interface MarkedText {
	readonly text: string;
	/** The 1-based line of each mark. */
	readonly lines: ReadonlyMap<number, number>;
}

/** The text without its marks. It begins and ends with a paragraph, and of blank lines no more than two follow one another. */
export function resolveMarks(paragraphs: readonly string[]): MarkedText {
	const kept: string[] = [];
	const lines = new Map<number, number>();
	let blank = 0;
	for (const line of paragraphs.flatMap((paragraph) => paragraph.split('\n'))) {
		const plain = line.replace(MARK, '').trimEnd();
		if (plain === '') {
			blank++;
		} else {
			kept.push(...new Array<string>(kept.length === 0 ? 0 : Math.min(blank, MAX_BLANK)).fill(''), plain);
			blank = 0;
		}
		for (const [, id] of line.matchAll(MARK)) {
			lines.set(Number(id), Math.max(kept.length, 1));
		}
	}
	return { text: kept.length === 0 ? '' : `${kept.join('\n')}\n`, lines };
}

export function withoutMarks(text: string): string {
	return text.replace(MARK, '');
}

const MAX_BLANK = 2;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what encloses a mark.
const MARK = /\u0001(\d+)\u0002/g;
