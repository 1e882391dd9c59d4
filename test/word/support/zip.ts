import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
	readonly name: string;
	readonly content: Uint8Array;
	/** The size that the archive claims, where it lies. */
	readonly claims?: number;
}

/** An archive as no honest program writes it. */
export function dishonestZip(...entries: readonly ZipEntry[]): Uint8Array {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, claims = content.byteLength } of entries) {
		const data = deflateRawSync(content);
		const fields = Buffer.alloc(22);
		fields.writeUInt16LE(8, 4);
		fields.writeUInt32LE(data.length, 14);
		fields.writeUInt32LE(claims, 18);
		const nameBytes = Buffer.from(name);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, lengths(nameBytes), nameBytes, data]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, lengths(nameBytes), place, nameBytes]));
		files.push(local);
		offset += local.length;
	}
	const size = directory.reduce((sum, each) => sum + each.length, 0);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(size, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}

/** Of the name and of the extra field. */
function lengths(name: Buffer): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt16LE(name.length, 0);
	return bytes;
}
