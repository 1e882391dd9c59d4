/** A text file's content and how it was stored. */
export interface DecodedText {
	readonly content: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
	/** Whether a byte order mark stood in front of it; it is not part of `content`. */
	readonly bom: boolean;
	/** Whether every byte could be read; where one could not, `content` holds U+FFFD and must not be written back. */
	readonly intact: boolean;
}

/** By its byte order mark, else UTF-8 where the bytes are that, else GB 18030, which older Chinese files are in. */
export function decodeText(bytes: Uint8Array): DecodedText {
	for (const { mark, encoding } of BYTE_ORDER_MARKS) {
		if (mark.every((byte, i) => bytes[i] === byte)) {
			return { ...decode(bytes.subarray(mark.length), encoding), encoding, bom: true };
		}
	}
	const utf8 = decode(bytes, 'utf-8');
	return utf8.intact
		? { ...utf8, encoding: 'utf-8', bom: false }
		: { ...decode(bytes, 'gb18030'), encoding: 'gb18030', bom: false };
}

const BYTE_ORDER_MARKS = [
	{ mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
	{ mark: [0xff, 0xfe], encoding: 'utf-16le' },
	{ mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): Pick<DecodedText, 'content' | 'intact'> {
	try {
		return { content: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), intact: true };
	} catch {
		return { content: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), intact: false };
	}
}
