// The precedents at scale, against peers in the same run: part `precedents` of `npm run bench`, which starts it with the
// flags it needs. Arguments: numbers of clauses. Peers are installed into a folder of the bench's own; the corpus is the
// reference corpus (POLICYDRAFT_CORPUS, else ../shared/corpus) and the seeds.
import { bundle } from '../lib/bundle.mjs';
import { lawFiles, nameOf, ndcg, readJudged, readLaws, readSeeds } from '../lib/precedentCorpus.mjs';
import { searchPeers } from './searchPeers.mjs';
import { tell } from './table.mjs';

const REPEATS = 3;
/** Seconds that a round may take to be repeated. */
const SLOW = 15;

await benchPrecedents(process.argv.slice(2).map(Number));

async function benchPrecedents(sizes) {
	const laws = await readLaws();
	if (laws === undefined) {
		return;
	}
	const core = await bundle(`
		export { analyze } from './server/src/core/analysis';
		export { readClauses } from './server/src/core/precedents/readClauses';
		export { tokenize } from './server/src/core/precedents/tokens';
		export { createPrecedentStore, openPrecedentStore } from './server/src/core/precedents/precedentStore';
	`);
	const seeds = await readSeeds(core);
	const judged = await readJudged('crossDocument', seeds);
	const results = [];
	for (const size of sizes) {
		const files = [...seeds, ...lawFiles(laws, size)];
		const clauses = files.flatMap((each) => each.clauses);
		const queries = queriesOf(seeds);
		const engines = [() => ourEngine(core, files)];
		if (size <= 100_000) {
			engines.push(() => plainEngine(core, clauses));
		}
		if (size <= 10_000) {
			engines.push(...(await searchPeers(core.tokenize, clauses)));
		}
		const built = [];
		for (const create of engines) {
			built.push(await measureEngine(create, clauses));
		}
		// Engines take turns, so that a slow moment of the machine hits all.
		for (let round = 0; round <= REPEATS; round++) {
			for (const each of built) {
				const start = performance.now();
				// What takes minutes has no need to warm up, nor to be asked again.
				if (each.seconds < SLOW) {
					timeQueries(each, queries, round > 0);
					each.seconds += (performance.now() - start) / 1000;
				} else if (round === 1) {
					each.hover.push(each.first.hover);
					each.complete.push(each.first.complete);
				}
			}
		}
		for (const { name, search, figures, hover, complete } of built) {
			const row = {
				engine: name,
				clauses: clauses.length,
				ndcg: quality(search, judged),
				...figures,
				...(hover.length > 0 ? spread('hover', hover) : {}),
				...(complete.length > 0 ? spread('complete', complete) : {}),
			};
			results.push(row);
		}
	}
	await tellFigures(results);
}

/** Every third clause of the seeds as a draft's clause, its own document left out, and its first characters as typed. */
function queriesOf(seeds) {
	const sample = seeds
		.flatMap((seed) => seed.clauses.map((clause) => ({ seed, clause })))
		.filter((_, i) => i % 3 === 0);
	return {
		hover: sample.map(({ seed, clause }) => ({
			text: clause.body,
			heading: clause.heading,
			mode: 'clause',
			exclude: new Set([seed.file]),
			limit: 3,
		})),
		complete: sample.map(({ clause }, i) => ({
			text: clause.body.slice(0, [1, 2, 3, 6][i % 4]),
			heading: clause.heading,
			mode: 'prefix',
			limit: 10,
		})),
	};
}

/** Clauses of laws count as wrong, many though they fit: figures of one size can be compared, not those of two. */
function quality(search, judged) {
	const values = judged.map(({ grades, query }) => {
		const found = search(query).flatMap((hit) => (hit.clause ? [hit.clause, ...hit.also] : [hit]));
		return ndcg(grades, found.map(nameOf));
	});
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function measureEngine(create, clauses) {
	// Strings are made whole when they are first read; that is not the engine's memory.
	JSON.stringify(clauses.map(({ body, heading }) => [body.length, body.charCodeAt(1), heading.charCodeAt(1)]));
	const characters = clauses.reduce((sum, clause) => sum + clause.text.length, 0);
	const before = await memory();
	const start = performance.now();
	const engine = create();
	const buildSeconds = (performance.now() - start) / 1000;
	const megabytes = (await memory()) - before;
	return {
		...engine,
		figures: { buildSeconds, megabytes, bytesPerCharacter: (megabytes * 1e6) / characters, ...engine.extras?.() },
		hover: [],
		complete: [],
		first: {},
		seconds: 0,
	};
}

/** Buffers are given back a while after they are collected. */
async function memory() {
	for (let i = 0; i < 4; i++) {
		globalThis.gc?.();
		await new Promise((resolve) => {
			setTimeout(resolve, 50);
		});
	}
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
}

/** The first round warms up. */
function timeQueries({ search, first, ...times }, queries, counts) {
	for (const kind of ['hover', 'complete']) {
		const round = queries[kind].map((query) => {
			const start = performance.now();
			search(query);
			return performance.now() - start;
		});
		round.sort((a, b) => a - b);
		first[kind] ??= round;
		if (counts) {
			times[kind].push(round);
		}
	}
}

/** Medians over the rounds of p50 and p95, and how far the rounds lie apart. */
function spread(name, rounds) {
	const at = (share) => rounds.map((round) => round[Math.floor((round.length - 1) * share)]).sort((a, b) => a - b);
	const middle = (values) => values[Math.floor(values.length / 2)];
	return {
		[`${name}P50`]: middle(at(0.5)),
		[`${name}P50Spread`]: [at(0.5)[0], at(0.5).at(-1)],
		[`${name}P95`]: middle(at(0.95)),
		[`${name}P95Spread`]: [at(0.95)[0], at(0.95).at(-1)],
	};
}

function ourEngine({ createPrecedentStore, openPrecedentStore }, files) {
	const store = createPrecedentStore(files);
	let longestStep = 0;
	for (let going = true; going; ) {
		const start = performance.now();
		going = store.tidy();
		longestStep = Math.max(longestStep, performance.now() - start);
	}
	const extras = () => {
		const saveStart = performance.now();
		const bytes = store.save();
		const saveMs = performance.now() - saveStart;
		const opens = Array.from({ length: 5 }, () => {
			const start = performance.now();
			openPrecedentStore(bytes);
			return performance.now() - start;
		}).sort((a, b) => a - b);
		const changed = fiftyClauses(files);
		const changes = Array.from({ length: 15 }, () => {
			const start = performance.now();
			store.put([changed]);
			return performance.now() - start;
		}).sort((a, b) => a - b);
		store.remove([changed.file]);
		return {
			savedMegabytes: bytes.length / 1e6,
			saveMs,
			openMs: opens[2],
			openMsSpread: [opens[0], opens[4]],
			changeMs: changes[7],
			changeMsSpread: [changes[0], changes[14]],
			longestTidyStepMs: longestStep,
		};
	};
	return { name: 'policy-draft', search: (query) => store.search(query), extras };
}

/** A document of fifty clauses, made of the first seeds. */
function fiftyClauses(files) {
	const file = 'changed';
	const clauses = files.flatMap((each) => each.clauses).slice(0, 50);
	return {
		file,
		stamp: '',
		clauses: clauses.map((clause) => ({ ...clause, document: { ...clause.document, file } })),
	};
}

/** The plain way: pairs of characters as strings, a Map of postings, every clause that shares one scored by BM25. */
function plainEngine({ tokenize }, clauses) {
	const pairs = (text) => tokenize(text).filter((token) => token.length > 1);
	const postings = new Map();
	const lengths = clauses.map(({ heading, title, body }, i) => {
		const counts = new Map();
		const tokens = [heading, title, body].flatMap(pairs);
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
	const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	const scores = new Float64Array(clauses.length);
	const search = ({ text, heading, exclude, limit }) => {
		const weights = new Map();
		for (const [part, weight] of [
			[text, 1],
			[heading, 0.25],
		]) {
			for (const token of pairs(part)) {
				weights.set(token, (weights.get(token) ?? 0) + weight);
			}
		}
		const touched = [];
		for (const [token, weight] of weights) {
			const list = postings.get(token) ?? [];
			const held = list.length / 2;
			const idf = Math.log(1 + (clauses.length - held + 0.5) / (held + 0.5));
			for (let i = 0; i < list.length; i += 2) {
				const clause = list[i];
				if (scores[clause] === 0) {
					touched.push(clause);
				}
				scores[clause] +=
					(weight * idf * list[i + 1] * 2.2) / (list[i + 1] + 1.2 * (0.25 + (0.75 * lengths[clause]) / mean));
			}
		}
		const ranked = touched
			.filter((clause) => !exclude?.has(clauses[clause].document.file))
			.map((clause) => [scores[clause], clause])
			.sort((a, b) => b[0] - a[0])
			.slice(0, limit);
		for (const clause of touched) {
			scores[clause] = 0;
		}
		return ranked.map(([, clause]) => clauses[clause]);
	};
	return { name: 'plain BM25', search };
}

function tellFigures(results) {
	const number = (value, digits = 1) => (value === undefined ? '–' : value.toFixed(digits));
	const ours = ({ clauses }) => results.find((row) => row.engine === 'policy-draft' && row.clauses === clauses);
	return tell({
		title: 'Engines over the same clauses, the same queries',
		note: `Medians of p50 and p95 over ${REPEATS} rounds, engines in turn. The last column: p50 of a hover to ours.`,
		columns: [
			'engine',
			'clauses',
			'build, s',
			'MB',
			'bytes a character',
			'open, ms',
			'50 clauses changed, ms',
			'nDCG@5',
			'hover p50 / p95, ms',
			'completion p50 / p95, ms',
			'of ours',
		],
		rows: results.map((row) => [
			row.engine,
			row.clauses,
			number(row.buildSeconds),
			number(row.megabytes, 0),
			number(row.bytesPerCharacter, 2),
			number(row.openMs, 0),
			number(row.changeMs),
			number(row.ndcg, 3),
			`${number(row.hoverP50)} / ${number(row.hoverP95)}`,
			`${number(row.completeP50)} / ${number(row.completeP95)}`,
			`${number(row.hoverP50 / (ours(row)?.hoverP50 ?? row.hoverP50))}×`,
		]),
	});
}
