/** A text file's content and how it was stored. */
export interface DecodedText {
	readonly content: string;
	readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
	/** Whether a byte order mark stood in front of it; it is not part of `content`. */
	readonly bom: boolean;
}

/** By its byte order mark, else UTF-8 where the bytes are that, else GB 18030, which older Chinese files are in. */
export function decodeText(bytes: Uint8Array): DecodedText {
	for (const { mark, encoding } of BYTE_ORDER_MARKS) {
		if (mark.every((byte, i) => bytes[i] === byte)) {
			return { content: new TextDecoder(encoding).decode(bytes.subarray(mark.length)), encoding, bom: true };
		}
	}
	try {
		return {
			content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
			encoding: 'utf-8',
			bom: false,
		};
	} catch {
		return { content: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030', bom: false };
	}
}

const BYTE_ORDER_MARKS = [
	{ mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
	{ mark: [0xff, 0xfe], encoding: 'utf-16le' },
	{ mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
