import type { Clause } from '../../../server/src/core/precedents/clause';
import type { PrecedentQuery } from '../../../server/src/core/precedents/precedentIndex';
import { tokenize } from '../../../server/src/core/precedents/tokens';

/** The plain way to do it, which the index must not fall below: BM25 over characters and pairs, every clause scored. */
export function exhaustiveSearch(
	clauses: readonly Clause[],
): (query: Omit<PrecedentQuery, 'limit'>) => readonly Clause[] {
	const postings = new Map<string, Map<number, number>>();
	const lengths = clauses.map(({ heading, title, body }, i) => {
		const tokens = [heading, title, body].flatMap(tokenize);
		for (const token of tokens) {
			const list = postings.get(token) ?? new Map<number, number>();
			postings.set(token, list);
			list.set(i, (list.get(i) ?? 0) + 1);
		}
		return tokens.length;
	});
	const mean = lengths.reduce((sum, length) => sum + length, 0) / clauses.length;
	return ({ text, heading, mode, exclude }) => {
		const weights = new Map<string, number>();
		const add = (token: string, weight: number): void => {
			weights.set(token, (weights.get(token) ?? 0) + weight);
		};
		for (const token of tokenize(text)) {
			add(token, 1);
		}
		for (const token of tokenize(heading ?? '')) {
			add(token, mode === 'prefix' ? 0.5 : 0.25);
		}
		const scores = new Map<number, number>();
		for (const [token, weight] of weights) {
			const list = postings.get(token) ?? new Map<number, number>();
			const idf = Math.log(1 + (clauses.length - list.size + 0.5) / (list.size + 0.5));
			for (const [i, count] of list) {
				const norm = 1.2 * (0.25 + (0.75 * (lengths[i] ?? 0)) / mean);
				scores.set(i, (scores.get(i) ?? 0) + (weight * idf * count * 2.2) / (count + norm));
			}
		}
		return [...scores]
			.sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
			.flatMap(([i]) => clauses[i] ?? [])
			.filter(({ document }) => !exclude?.has(document.file));
	};
}
