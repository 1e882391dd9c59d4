import { describe, expect, it } from 'vitest';
import type { PrecedentIndex } from '../../server/src/core/precedents/precedentIndex';
import { createPrecedentStore, storeOfClauses } from '../../server/src/core/precedents/precedentStore';
import { hasLawClauses, lawFiles } from '../support/corpus';
import { exhaustiveSearch } from './support/exhaustive';
import { CLAUSES, type Judged, mean, nameOf, ndcg, readJudgements, SEED_FILES } from './support/judgements';

type Answer = (judged: Judged) => readonly string[];

const STORE = storeOfClauses(CLAUSES);
const EXHAUSTIVE = everyClause(CLAUSES);

/** What is shown, the clauses of the same text behind the one they are shown under. */
function found(index: PrecedentIndex): Answer {
	return ({ query }) =>
		index
			.search({ ...query, limit: 5 })
			.flatMap((hit) => [hit.clause, ...hit.also])
			.map(nameOf);
}

function everyClause(clauses: Parameters<typeof exhaustiveSearch>[0]): Answer {
	const search = exhaustiveSearch(clauses);
	return ({ query }) => search(query).slice(0, 5).map(nameOf);
}

function quality(judged: readonly Judged[], answer: Answer): number {
	return mean(judged.map((each) => ndcg(each.grades, answer(each))));
}

describe('what is found, measured against human judgement', () => {
	it.each([
		['crossDocument', 0.86],
		['unseen', 0.86],
		['prefix', 0.865],
	] as const)('%s: nDCG of the first five at least %d, and no worse than comparing every clause', (name, least) => {
		const judged = readJudgements(name);
		const reached = quality(judged, found(STORE));
		expect(reached).toBeGreaterThanOrEqual(least);
		expect(reached).toBeGreaterThanOrEqual(quality(judged, EXHAUSTIVE));
	});

	it.each(['crossDocument', 'unseen'] as const)(
		'%s: finds every clause that has its kin elsewhere something',
		(name) => {
			const alone = readJudgements(name).filter((each) => found(STORE)(each).length === 0);
			expect(alone.map(({ id }) => id)).toEqual([]);
		},
	);

	it.each([
		['otherWords', 30],
		['unseenOtherWords', 9],
		['plainWords', 5],
	] as const)(
		'%s: finds something for at least %d, and ranks it better than comparing every clause would',
		(name, least) => {
			const shown = readJudgements(name).filter((each) => found(STORE)(each).length > 0);
			expect(shown.length).toBeGreaterThanOrEqual(least);
			expect(quality(shown, found(STORE))).toBeGreaterThanOrEqual(quality(shown, EXHAUSTIVE));
		},
	);

	it.each(
		(['nothing', 'unseenNothing', 'nothingOtherWords'] as const)
			.flatMap(readJudgements)
			.map((each) => [each.query.text, each] as const),
	)('finds nothing for %s', (_, each) => {
		expect(found(STORE)(each)).toEqual([]);
	});
});

describe.skipIf(!hasLawClauses)('among clauses of laws', () => {
	it('finds the kin of clauses no worse than comparing every clause', () => {
		const files = [...SEED_FILES, ...lawFiles(10_000)];
		const store = createPrecedentStore(files);
		const exhaustive = everyClause(files.flatMap(({ clauses }) => clauses));
		for (const name of ['crossDocument', 'unseen', 'prefix'] as const) {
			const judged = readJudgements(name);
			expect(quality(judged, found(store)), name).toBeGreaterThanOrEqual(quality(judged, exhaustive));
		}
	}, 60_000);

	it('shows few clauses of laws a precedent of the seeds', () => {
		const laws = lawFiles(1000, 147).flatMap(({ clauses }) => clauses);
		const sample = laws.filter(({ body }) => body.length >= 20);
		const shown = sample.filter(
			({ body, heading }) => STORE.search({ mode: 'clause', text: body, heading, limit: 1 }).length > 0,
		);
		expect(shown.length / sample.length).toBeLessThanOrEqual(0.15);
	}, 60_000);
});
