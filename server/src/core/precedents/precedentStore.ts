import { createBm25Index } from './bm25Index';
import type { Clause } from './clause';
import type { IndexedFile, PrecedentIndex, PrecedentStore } from './precedentIndex';

/** A corpus of these files, to be changed and searched. */
export function createPrecedentStore(files: readonly IndexedFile[] = []): PrecedentStore {
	const held = new Map<string, IndexedFile>();
	let built: PrecedentIndex | undefined;
	const index = (): PrecedentIndex => {
		built ??= createBm25Index([...held.values()].flatMap((each) => each.clauses));
		return built;
	};
	const store: PrecedentStore = {
		get size() {
			return [...held.values()].reduce((sum, each) => sum + each.clauses.length, 0);
		},
		search: (query) => index().search(query),
		clause: (file, start) => held.get(file)?.clauses.find((each) => each.span.start === start),
		weigh: (token) => index().weigh(token),
		files: () => new Map([...held.values()].map(({ file, stamp }) => [file, stamp])),
		put(added) {
			built = undefined;
			for (const each of added) {
				held.delete(each.file);
				held.set(each.file, each);
			}
		},
		remove(names) {
			built = undefined;
			for (const name of names) {
				held.delete(name);
			}
		},
		tidy: () => false,
		save: () => toBytes(JSON.stringify({ format: FORMAT, files: [...held.values()] })),
	};
	store.put(files);
	return store;
}

/** `undefined` for what `save` did not write in this version, whole. */
export function openPrecedentStore(bytes: Uint8Array): PrecedentStore | undefined {
	try {
		const saved = JSON.parse(fromBytes(bytes)) as { readonly format: string; readonly files: readonly IndexedFile[] };
		return saved.format === FORMAT ? createPrecedentStore(saved.files) : undefined;
	} catch {
		return undefined;
	}
}

const FORMAT = 'policy-draft-precedents-0';

/** The clauses of files in a new store; stamps are empty. */
export function storeOfClauses(clauses: readonly Clause[]): PrecedentStore {
	const files = new Map<string, Clause[]>();
	for (const clause of clauses) {
		const { file } = clause.document;
		files.set(file, [...(files.get(file) ?? []), clause]);
	}
	return createPrecedentStore([...files].map(([file, own]) => ({ file, stamp: '', clauses: own })));
}

function toBytes(text: string): Uint8Array {
	return new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
}

function fromBytes(bytes: Uint8Array): string {
	const units = new Uint16Array(bytes.slice().buffer);
	let text = '';
	for (let i = 0; i < units.length; i += 4096) {
		text += String.fromCharCode(...units.subarray(i, i + 4096));
	}
	return text;
}
