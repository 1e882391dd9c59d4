/**
 * The UTF-16 units of a text. Reading them from here costs a third of reading them from the string, and getting them next to
 * nothing: it is one copy.
 */
export function unitsOf(text: string): Uint16Array {
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}

/** The text of such units. */
export function textOf(units: Uint16Array): string {
	return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
