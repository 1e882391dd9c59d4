import type { Clause, ClauseDocument, ClauseParty, ClauseStatement } from '../clause';
import { ByteReader, type ByteWriter } from './bytes';
import { decodeUnits, encodeText, wholeUnits } from './textCode';

/** What clauses under the same heading share. */
export interface Section {
	readonly above: readonly string[];
	readonly heading: string;
}

/** The label of a clause that stands on its own line of the path; `undefined` for a paragraph, whose path is its section's. */
export function ownLabel({ path, title, text }: Clause): string | undefined {
	const last = path.at(-1);
	return last !== undefined && (text.startsWith(last) || last === title) ? last : undefined;
}

/**
 * A clause as bytes, all of it but its document and its section. What its text holds too (title, body, statements) is kept
 * as a place in the text. What is compared comes first.
 */
export function writeClause(writer: ByteWriter, clause: Clause): void {
	const { text, body, title, span } = clause;
	const encoded = encodeText(text);
	writer.number(encoded.length);
	writer.append(encoded, 0, encoded.length);
	writer.number(text.length);
	writePieces(writer, body, text);
	writePieces(writer, title, text);
	writer.number(span.start);
	writer.number(span.end - span.start);
	writer.number(clause.line);
	const label = ownLabel(clause);
	writer.byte(label === undefined ? 0 : 1);
	if (label !== undefined) {
		writePieces(writer, label, text);
	}
	writer.number(clause.statements.length);
	for (const statement of clause.statements) {
		writer.byte(SCOPES.indexOf(statement.scope));
		writer.number(statement.line);
		writePieces(writer, statement.text, text);
		writeParties(writer, statement.parties, statement.text);
	}
	const parties = clause.statements.flatMap((statement) => statement.parties);
	const derived = JSON.stringify(parties) === JSON.stringify(clause.parties);
	writer.byte(derived ? 0 : 1);
	if (!derived) {
		writeParties(writer, clause.parties, '');
	}
}

export function readClause(bytes: Uint8Array, start: number, document: ClauseDocument, section: Section): Clause {
	const reader = new ByteReader(bytes, start);
	const text = reader.text();
	reader.number();
	const body = readPieces(reader, text);
	const title = readPieces(reader, text);
	const from = reader.number();
	const span = { start: from, end: from + reader.number() };
	const line = reader.number();
	const path = reader.byte() === 0 ? section.above : [...section.above, readPieces(reader, text)];
	const statements = repeat(reader.number(), (): ClauseStatement => {
		const scope = SCOPES[reader.byte()] ?? 'own';
		const at = reader.number();
		const written = readPieces(reader, text);
		return { text: written, line: at, scope, parties: readParties(reader, written) };
	});
	const parties = reader.byte() === 0 ? statements.flatMap((statement) => statement.parties) : readParties(reader, '');
	return { document, path, heading: section.heading, title, text, body, line, span, parties, statements };
}

/** Where its clause begins in the file, without making the rest of it. */
export function readClauseStart(bytes: Uint8Array, start: number): number {
	const reader = new ByteReader(bytes, start);
	reader.skipText();
	reader.number();
	skipPieces(reader);
	skipPieces(reader);
	return reader.number();
}

/** What is compared of a clause, as units in buffers that every reading uses anew. */
export interface ClauseUnits {
	/** The body, then the title. */
	units: Uint16Array;
	bodyEnd: number;
	titleEnd: number;
}

export function createClauseUnits(): ClauseUnits {
	return { units: new Uint16Array(4096), bodyEnd: 0, titleEnd: 0 };
}

/** Reads body and title of a clause into `into`. */
export function readClauseUnits(bytes: Uint8Array, start: number, into: ClauseUnits, scratch: ClauseUnits): void {
	const reader = new ByteReader(bytes, start);
	const length = reader.number();
	const textStart = reader.position;
	reader.position += length;
	const textLength = reader.number();
	scratch.units = withRoom(scratch.units, textLength);
	into.units = withRoom(into.units, textLength * 2 + 64);
	decodeUnits(bytes, textStart, textStart + length, scratch.units);
	into.bodyEnd = readPieceUnits(reader, scratch.units, into, 0);
	into.titleEnd = readPieceUnits(reader, scratch.units, into, into.bodyEnd);
}

/** The first units of the body: all that is needed of it to put clauses in order. */
export function readFirstUnits(bytes: Uint8Array, start: number, into: ClauseUnits, scratch: ClauseUnits): number {
	const reader = new ByteReader(bytes, start);
	const length = reader.number();
	const textStart = reader.position;
	reader.position += length;
	reader.number();
	if (reader.number() > 1) {
		const from = reader.number();
		const pieceLength = reader.number();
		if (pieceLength >= FIRST_UNITS && from < FIRST_UNITS) {
			decodeUnits(bytes, textStart, wholeUnits(bytes, textStart, from + FIRST_UNITS), scratch.units);
			into.units.set(scratch.units.subarray(from, from + FIRST_UNITS));
			return FIRST_UNITS;
		}
	}
	readClauseUnits(bytes, start, into, scratch);
	return into.bodyEnd;
}

/** Enough for a beginning, a few blanks in it. */
const FIRST_UNITS = 32;

const SCOPES: readonly ClauseStatement['scope'][] = ['own', 'block', 'inherited'];
const ROLES: readonly ClauseParty['role'][] = ['responsible', 'lead', 'support'];

function withRoom(units: Uint16Array, length: number): Uint16Array {
	return units.length >= length ? units : new Uint16Array(length * 2);
}

/** `part` as pieces of `whole`, in order, or as it stands where it is not made of such. */
function writePieces(writer: ByteWriter, part: string, whole: string): void {
	const pieces = piecesOf(part, whole);
	if (pieces === undefined) {
		writer.number(0);
		writer.text(part);
		return;
	}
	writer.number(pieces.length + 1);
	let last = 0;
	for (const [start, length] of pieces) {
		writer.number(start - last);
		writer.number(length);
		last = start + length;
	}
}

/** As many characters of the part are looked for at once. */
const WINDOW = 6;
const MAX_PIECES = 64;

function piecesOf(part: string, whole: string): readonly (readonly [number, number])[] | undefined {
	const pieces: [number, number][] = [];
	let at = 0;
	for (let i = 0; i < part.length; ) {
		const start = whole.indexOf(part.slice(i, i + WINDOW), at);
		if (start < 0 || pieces.length === MAX_PIECES) {
			return undefined;
		}
		let length = 0;
		while (i + length < part.length && part.charCodeAt(i + length) === whole.charCodeAt(start + length)) {
			length++;
		}
		pieces.push([start, length]);
		at = start + length;
		i += length;
	}
	return pieces;
}

function readPieces(reader: ByteReader, whole: string): string {
	const count = reader.number();
	if (count === 0) {
		return reader.text();
	}
	let text = '';
	let last = 0;
	for (let i = 1; i < count; i++) {
		const start = last + reader.number();
		last = start + reader.number();
		text += whole.slice(start, last);
	}
	return text;
}

function skipPieces(reader: ByteReader): void {
	const count = reader.number();
	if (count === 0) {
		reader.skipText();
	}
	for (let i = 1; i < count; i++) {
		reader.number();
		reader.number();
	}
}

function readPieceUnits(reader: ByteReader, whole: Uint16Array, into: ClauseUnits, at: number): number {
	const count = reader.number();
	if (count === 0) {
		const length = reader.number();
		if (into.units.length < at + length) {
			const larger = new Uint16Array((at + length) * 2);
			larger.set(into.units);
			into.units = larger;
		}
		const decoded = decodeUnits(reader.bytes, reader.position, reader.position + length, into.units.subarray(at));
		reader.position += length;
		return at + decoded;
	}
	let end = at;
	let last = 0;
	for (let i = 1; i < count; i++) {
		const start = last + reader.number();
		const length = reader.number();
		last = start + length;
		for (let j = 0; j < length; j++) {
			into.units[end + j] = whole[start + j] as number;
		}
		end += length;
	}
	return end;
}

function writeParties(writer: ByteWriter, parties: readonly ClauseParty[], statement: string): void {
	writer.number(parties.length);
	for (const party of parties) {
		writer.byte(ROLES.indexOf(party.role) * 2 + (party.openEnded ? 1 : 0));
		writer.number(party.units.length);
		for (const unit of party.units) {
			writePieces(writer, unit, statement);
		}
	}
}

function readParties(reader: ByteReader, statement: string): readonly ClauseParty[] {
	return repeat(reader.number(), () => {
		const kind = reader.byte();
		return {
			role: ROLES[kind >> 1] ?? 'responsible',
			units: repeat(reader.number(), () => readPieces(reader, statement)),
			openEnded: kind % 2 === 1,
		};
	});
}

function repeat<T>(count: number, read: () => T): readonly T[] {
	const values: T[] = [];
	for (let i = 0; i < count; i++) {
		values.push(read());
	}
	return values;
}
