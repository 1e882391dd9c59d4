import type { Clause } from '../clause';
import type { IndexedFile } from '../precedentIndex';
import { BEGINNING, beginningOf, hashOf, sortBeginnings } from './beginnings';
import { ByteWriter } from './bytes';
import { createClauseUnits, ownLabel, readClauseUnits, writeClause } from './clauseRecord';
import { NumberList } from './numbers';
import { type Segment, type SegmentFile, writeDocument, writeSection } from './segment';
import { TermCounts } from './termCounts';
import { isTellingTerm, unitsOf } from './terms';

/** Packs the clauses of whole files. */
export function buildSegment(indexed: readonly IndexedFile[]): Segment {
	const clauses = indexed.flatMap((file) => file.clauses);
	const texts = packTexts(clauses);
	const files: SegmentFile[] = [];
	let first = 0;
	for (const { file, stamp, clauses: own } of indexed) {
		files.push({ name: file, stamp, first, end: first + own.length });
		first += own.length;
	}
	return { files, ...texts, ...packTerms(clauses, texts) };
}

function packTexts(clauses: readonly Clause[]) {
	const records = new ByteWriter();
	const sections = new ByteWriter();
	const documents = new ByteWriter();
	const clauseStarts = new NumberList();
	const clauseSections = new NumberList();
	const sectionStarts = new NumberList();
	const sectionDocuments = new NumberList();
	const documentStarts = new NumberList();
	let lastDocument = '';
	let lastSection = '';
	for (const clause of clauses) {
		const { document, heading, path } = clause;
		const documentKey = JSON.stringify(document);
		if (documentStarts.length === 0 || documentKey !== lastDocument) {
			documentStarts.push(documents.length);
			writeDocument(documents, document);
			lastDocument = documentKey;
			lastSection = '';
		}
		const above = ownLabel(clause) === undefined ? path : path.slice(0, -1);
		const sectionKey = JSON.stringify([heading, ...above]);
		if (sectionKey !== lastSection) {
			sectionStarts.push(sections.length);
			sectionDocuments.push(documentStarts.length - 1);
			writeSection(sections, { above, heading });
			lastSection = sectionKey;
		}
		clauseStarts.push(records.length);
		clauseSections.push(sectionStarts.length - 1);
		writeClause(records, clause);
	}
	clauseStarts.push(records.length);
	sectionStarts.push(sections.length);
	documentStarts.push(documents.length);
	return {
		clauseBytes: records.bytes(),
		clauseStarts: clauseStarts.values(),
		clauseSections: clauseSections.values(),
		sectionBytes: sections.bytes(),
		sectionStarts: sectionStarts.values(),
		sectionDocuments: sectionDocuments.values(),
		documentBytes: documents.bytes(),
		documentStarts: documentStarts.values(),
	};
}

/** A dense number for each term, in the order they come. */
class TermNumbers {
	#terms = new Uint32Array(1 << 14);
	#numbers = new Uint32Array(1 << 14);
	readonly list = new NumberList();

	numberOf(term: number): number {
		const mask = this.#terms.length - 1;
		let slot = (Math.imul(term, 0x9e3779b1) >>> 8) & mask;
		while (this.#numbers[slot] !== 0) {
			if (this.#terms[slot] === term) {
				return (this.#numbers[slot] as number) - 1;
			}
			slot = (slot + 1) & mask;
		}
		this.#terms[slot] = term;
		this.list.push(term);
		this.#numbers[slot] = this.list.length;
		if (this.list.length * 2 > mask) {
			this.#grow();
		}
		return this.list.length - 1;
	}

	#grow(): void {
		const mask = this.#terms.length * 2 - 1;
		this.#terms = new Uint32Array(mask + 1);
		this.#numbers = new Uint32Array(mask + 1);
		for (let i = 0; i < this.list.length; i++) {
			const term = this.list.at(i);
			let slot = (Math.imul(term, 0x9e3779b1) >>> 8) & mask;
			while (this.#numbers[slot] !== 0) {
				slot = (slot + 1) & mask;
			}
			this.#terms[slot] = term;
			this.#numbers[slot] = i + 1;
		}
	}
}

function packTerms(clauses: readonly Clause[], texts: ReturnType<typeof packTexts>) {
	const numbers = new TermNumbers();
	const held = new NumberList();
	const counts = new NumberList();
	const ends = new NumberList();
	const clauseLengths = new Uint16Array(clauses.length);
	const clauseHashes = new Uint32Array(clauses.length);
	const beginnings = new Uint16Array(clauses.length * BEGINNING);
	const terms = new TermCounts();
	const clauseUnits = createClauseUnits();
	const scratch = createClauseUnits();
	clauses.forEach((clause, i) => {
		readClauseUnits(texts.clauseBytes, texts.clauseStarts[i] as number, clauseUnits, scratch);
		const { units, bodyEnd, titleEnd } = clauseUnits;
		const heading = unitsOf(clause.heading);
		terms.clear();
		terms.add(heading, 0, heading.length);
		terms.add(units, bodyEnd, titleEnd);
		terms.add(units, 0, bodyEnd);
		for (let j = 0; j < terms.size; j++) {
			held.push(numbers.numberOf(terms.term(j)));
			counts.push(terms.count(j));
		}
		ends.push(held.length);
		clauseLengths[i] = Math.min(0xffff, terms.telling);
		clauseHashes[i] = hashOf(clauseUnits);
		beginningOf(units, bodyEnd, beginnings, i * BEGINNING);
	});
	return {
		...packPostings(numbers.list.values(), held, counts, ends),
		clauseLengths,
		clauseHashes,
		clauseOrder: sortBeginnings(beginnings, clauses.length),
	};
}

/** Turns the terms of each clause into the clauses of each term. */
function packPostings(terms: Uint32Array, held: NumberList, counts: NumberList, ends: NumberList) {
	const sorted = terms.slice().sort();
	const rank = new Uint32Array(terms.length);
	const order = Uint32Array.from(terms, (_, i) => i).sort((a, b) => (terms[a] as number) - (terms[b] as number));
	order.forEach((term, i) => {
		rank[term] = i;
	});
	const starts = new Uint32Array(terms.length + 1);
	for (let i = 0; i < held.length; i++) {
		const after = (rank[held.at(i)] as number) + 1;
		starts[after] = (starts[after] as number) + 1;
	}
	for (let i = 0; i < terms.length; i++) {
		starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
	}
	const next = starts.slice();
	const clauseOf = new Uint32Array(held.length);
	const countOf = new Uint8Array(held.length);
	for (let clause = 0, i = 0; clause < ends.length; clause++) {
		for (; i < ends.at(clause); i++) {
			const term = rank[held.at(i)] as number;
			const place = next[term] as number;
			next[term] = place + 1;
			clauseOf[place] = clause;
			countOf[place] = Math.min(0xff, counts.at(i));
		}
	}
	const postings = new ByteWriter();
	const postingStarts = new Uint32Array(terms.length + 1);
	for (let i = 0; i < sorted.length; i++) {
		const from = starts[i] as number;
		const to = starts[i + 1] as number;
		postings.number(to - from);
		if (isTellingTerm(sorted[i] as number)) {
			let last = -1;
			for (let j = from; j < to; j++) {
				writePosting(postings, (clauseOf[j] as number) - last - 1, countOf[j] as number);
				last = clauseOf[j] as number;
			}
		}
		postingStarts[i + 1] = postings.length;
	}
	return { terms: sorted, postings: postings.bytes(), postingStarts };
}

/** `skipped`: how many clauses lie between this one and the one before it that holds the term. */
export function writePosting(postings: ByteWriter, skipped: number, count: number): void {
	postings.number(skipped * 2 + (count > 1 ? 1 : 0));
	if (count > 1) {
		postings.byte(count);
	}
}
