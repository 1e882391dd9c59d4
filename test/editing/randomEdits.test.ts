import { describe, expect, it } from 'vitest';
import { corpusDocuments, hasCorpus } from '../support/corpus';
import { SEEDS } from '../support/seeds';
import { type Kind, type Tally, tryRandomEdits } from './support/randomEdits';

const SEED = 2026;
const ARRANGING: readonly Kind[] = ['delete', 'insert', 'move up', 'move down'];
const SHIFTING: readonly Kind[] = ['promote', 'demote'];

/**
 * Whatever is done to a document: its numbers follow one another, what still refers to a part of it refers to the same words,
 * or is flagged, and undoing it gives the very text.
 */
describe('random changes leave numbers and references right', () => {
	it('in the seeds', () => {
		judge(tryRandomEdits(SEEDS, 200, SEED, ARRANGING), 200);
		judge(tryRandomEdits(SEEDS, 100, SEED, SHIFTING), 100);
	}, 120_000);

	it.skipIf(!hasCorpus)(
		'in every real document',
		() => {
			const tally = tryRandomEdits(corpusDocuments(), 2000, SEED, ARRANGING);
			judge(tally, 2000);
			expect(tally.documents).toBeGreaterThan(60);
			expect(tally.rewritten).toBeGreaterThan(50);
		},
		300_000,
	);

	it.skipIf(!hasCorpus)(
		'in every real document, promoted and demoted',
		() => {
			judge(tryRandomEdits(corpusDocuments(), 500, SEED, SHIFTING), 500);
		},
		120_000,
	);
});

function judge(tally: Tally, edits: number): void {
	expect(tally.faults).toEqual([]);
	expect(Object.values(tally.done).reduce((sum, count) => sum + count, 0)).toBe(edits);
	// One in five hundred may come out in a way that the reading cannot be sure of, and says so.
	expect(tally.doubtful).toBeLessThanOrEqual(Math.ceil(edits / 500));
}
