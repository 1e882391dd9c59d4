/** A text as XML may hold it: what no XML document can say, control characters and halves of pairs, is left out. */
export function xmlText(text: string): string {
	return text.replace(UNSAYABLE, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
}

const UNSAYABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
