import type { Clause, ClauseDocument } from '../clause';
import { ByteReader, type ByteWriter } from './bytes';
import { readClause, type Section } from './clauseRecord';
import { findSorted } from './numbers';

/**
 * A part of the corpus that never changes: clauses of whole files, in order, and the terms they hold. Clauses, sections,
 * documents and files are numbered from 0; sections belong to documents and documents to files, all in order.
 */
export interface Segment {
	readonly files: readonly SegmentFile[];
	/** The records of clauses, one behind the other, and where each begins; one more for the end. */
	readonly clauseBytes: Uint8Array;
	readonly clauseStarts: Uint32Array;
	/** The section of each clause. */
	readonly clauseSections: Uint32Array;
	/** How many pairs and words are compared of each clause. */
	readonly clauseLengths: Uint16Array;
	/** The same for clauses of the same text, blanks and widths aside. */
	readonly clauseHashes: Uint32Array;
	/** The clauses in the order of what their texts begin with. */
	readonly clauseOrder: Uint32Array;
	/** Headings, and the documents they stand in. */
	readonly sectionBytes: Uint8Array;
	readonly sectionStarts: Uint32Array;
	readonly sectionDocuments: Uint32Array;
	readonly documentBytes: Uint8Array;
	readonly documentStarts: Uint32Array;
	/** Sorted. */
	readonly terms: Uint32Array;
	/** How many clauses hold each term, then which, and how often; single characters have the count only. */
	readonly postings: Uint8Array;
	readonly postingStarts: Uint32Array;
}

export interface SegmentFile {
	readonly name: string;
	readonly stamp: string;
	/** Its clauses are `first` up to `end`. */
	readonly first: number;
	readonly end: number;
}

export function clauseCount({ clauseSections }: Segment): number {
	return clauseSections.length;
}

/** A term's place in `terms`; -1 for one that the segment does not hold. */
export function findTerm(segment: Segment, term: number): number {
	return findSorted(segment.terms, term);
}

export function clausesWith(segment: Segment, place: number): number {
	const { postings, postingStarts } = segment;
	let at = postingStarts[place] as number;
	let byte = postings[at] as number;
	let count = byte & 0x7f;
	for (let shift = 7; byte >= 0x80; shift += 7) {
		byte = postings[++at] as number;
		count |= (byte & 0x7f) << shift;
	}
	return count;
}

export function makeClause(segment: Segment, clause: number): Clause {
	const section = segment.clauseSections[clause] as number;
	const document = segment.sectionDocuments[section] as number;
	return readClause(
		segment.clauseBytes,
		segment.clauseStarts[clause] as number,
		readDocument(new ByteReader(segment.documentBytes, segment.documentStarts[document] as number)),
		readSection(new ByteReader(segment.sectionBytes, segment.sectionStarts[section] as number)),
	);
}

export function writeSection(writer: ByteWriter, { heading, above }: Section): void {
	writer.text(heading);
	writer.number(above.length);
	above.forEach((label) => {
		writer.text(label);
	});
}

function readSection(reader: ByteReader): Section {
	const heading = reader.text();
	const above = Array.from({ length: reader.number() }, () => reader.text());
	return { above, heading };
}

export function writeDocument(writer: ByteWriter, document: ClauseDocument): void {
	const { file, title, number, organ, date, place, year } = document;
	writer.text(file);
	for (const value of [title, number, organ, date, place]) {
		writer.byte(value === undefined ? 0 : 1);
		writer.text(value ?? '');
	}
	writer.number(year === undefined ? 0 : year + 1);
}

function readDocument(reader: ByteReader): ClauseDocument {
	const file = reader.text();
	const optional = (): string | undefined => {
		const there = reader.byte() === 1;
		const text = reader.text();
		return there ? text : undefined;
	};
	const title = optional();
	const number = optional();
	const organ = optional();
	const date = optional();
	const place = optional();
	const year = reader.number();
	return { file, title, number, organ, date, place, year: year === 0 ? undefined : year - 1 };
}
