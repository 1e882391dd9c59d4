import { describe, expect, it } from 'vitest';
import type { Clause } from '../../server/src/core/precedents/clause';
import type { IndexedFile, PrecedentStore } from '../../server/src/core/precedents/precedentIndex';
import { createPrecedentStore, openPrecedentStore } from '../../server/src/core/precedents/precedentStore';
import { tokenize } from '../../server/src/core/precedents/tokens';
import { CLAUSES } from './support/judgements';

/** Small files, so that many segments come about: five clauses each. */
const FILES: readonly IndexedFile[] = Array.from({ length: Math.ceil(CLAUSES.length / 5) }, (_, i) => {
	const file = `${i}.txt`;
	const clauses = CLAUSES.slice(i * 5, i * 5 + 5).map((clause) => ({
		...clause,
		document: { ...clause.document, file },
	}));
	return { file, stamp: `${i}`, clauses };
});

function tidied(store: PrecedentStore): PrecedentStore {
	let steps = 0;
	while (store.tidy()) {
		expect(++steps).toBeLessThan(10_000);
	}
	return store;
}

function placesOf(store: PrecedentStore, { body, heading }: Clause): readonly string[] {
	return store
		.search({ text: body, heading, mode: 'clause', limit: 5 })
		.flatMap((hit) => [hit.clause, ...hit.also])
		.map(({ document, span }) => `${document.file}:${span.start}`);
}

describe('segments', () => {
	const whole = createPrecedentStore(FILES);
	const oneByOne = (): PrecedentStore => {
		const store = createPrecedentStore();
		for (const file of FILES) {
			store.put([file]);
		}
		return store;
	};
	const sample = CLAUSES.filter((_, i) => i % 12 === 0);

	it.each([
		['file by file', oneByOne],
		['file by file and tidied', () => tidied(oneByOne())],
		[
			'with a tidying step between',
			() => {
				const store = createPrecedentStore();
				for (const file of FILES) {
					store.put([file]);
					store.tidy();
				}
				return store;
			},
		],
		[
			'with everything put twice',
			() => {
				const store = oneByOne();
				store.put(FILES);
				return tidied(store);
			},
		],
	])('answer the same, built at once or %s', (_, build) => {
		const store = build();
		expect(store.size).toBe(whole.size);
		for (const clause of sample) {
			expect(new Set(placesOf(store, clause))).toEqual(new Set(placesOf(whole, clause)));
		}
	});

	it('give every clause back as it was', () => {
		const store = tidied(oneByOne());
		for (const clause of FILES.flatMap((file) => file.clauses)) {
			expect(store.clause(clause.document.file, clause.span.start)).toEqual(clause);
		}
	});

	it('forget what goes while they are merged', () => {
		const store = oneByOne();
		store.tidy();
		store.remove(['3.txt', '4.txt']);
		store.put([{ file: '5.txt', stamp: 'new', clauses: FILES[5]?.clauses.slice(0, 1) ?? [] }]);
		tidied(store);
		const names = new Set(sample.flatMap((clause) => placesOf(store, clause).map((place) => place.split(':')[0])));
		expect(names.has('3.txt') || names.has('4.txt')).toBe(false);
		expect(store.size).toBe(CLAUSES.length - 14);
		expect(store.files().get('5.txt')).toBe('new');
	});

	it('weigh terms as if what went had never been, once tidied', () => {
		const store = tidied(oneByOne());
		store.remove(FILES.slice(0, 40).map(({ file }) => file));
		tidied(store);
		const fresh = createPrecedentStore(FILES.slice(40));
		for (const token of new Set(tokenize(CLAUSES.at(-1)?.body ?? ''))) {
			expect([token, store.weigh(token)]).toEqual([token, fresh.weigh(token)]);
		}
	});

	it('are empty when all is removed', () => {
		const store = oneByOne();
		store.remove(FILES.map(({ file }) => file));
		expect(store.size).toBe(0);
		expect(placesOf(tidied(store), CLAUSES[0] as Clause)).toEqual([]);
		expect(openPrecedentStore(store.save())?.size).toBe(0);
	});
});

describe('a saved index', () => {
	const store = createPrecedentStore(FILES);
	store.remove(['3.txt']);
	const saved = store.save();
	const changed = (at: number, value: number): Uint8Array => {
		const bytes = saved.slice();
		bytes[at] = value;
		return bytes;
	};

	it('is the same for the same files, and keeps what is gone gone', () => {
		const again = createPrecedentStore(FILES);
		again.remove(['3.txt']);
		expect(Buffer.from(again.save()).equals(Buffer.from(saved))).toBe(true);
		expect(openPrecedentStore(saved)?.size).toBe(store.size);
		expect(openPrecedentStore(saved)?.files().has('3.txt')).toBe(false);
	});

	it('opens from the middle of other bytes', () => {
		const around = new Uint8Array(saved.length + 3);
		around.set(saved, 3);
		expect(openPrecedentStore(around.subarray(3))?.size).toBe(store.size);
	});

	it.each([
		['cut in half', saved.subarray(0, Math.floor(saved.length / 8) * 4)],
		['of another format', changed(4, 99)],
		['of other terms', changed(8, 99)],
		['with one bit turned', changed(saved.length - 40, (saved.at(-40) ?? 0) ^ 1)],
		['of nothing', new Uint8Array(20)],
	])('is not opened when it is %s', (_, bytes) => {
		expect(openPrecedentStore(bytes)).toBeUndefined();
	});
});
