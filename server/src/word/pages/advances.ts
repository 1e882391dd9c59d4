/** The width of each UTF-16 unit of a text: half a character for ASCII, none for the second half of a pair, two for a tab. */
export function advancesOf(text: string, size: number, spacing: number): readonly number[] {
	const advances: number[] = [];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if ((code & 0xfc00) === 0xdc00) {
			advances.push(0);
		} else if (code === 9) {
			advances.push(2 * (size + spacing));
		} else {
			advances.push((isNarrow(text, i) ? size / 2 : size) + spacing);
		}
	}
	return advances;
}

export function isNarrow(text: string, at: number): boolean {
	return text.charCodeAt(at) < 0x80;
}

/** The width of what stands between two offsets. */
export function widthOf(advances: readonly number[], from: number, to: number): number {
	let total = 0;
	for (let i = from; i < to; i++) {
		total += advances[i] ?? 0;
	}
	return total;
}
