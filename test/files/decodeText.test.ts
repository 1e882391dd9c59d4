import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/files/decodeText';

const GB_JIA = [0xbc, 0xd7];

describe('decodeText', () => {
	it.each([
		['UTF-8', [...Buffer.from('甲𠮷a')], '甲𠮷a', 'utf-8', false],
		['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from('甲')], '甲', 'utf-8', true],
		['UTF-16LE', [...Buffer.from('\uFEFF甲𠮷', 'utf16le')], '甲𠮷', 'utf-16le', true],
		['UTF-16BE', [0xfe, 0xff, 0x75, 0x32], '甲', 'utf-16be', true],
		['GBK', GB_JIA, '甲', 'gb18030', false],
		['GB 18030 with four bytes a character', [...GB_JIA, 0x95, 0x34, 0xb2, 0x35], '甲𠮷', 'gb18030', false],
		['ASCII', [...Buffer.from('1.a')], '1.a', 'utf-8', false],
		['nothing', [], '', 'utf-8', false],
		['a byte order mark alone', [0xef, 0xbb, 0xbf], '', 'utf-8', true],
		['NUL bytes', [0, 0x61, 0], '\0a\0', 'utf-8', false],
	] as const)('reads %s', (_, bytes, content, encoding, bom) => {
		expect(decodeText(Uint8Array.from(bytes))).toEqual({ content, encoding, bom, intact: true });
	});

	it.each([
		['a second byte order mark', '\uFEFF\uFEFF甲', '\uFEFF甲'],
		['one inside the text', '甲\uFEFF乙', '甲\uFEFF乙'],
	])('keeps %s, which is part of the text', (_, written, content) => {
		expect(decodeText(Buffer.from(written)).content).toBe(content);
	});

	it.each([
		['UTF-8 behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 'a\uFFFD', 'utf-8'],
		['half a pair in UTF-16', [0xff, 0xfe, 0x00, 0xd8], '\uFFFD', 'utf-16le'],
		['an odd number of bytes in UTF-16', [0xff, 0xfe, 0x61, 0x00, 0x61], 'a\uFFFD', 'utf-16le'],
		['bytes of no encoding', [0x61, 0xff], 'a\uFFFD', 'gb18030'],
	] as const)('shows what cannot be read and says that it is lost: %s', (_, bytes, content, encoding) => {
		expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ content, encoding, intact: false });
	});
});
