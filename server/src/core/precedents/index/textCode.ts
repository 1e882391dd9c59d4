/**
 * Text in about one and a half bytes a character: the commonest 128 units of 公文 and laws take one byte, the other units
 * that Chinese is written with two, any other unit three. Any string comes back as it was, halves of characters included.
 */
export function encodeText(text: string): Uint8Array {
	const { codes } = tables();
	const bytes = new Uint8Array(text.length * 3);
	let length = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		const code = codes[unit] as number;
		if (code < SHORT) {
			bytes[length++] = code;
		} else if (code !== NONE) {
			bytes[length++] = 0x80 | ((code - SHORT) >> 8);
			bytes[length++] = (code - SHORT) & 0xff;
		} else {
			bytes[length++] = ESCAPE;
			bytes[length++] = unit >> 8;
			bytes[length++] = unit & 0xff;
		}
	}
	return bytes.slice(0, length);
}

export function decodeText(bytes: Uint8Array, start: number, end: number): string {
	const units = new Uint16Array(end - start);
	const length = decodeUnits(bytes, start, end, units);
	let text = '';
	for (let i = 0; i < length; i += CHUNK) {
		text += String.fromCharCode.apply(undefined, units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]);
	}
	return text;
}

/** Writes the units into `units`, which must have room for them, and tells how many there are. */
export function decodeUnits(bytes: Uint8Array, start: number, end: number, units: Uint16Array): number {
	const { short, long } = tables();
	let length = 0;
	for (let i = start; i < end; ) {
		const byte = bytes[i] as number;
		if (byte < SHORT) {
			units[length++] = short[byte] as number;
			i++;
		} else if (byte !== ESCAPE) {
			units[length++] = long[((byte & 0x7f) << 8) | (bytes[i + 1] as number)] as number;
			i += 2;
		} else {
			units[length++] = ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number);
			i += 3;
		}
	}
	return length;
}

/** Where the bytes of the first `count` units end. */
export function wholeUnits(bytes: Uint8Array, start: number, count: number): number {
	let at = start;
	for (let i = 0; i < count; i++) {
		const byte = bytes[at] as number;
		at += byte < SHORT ? 1 : byte === ESCAPE ? 3 : 2;
	}
	return at;
}

const CHUNK = 4096;
const SHORT = 0x80;
const ESCAPE = 0xff;
const NONE = 0xffff;

/** Counted over a hundred thousand clauses. A change is a new version of the file format. */
const COMMONEST =
	'、，的。\n人业和行政工定应条市 法理务管部有第（）规关保用民十当以区国产设建一发作门对资企会机0实等生,地公者制；责施合或进员不在中位主本单经1府要全2动二化体\u00a0情事及三展级为\u3000其办提上方通物防出项开大加各可任构院安新监委时重家省服处品自照持信期年按成力由';
/** What two bytes reach: all but the escape byte's own 256. */
const RANGES: readonly (readonly [number, number])[] = [
	[0x4e00, 0x9fff],
	[0x0000, 0x02ff],
	[0x2000, 0x27ff],
	[0x3000, 0x303f],
	[0xff00, 0xffef],
	[0x3400, 0x4dbf],
];

interface Tables {
	/** By unit: below 128 its one byte, else 128 more than its two, or `NONE`. */
	readonly codes: Uint16Array;
	readonly short: Uint16Array;
	readonly long: Uint16Array;
}

let made: Tables | undefined;

function tables(): Tables {
	made ??= makeTables();
	return made;
}

function makeTables(): Tables {
	const codes = new Uint16Array(0x10000).fill(NONE);
	const short = new Uint16Array(SHORT);
	const long = new Uint16Array(0x7fff);
	let next = 0;
	for (const [first, last] of RANGES) {
		for (let unit = first; unit <= last; unit++, next++) {
			codes[unit] = SHORT + next;
			long[next] = unit;
		}
	}
	for (let i = 0; i < COMMONEST.length; i++) {
		const unit = COMMONEST.charCodeAt(i);
		codes[unit] = i;
		short[i] = unit;
	}
	return { codes, short, long };
}
