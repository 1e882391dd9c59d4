/** Matches a sticky pattern at `offset`; a match that reaches beyond `end` is none. */
export function matchAt(pattern: RegExp, folded: string, offset: number, end: number): RegExpExecArray | undefined {
	pattern.lastIndex = offset;
	const found = offset < end ? pattern.exec(folded) : null;
	return found !== null && offset + found[0].length <= end ? found : undefined;
}
