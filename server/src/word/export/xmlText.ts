/** A text as XML may hold it: what no XML document can say (see `countUnsayable`) is left out. */
export function xmlText(text: string): string {
	return text.replace(UNSAYABLE, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
}

/** How many characters of a text XML 1.0 cannot say: control characters below the blank, halves of pairs, U+FFFE, U+FFFF. */
export function countUnsayable(text: string): number {
	return text.match(UNSAYABLE)?.length ?? 0;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
