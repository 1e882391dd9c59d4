import { describe, expect, it } from 'vitest';
import { storeOfClauses } from '../../server/src/core/precedents/precedentStore';
import { exhaustiveSearch } from './support/exhaustive';
import { CLAUSES, type Judged, mean, nameOf, ndcg, readJudgements } from './support/judgements';

const STORE = storeOfClauses(CLAUSES);
const EXHAUSTIVE = exhaustiveSearch(CLAUSES);

function exhaustive({ query }: Judged): readonly string[] {
	return EXHAUSTIVE(query).map(nameOf);
}

/** What is shown, the clauses of the same text behind the one they are shown under. */
function found({ query }: Judged): readonly string[] {
	return STORE.search({ ...query, limit: 5 })
		.flatMap((hit) => [hit.clause, ...hit.also])
		.map(nameOf);
}

function quality(judged: readonly Judged[], answer: (each: Judged) => readonly string[]): number {
	return mean(judged.map((each) => ndcg(each.grades, answer(each))));
}

describe('what is found, measured against human judgement', () => {
	it.each([
		['crossDocument', 0.855],
		['prefix', 0.865],
	] as const)('%s: nDCG of the first five at least %d, and no worse than comparing every clause', (name, least) => {
		const judged = readJudgements(name);
		const reached = quality(judged, found);
		expect(reached).toBeGreaterThanOrEqual(least);
		expect(reached).toBeGreaterThanOrEqual(quality(judged, exhaustive) - 0.005);
	});

	it('finds every clause that has its kin elsewhere something', () => {
		const alone = readJudgements('crossDocument').filter((each) => found(each).length === 0);
		expect(alone.map(({ id }) => id)).toEqual([]);
	});

	it('finds something for nearly half of what is told in quite other words, and hardly less than comparing every clause would rank', () => {
		const shown = readJudgements('otherWords').filter((each) => found(each).length > 0);
		expect(shown.length).toBeGreaterThanOrEqual(20);
		expect(quality(shown, found)).toBeGreaterThanOrEqual(quality(shown, exhaustive) - 0.06);
	});

	it.each(readJudgements('nothing').map((each) => [each.query.text, each] as const))(
		'finds nothing for %s',
		(_, each) => {
			expect(found(each)).toEqual([]);
		},
	);
});
