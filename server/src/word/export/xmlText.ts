/** A text as XML may hold it: what no XML document can say, control characters and halves of pairs, is left out. */
export function xmlText(text: string): string {
	return text.replace(UNSAYABLE, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '');
}

const UNSAYABLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
