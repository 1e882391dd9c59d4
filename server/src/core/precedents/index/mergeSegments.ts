import { BEGINNING, beginningOf, compareBeginnings } from './beginnings';
import { writePosting } from './buildSegment';
import { ByteReader, ByteWriter } from './bytes';
import { createClauseUnits, readClauseUnits, readFirstUnits } from './clauseRecord';
import { NumberList } from './numbers';
import { clauseCount, type Segment, type SegmentFile } from './segment';
import { TermCounts } from './termCounts';
import { isTellingTerm, unitsOf } from './terms';

/** A segment, and which of its files are gone, by their number. */
export interface MergeSource {
	readonly segment: Segment;
	readonly gone: ReadonlySet<number>;
}

/** Makes one segment of several, without what is gone, in steps of a few milliseconds: a step ends at each `yield`. */
export function* mergeSegments(sources: readonly MergeSource[]): Generator<undefined, Segment> {
	const parts = sources.map(readSource);
	const texts = yield* mergeTexts(parts);
	const clauseOrder = yield* mergeOrder(parts);
	const terms = yield* mergeTerms(parts);
	return { ...texts, ...terms, clauseOrder };
}

const GONE = 0xffffffff;

interface Part extends MergeSource {
	/** The new number of each clause, or `GONE`. */
	readonly numbers: Uint32Array;
	/** In how many clauses that are gone each single character stands. */
	readonly goneCounts: ReadonlyMap<number, number>;
}

function readSource({ segment, gone }: MergeSource): Part {
	const numbers = new Uint32Array(clauseCount(segment));
	const goneCounts = new Map<number, number>();
	const terms = new TermCounts();
	const into = createClauseUnits();
	const scratch = createClauseUnits();
	for (const number of gone) {
		const { first, end } = segment.files[number] as SegmentFile;
		for (let clause = first; clause < end; clause++) {
			numbers[clause] = GONE;
			readClauseUnits(segment.clauseBytes, segment.clauseStarts[clause] as number, into, scratch);
			const heading = unitsOf(headingOf(segment, clause));
			terms.clear();
			terms.add(heading, 0, heading.length);
			terms.add(into.units, into.bodyEnd, into.titleEnd);
			terms.add(into.units, 0, into.bodyEnd);
			for (let i = 0; i < terms.size; i++) {
				const term = terms.term(i);
				if (!isTellingTerm(term)) {
					goneCounts.set(term, (goneCounts.get(term) ?? 0) + 1);
				}
			}
		}
	}
	return { segment, gone, numbers, goneCounts };
}

function headingOf({ clauseSections, sectionBytes, sectionStarts }: Segment, clause: number): string {
	return new ByteReader(sectionBytes, sectionStarts[clauseSections[clause] as number] as number).text();
}

function* mergeTexts(parts: readonly Part[]) {
	const files: SegmentFile[] = [];
	const size = (bytes: (segment: Segment) => { readonly length: number }): number =>
		parts.reduce((sum, { segment }) => sum + bytes(segment).length, 0);
	const clauses = size(({ clauseSections }) => clauseSections);
	const records = new ByteWriter(size(({ clauseBytes }) => clauseBytes));
	const sections = new ByteWriter(size(({ sectionBytes }) => sectionBytes));
	const documents = new ByteWriter(size(({ documentBytes }) => documentBytes));
	const clauseStarts = new NumberList(clauses + 1);
	const clauseSections = new NumberList(clauses);
	const clauseLengths = new Uint16Array(clauses);
	const clauseHashes = new NumberList(clauses);
	const sectionStarts = new NumberList(size((segment) => segment.sectionStarts));
	const sectionDocuments = new NumberList(size((segment) => segment.sectionDocuments));
	const documentStarts = new NumberList(size((segment) => segment.documentStarts));
	for (const { segment, gone, numbers } of parts) {
		let lastSection = -1;
		let lastDocument = -1;
		for (const [number, file] of segment.files.entries()) {
			if (gone.has(number)) {
				continue;
			}
			const first = clauseStarts.length;
			for (let clause = file.first; clause < file.end; clause++) {
				const section = segment.clauseSections[clause] as number;
				const document = segment.sectionDocuments[section] as number;
				if (document !== lastDocument) {
					documentStarts.push(documents.length);
					copyRow(segment.documentBytes, segment.documentStarts, document, documents);
					lastDocument = document;
				}
				if (section !== lastSection) {
					sectionStarts.push(sections.length);
					sectionDocuments.push(documentStarts.length - 1);
					copyRow(segment.sectionBytes, segment.sectionStarts, section, sections);
					lastSection = section;
				}
				numbers[clause] = clauseStarts.length;
				clauseLengths[clauseStarts.length] = segment.clauseLengths[clause] as number;
				clauseStarts.push(records.length);
				copyRow(segment.clauseBytes, segment.clauseStarts, clause, records);
				clauseSections.push(sectionStarts.length - 1);
				clauseHashes.push(segment.clauseHashes[clause] as number);
				if (clauseStarts.length % CLAUSES_A_STEP === 0) {
					yield;
				}
			}
			files.push({ name: file.name, stamp: file.stamp, first, end: clauseStarts.length });
		}
	}
	clauseStarts.push(records.length);
	sectionStarts.push(sections.length);
	documentStarts.push(documents.length);
	return {
		files,
		clauseBytes: records.done(),
		clauseStarts: clauseStarts.done(),
		clauseSections: clauseSections.done(),
		clauseLengths: clauseLengths.subarray(0, clauseSections.length),
		clauseHashes: clauseHashes.done(),
		sectionBytes: sections.done(),
		sectionStarts: sectionStarts.done(),
		sectionDocuments: sectionDocuments.done(),
		documentBytes: documents.done(),
		documentStarts: documentStarts.done(),
	};
}

const CLAUSES_A_STEP = 1500;
const POSTINGS_A_STEP = 25_000;

function copyRow(bytes: Uint8Array, starts: Uint32Array, row: number, into: ByteWriter): void {
	into.append(bytes, starts[row] as number, starts[row + 1] as number);
}

function* mergeOrder(parts: readonly Part[]): Generator<undefined, Uint32Array> {
	const rows: Uint16Array[] = [];
	const into = createClauseUnits();
	const scratch = createClauseUnits();
	for (const { segment, numbers } of parts) {
		const own = new Uint16Array(numbers.length * BEGINNING);
		rows.push(own);
		for (let clause = 0; clause < numbers.length; clause++) {
			if (numbers[clause] !== GONE) {
				const length = readFirstUnits(segment.clauseBytes, segment.clauseStarts[clause] as number, into, scratch);
				beginningOf(into.units, length, own, clause * BEGINNING);
			}
			if (clause % CLAUSES_A_STEP === CLAUSES_A_STEP - 1) {
				yield;
			}
		}
	}
	const order = new NumberList(parts.reduce((sum, { numbers }) => sum + numbers.length, 0));
	const next = parts.map(() => 0);
	for (;;) {
		let best = -1;
		let bestClause = 0;
		for (const [i, { segment, numbers }] of parts.entries()) {
			while ((next[i] as number) < numbers.length && numbers[clauseAt(segment, next[i] as number)] === GONE) {
				next[i] = (next[i] as number) + 1;
			}
			if ((next[i] as number) === numbers.length) {
				continue;
			}
			const clause = clauseAt(segment, next[i] as number);
			const row = rows[i] as Uint16Array;
			if (best < 0 || compareBeginnings(row, clause, rows[best] as Uint16Array, bestClause) < 0) {
				best = i;
				bestClause = clause;
			}
		}
		if (best < 0) {
			return order.done();
		}
		order.push((parts[best] as Part).numbers[bestClause] as number);
		next[best] = (next[best] as number) + 1;
		if (order.length % CLAUSES_A_STEP === 0) {
			yield;
		}
	}
}

function clauseAt({ clauseOrder }: Segment, place: number): number {
	return clauseOrder[place] as number;
}

function* mergeTerms(parts: readonly Part[]) {
	const terms = new NumberList();
	const postingStarts = new NumberList();
	const postings = new ByteWriter(parts.reduce((sum, { segment }) => sum + segment.postings.length, 0));
	const clauses = new NumberList();
	const counts = new NumberList();
	const next = parts.map(() => 0);
	let done = 0;
	for (;;) {
		let term = Number.POSITIVE_INFINITY;
		for (const [i, { segment }] of parts.entries()) {
			term = Math.min(term, segment.terms[next[i] as number] ?? Number.POSITIVE_INFINITY);
		}
		if (term === Number.POSITIVE_INFINITY) {
			break;
		}
		const start = clauses.length;
		let single = 0;
		for (const [i, part] of parts.entries()) {
			const place = next[i] as number;
			if (part.segment.terms[place] === term) {
				next[i] = place + 1;
				single += copyPostings(part, place, term, clauses, counts);
			}
		}
		const held = isTellingTerm(term) ? clauses.length - start : single;
		if (held > 0) {
			terms.push(term);
			postingStarts.push(postings.length);
			postings.number(held);
			for (let i = start, last = -1; i < clauses.length; i++) {
				writePosting(postings, clauses.at(i) - last - 1, counts.at(i));
				last = clauses.at(i);
			}
		}
		done += clauses.length - start + parts.length;
		clauses.clear();
		counts.clear();
		if (done > POSTINGS_A_STEP) {
			done = 0;
			yield;
		}
	}
	postingStarts.push(postings.length);
	return { terms: terms.values(), postings: postings.done(), postingStarts: postingStarts.values() };
}

/** Adds the clauses of a term that are left, under their new numbers; of a single character only how many there are. */
function copyPostings(part: Part, place: number, term: number, clauses: NumberList, counts: NumberList): number {
	const { segment, numbers } = part;
	const reader = new ByteReader(segment.postings, segment.postingStarts[place] as number);
	const held = reader.number();
	if (!isTellingTerm(term)) {
		return held - (part.goneCounts.get(term) ?? 0);
	}
	for (let i = 0, clause = -1; i < held; i++) {
		const packed = reader.number();
		clause += (packed >>> 1) + 1;
		const count = packed % 2 === 1 ? reader.byte() : 1;
		const number = numbers[clause] as number;
		if (number !== GONE) {
			clauses.push(number);
			counts.push(count);
		}
	}
	return 0;
}
