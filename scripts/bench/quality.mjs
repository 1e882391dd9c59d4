// `npm run bench -- quality`: what is found, against human judgement (test/precedents/judgements), beside BM25 over
// characters and pairs that scores every clause: over the seeds alone, and with clauses of laws among which they must be
// found. Clauses of laws count as wrong, many though they fit: figures of one size can be compared, not those of two.
import { bundle } from '../lib/bundle.mjs';
import { lawClause, lawFiles, nameOf, ndcg, readJudged, readLaws, readSeeds } from '../lib/precedentCorpus.mjs';
import { tell } from './table.mjs';

const FOUND = ['crossDocument', 'unseen', 'prefix', 'otherWords', 'unseenOtherWords', 'plainWords'];
const NOTHING = ['nothing', 'unseenNothing', 'nothingOtherWords'];
const LAW_SAMPLE = 3000;
const WORST = 10;

const core = await bundle(`
	export { analyze } from './server/src/core/analysis';
	export { readClauses } from './server/src/core/precedents/readClauses';
	export { tokenize } from './server/src/core/precedents/tokens';
	export { createPrecedentStore } from './server/src/core/precedents/precedentStore';
`);
const seeds = await readSeeds(core);
const laws = await readLaws();
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 10_000, 100_000];
const rows = [];
for (const size of laws === undefined ? [0] : sizes) {
	await measure(size);
}
await tell({
	title: 'nDCG@5 over judged queries, and how often anything is shown',
	note: 'Beside an exhaustive BM25 over characters and pairs that compares every clause. Of the last sets nothing should be shown.',
	columns: ['clauses', 'judgements', 'queries', 'nDCG@5', 'every clause compared', 'something shown'],
	rows,
});

async function measure(size) {
	const files = [...seeds, ...(size === 0 ? [] : lawFiles(laws, Math.min(size, laws.length)))];
	const clauses = files.flatMap((file) => file.clauses);
	const store = core.createPrecedentStore(files);
	while (store.tidy());
	const everyClause = exhaustive(clauses);
	const queries = [];
	for (const set of FOUND) {
		const judged = await readJudged(set, seeds);
		const figures = judged.map(({ id, why, grades, query }) => {
			const hits = store.search(query);
			const ours = hits.flatMap((hit) => [hit.clause, ...hit.also]).map(nameOf);
			return { id, why, shown: hits.length > 0, ours: ndcg(grades, ours), plain: ndcg(grades, everyClause(query)) };
		});
		queries.push(...figures);
		const shown = figures.filter((each) => each.shown).length;
		row(clauses.length, set, judged.length, mean(figures, 'ours'), mean(figures, 'plain'), shown);
	}
	if (size > 0) {
		return;
	}
	for (const set of NOTHING) {
		const judged = await readJudged(set, seeds);
		row(
			clauses.length,
			set,
			judged.length,
			'–',
			'–',
			judged.filter(({ query }) => store.search(query).length > 0).length,
		);
	}
	if (laws !== undefined) {
		const sample = laws
			.filter((_, i) => i % Math.floor(laws.length / LAW_SAMPLE) === 0)
			.map((law, i) => lawClause(law, law.path, i))
			.filter(({ body }) => body.length >= 20);
		const shown = sample.filter(
			({ body, heading }) => store.search({ text: body, heading, mode: 'clause', limit: 1 }).length > 0,
		);
		const share = `${shown.length} (${((100 * shown.length) / sample.length).toFixed(1)} %)`;
		row(clauses.length, 'clauses of laws', sample.length, '–', '–', share);
	}
	const worst = queries.filter(({ id }) => /^[fhw]/.test(id)).sort((a, b) => a.ours - b.ours);
	for (const [what, list] of [
		['clauses', worst.filter(({ id }) => !id.startsWith('w'))],
		['other words', worst.filter(({ id }) => id.startsWith('w'))],
	]) {
		const told = list
			.slice(0, WORST)
			.map(({ id, why, ours, plain }) => `${id} ${why} ${ours.toFixed(2)} (${plain.toFixed(2)})`);
		console.log(`\nWorst of ${what}, every clause compared behind it: ${told.join('; ')}\n`);
	}
}

function row(...cells) {
	rows.push(cells);
}

function mean(figures, key) {
	return (figures.reduce((sum, each) => sum + each[key], 0) / figures.length).toFixed(3);
}

/** Characters and pairs as strings, a Map of postings, every clause that shares one scored by BM25. The first five names. */
function exhaustive(clauses) {
	const postings = new Map();
	const lengths = clauses.map(({ heading, title, body }, i) => {
		const counts = new Map();
		const tokens = [heading, title, body].flatMap(core.tokenize);
		for (const token of tokens) {
			counts.set(token, (counts.get(token) ?? 0) + 1);
		}
		for (const [token, count] of counts) {
			const list = postings.get(token);
			if (list === undefined) {
				postings.set(token, [i, count]);
			} else {
				list.push(i, count);
			}
		}
		return tokens.length;
	});
	const average = lengths.reduce((sum, length) => sum + length, 0) / clauses.length;
	return ({ text, heading, mode, exclude }) => {
		const weights = new Map();
		for (const [part, weight] of [
			[text, 1],
			[heading, mode === 'prefix' ? 0.5 : 0.25],
		]) {
			for (const token of core.tokenize(part)) {
				weights.set(token, (weights.get(token) ?? 0) + weight);
			}
		}
		const scores = new Float64Array(clauses.length);
		for (const [token, weight] of weights) {
			const list = postings.get(token) ?? [];
			const held = list.length / 2;
			const rarity = Math.log(1 + (clauses.length - held + 0.5) / (held + 0.5));
			for (let i = 0; i < list.length; i += 2) {
				const norm = 1.2 * (0.25 + (0.75 * lengths[list[i]]) / average);
				scores[list[i]] += (weight * rarity * list[i + 1] * 2.2) / (list[i + 1] + norm);
			}
		}
		return Array.from(scores, (score, i) => ({ score, clause: clauses[i] }))
			.filter(({ score, clause }) => score > 0 && !exclude.has(clause.document.file))
			.sort((a, b) => b.score - a.score)
			.slice(0, 5)
			.map(({ clause }) => nameOf(clause));
	};
}
