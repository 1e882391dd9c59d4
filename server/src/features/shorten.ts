/** A text cut to at most `length` UTF-16 units, the sign of omission included; never in the middle of a character. */
export function shorten(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, wholeCharacters(text, length - 1))}…` : text;
}

/** `offset`, or the one before it where a character of two units stands across it. */
export function wholeCharacters(text: string, offset: number): number {
	return offset > 0 && isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset))
		? offset - 1
		: offset;
}

function isHighSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
	return unit >= 0xdc00 && unit <= 0xdfff;
}
