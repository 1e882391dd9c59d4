import { foldTight } from '../text/fold';
import type { Clause } from './clause';
import { type Likeness, measureLikeness, readLikenessQuery } from './likeness';
import type { PrecedentHit, PrecedentIndex, PrecedentQuery } from './precedentIndex';
import { groupSameText } from './sameText';
import { tokenize } from './tokens';

/**
 * Ranks by BM25 over characters and pairs of characters, fields weighted (heading path 1, run-in title once more than the
 * body it is part of), every clause that shares a term scored. Meant for a corpus of thousands of clauses.
 */
export function createBm25Index(clauses: readonly Clause[]): PrecedentIndex {
	const postings = new Map<string, { readonly clause: number; frequency: number }[]>();
	const lengths = clauses.map((clause, i) => addClause(postings, clause, i));
	const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
	const idf = (token: string): number => {
		const count = postings.get(token)?.length ?? 0;
		return count === 0 ? 0 : Math.log(1 + (clauses.length - count + 0.5) / (count + 0.5));
	};
	const unknown = Math.log(1 + clauses.length);

	const scoreAll = (query: PrecedentQuery): { readonly scores: Map<number, number>; readonly own: number } => {
		const scores = new Map<number, number>();
		let own = 0;
		for (const [token, weight] of queryWeights(query)) {
			const weightOfToken = idf(token);
			own += weight * (weightOfToken === 0 ? unknown : weightOfToken) * SATURATION;
			for (const posting of postings.get(token) ?? []) {
				const norm = K1 * (1 - B + (B * (lengths[posting.clause] ?? 0)) / averageLength);
				const gain = weight * weightOfToken * ((posting.frequency * (K1 + 1)) / (posting.frequency + norm));
				scores.set(posting.clause, (scores.get(posting.clause) ?? 0) + gain);
			}
		}
		return { scores, own };
	};

	/** The weight of a term between 0 and 1, whatever the size of the corpus. */
	const relativeWeight = (token: string): number => Math.min(1, (idf(token) || unknown) / unknown);

	const likenessTo = (query: PrecedentQuery): ((clause: Clause) => Likeness) => {
		const heading = query.mode === 'prefix' ? ` ${query.heading ?? ''}` : '';
		const wanted = readLikenessQuery(query.text + heading, relativeWeight);
		return (clause) => measureLikeness(wanted, `${clause.title} ${clause.body}`);
	};

	return {
		size: clauses.length,
		clause: (file, start) => clauses.find((each) => each.document.file === file && each.span.start === start),
		files: () => new Map(clauses.map((clause) => [clause.document.file, ''])),
		weigh: idf,
		search(query) {
			const { scores, own } = scoreAll(query);
			const typed = foldTight(query.text);
			const ranked = [...scores]
				.flatMap(([i, score]) => {
					const clause = clauses[i];
					if (clause === undefined || query.exclude?.has(clause.document.file)) {
						return [];
					}
					const begins = query.mode === 'prefix' && typed !== '' && foldTight(clause.body).startsWith(typed);
					return [{ clause, begins, score: Math.min(1, own === 0 ? 0 : score / own) + (begins ? 1 : 0), place: i }];
				})
				.sort((a, b) => b.score - a.score || a.place - b.place)
				.slice(0, CANDIDATES);
			const likeness = likenessTo(query);
			const compared = ranked.map((hit) => ({ ...hit, ...likeness(hit.clause) }));
			const fits = query.mode === 'prefix' || compared.slice(0, BEST).some(isOnSubject);
			return groupSameText(fits ? compared.filter((hit) => hit.begins || hit.strength >= WEAK) : [])
				.slice(0, query.limit)
				.map(toHit);
		},
	};
}

const K1 = 1.2;
const B = 0.75;
/** What a term at average frequency gains in a clause of average length: the scale of a full match. */
const SATURATION = 1.4;
/** As many candidates as are looked at for near duplicates. */
const CANDIDATES = 60;
/** Whether anything fits is judged by so many. */
const BEST = 3;
/** Measured with clauses of these documents, each document left out in turn, and with clauses of laws on other subjects. */
const STRONG = 0.78;
/** Clauses below it share with the query what any two clauses share. */
const WEAK = 0.4;

function isOnSubject({ strength, phrase }: Likeness): boolean {
	return strength >= STRONG && phrase;
}

interface Ranked {
	readonly clause: Clause;
	readonly score: number;
}

function toHit({ best, also }: { readonly best: Ranked; readonly also: readonly Ranked[] }): PrecedentHit {
	return { clause: best.clause, score: Math.min(1, best.score), also: also.map((each) => each.clause) };
}

/** The heading above a draft clause says what it is about, but less than the clause itself. */
function queryWeights(query: PrecedentQuery): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	const add = (text: string, weight: number): void => {
		for (const token of tokenize(text)) {
			weights.set(token, (weights.get(token) ?? 0) + weight);
		}
	};
	add(query.text, 1);
	add(query.heading ?? '', query.mode === 'prefix' ? 0.5 : 0.25);
	return weights;
}

function addClause(
	postings: Map<string, { readonly clause: number; frequency: number }[]>,
	clause: Clause,
	index: number,
): number {
	const tokens = [...tokenize(clause.heading), ...tokenize(clause.title), ...tokenize(clause.body)];
	for (const token of tokens) {
		const list = postings.get(token) ?? [];
		postings.set(token, list);
		const last = list.at(-1);
		if (last?.clause === index) {
			last.frequency++;
		} else {
			list.push({ clause: index, frequency: 1 });
		}
	}
	return tokens.length;
}
