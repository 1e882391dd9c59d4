import type { Clause } from './clause';
import { buildSegment } from './index/buildSegment';
import { readClauseStart } from './index/clauseRecord';
import { mergeSegments } from './index/mergeSegments';
import { countAll, countClauses, type Part, rarity } from './index/part';
import { openParts, saveParts } from './index/saveSegments';
import { PartSearch } from './index/searchParts';
import { makeClause, type Segment, type SegmentFile } from './index/segment';
import { scanTerms, unitsOf } from './index/terms';
import type { IndexedFile, PrecedentHit, PrecedentQuery, PrecedentStore } from './precedentIndex';

/** A corpus of these files, to be changed and searched. */
export function createPrecedentStore(files: readonly IndexedFile[] = []): PrecedentStore {
	const store = new SegmentedStore([]);
	store.put(files);
	return store;
}

/** `undefined` for what `save` did not write in this version, whole. The store goes on using `bytes`. */
export function openPrecedentStore(bytes: Uint8Array): PrecedentStore | undefined {
	const parts = openParts(bytes);
	return parts && new SegmentedStore(parts);
}

/** The clauses of files in a new store; stamps are empty. */
export function storeOfClauses(clauses: readonly Clause[]): PrecedentStore {
	const files = new Map<string, Clause[]>();
	for (const clause of clauses) {
		const { file } = clause.document;
		const own = files.get(file) ?? [];
		files.set(file, own);
		own.push(clause);
	}
	return createPrecedentStore([...files].map(([file, own]) => ({ file, stamp: '', clauses: own })));
}

/** Where the living state of a file is. */
interface FilePlace {
	readonly part: Part;
	readonly number: number;
}

/** A merge under way: the parts it replaces, and what is left to do. */
interface Merge {
	readonly parts: readonly Part[];
	readonly steps: Generator<undefined, Segment>;
}

/** As many clauses are packed at once: more would need more memory, fewer would leave more to merge. */
const CLAUSES_A_SEGMENT = 8192;
/** So many segments of about the same size are made one. */
const FAN = 6;
/** The share of clauses that may be gone from a segment before it is made anew. */
const MAX_GONE = 0.3;

class SegmentedStore implements PrecedentStore {
	#parts: readonly Part[];
	readonly #files = new Map<string, FilePlace>();
	readonly #search = new PartSearch();
	#merge: Merge | undefined;

	constructor(parts: readonly Part[]) {
		this.#parts = parts;
		parts.forEach((part) => {
			this.#register(part);
		});
	}

	get size(): number {
		return this.#parts.reduce((sum, part) => sum + liveClauses(part), 0);
	}

	search(query: PrecedentQuery): readonly PrecedentHit[] {
		const make = ({ part, clause }: { readonly part: number; readonly clause: number }): Clause =>
			makeClause((this.#parts[part] as Part).segment, clause);
		return this.#search.search(this.#parts, query).map(({ best, also }) => ({
			clause: make(best),
			score: Math.min(1, best.likeness),
			also: also.map(make),
		}));
	}

	clause(file: string, start: number): Clause | undefined {
		const place = this.#files.get(file);
		if (place === undefined) {
			return undefined;
		}
		const { segment } = place.part;
		const { first, end } = segment.files[place.number] as SegmentFile;
		for (let clause = first; clause < end; clause++) {
			if (readClauseStart(segment.clauseBytes, segment.clauseStarts[clause] as number) === start) {
				return makeClause(segment, clause);
			}
		}
		return undefined;
	}

	weigh(token: string): number {
		const clauses = countAll(this.#parts);
		const held = countClauses(this.#parts, termOf(token));
		return held === 0 ? 0 : rarity(clauses, held);
	}

	files(): ReadonlyMap<string, string> {
		return new Map(
			[...this.#files].map(([name, { part, number }]) => [name, (part.segment.files[number] as SegmentFile).stamp]),
		);
	}

	put(files: readonly IndexedFile[]): void {
		const last = new Map(files.map((file) => [file.file, file]));
		this.remove([...last.keys()]);
		let chunk: IndexedFile[] = [];
		let clauses = 0;
		const pack = (): void => {
			if (chunk.length > 0) {
				const part: Part = { segment: buildSegment(chunk), gone: new Set(), goneClauses: undefined };
				this.#parts = [...this.#parts, part];
				this.#register(part);
			}
			chunk = [];
			clauses = 0;
		};
		for (const file of last.values()) {
			if (clauses + file.clauses.length > CLAUSES_A_SEGMENT) {
				pack();
			}
			chunk.push(file);
			clauses += file.clauses.length;
		}
		pack();
	}

	absorb(bytes: Uint8Array): boolean {
		const parts = openParts(bytes);
		if (parts === undefined) {
			return false;
		}
		for (const part of parts) {
			this.remove(part.segment.files.filter((_, number) => !part.gone.has(number)).map(({ name }) => name));
			this.#parts = [...this.#parts, part];
			this.#register(part);
		}
		return true;
	}

	remove(files: readonly string[]): void {
		for (const name of files) {
			const place = this.#files.get(name);
			if (place !== undefined) {
				this.#files.delete(name);
				markGone(place.part, place.number);
			}
		}
		const left = this.#parts.filter((part) => part.gone.size < part.segment.files.length);
		this.#parts = left.length < this.#parts.length ? left : this.#parts;
	}

	tidy(): boolean {
		this.#merge ??= this.#planMerge();
		if (this.#merge === undefined) {
			return false;
		}
		const step = this.#merge.steps.next();
		if (step.done) {
			this.#finishMerge(this.#merge, step.value);
			this.#merge = undefined;
		}
		return true;
	}

	save(): Uint8Array {
		return saveParts(this.#parts);
	}

	#register(part: Part): void {
		for (const [number, { name }] of part.segment.files.entries()) {
			if (!part.gone.has(number)) {
				this.#files.set(name, { part, number });
			}
		}
	}

	#planMerge(): Merge | undefined {
		const parts = mergeable(this.#parts);
		return (
			parts && { parts, steps: mergeSegments(parts.map(({ segment, gone }) => ({ segment, gone: new Set(gone) }))) }
		);
	}

	/** Files that went while the merge was under way are gone from the new segment too. */
	#finishMerge({ parts }: Merge, segment: Segment): void {
		const part: Part = { segment, gone: new Set(), goneClauses: undefined };
		for (const [number, { name }] of segment.files.entries()) {
			const place = this.#files.get(name);
			if (place !== undefined && parts.includes(place.part)) {
				this.#files.set(name, { part, number });
			} else {
				markGone(part, number);
			}
		}
		const first = this.#parts.findIndex((each) => parts.includes(each));
		const rest = this.#parts.filter((each) => !parts.includes(each));
		const isEmpty = part.gone.size === segment.files.length;
		this.#parts = isEmpty ? rest : [...rest.slice(0, Math.max(0, first)), part, ...rest.slice(Math.max(0, first))];
	}
}

/** What is to be made one segment: many of about the same size, or one that much is gone from. */
function mergeable(parts: readonly Part[]): readonly Part[] | undefined {
	const worn = parts.find((part) => {
		const all = part.segment.clauseSections.length;
		return all - liveClauses(part) > all * MAX_GONE;
	});
	if (worn !== undefined) {
		return [worn];
	}
	const tiers = new Map<number, Part[]>();
	for (const part of parts) {
		const tier = Math.floor(Math.log(liveClauses(part) + 1) / Math.log(FAN));
		const same = tiers.get(tier) ?? [];
		tiers.set(tier, same);
		same.push(part);
	}
	const full = [...tiers].filter(([, same]) => same.length >= FAN).sort(([a], [b]) => a - b)[0];
	return full?.[1];
}

function liveClauses({ segment, goneClauses }: Part): number {
	return goneClauses === undefined
		? segment.clauseSections.length
		: segment.clauseSections.length - goneClauses.reduce((sum, each) => sum + each, 0);
}

function markGone(part: Part, number: number): void {
	const { first, end } = part.segment.files[number] as SegmentFile;
	part.gone.add(number);
	part.goneClauses ??= new Uint8Array(part.segment.clauseSections.length);
	part.goneClauses.fill(1, first, end);
}

/** The last term of a token as `tokenize` gives it. */
function termOf(token: string): number {
	const units = unitsOf(token);
	let single = 0;
	let telling = 0;
	scanTerms(
		units,
		0,
		units.length,
		(term) => {
			single = term;
		},
		(term) => {
			telling = term;
		},
	);
	return telling === 0 ? single : telling;
}
