// `npm run bench`: what reading and checking cost, as ratios measured side by side in one run. A figure of milliseconds
// says more about the machine than about the code; the ratios say whether the code is linear.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';

const SIZES = [35_000, 350_000, 1_000_000];
const REPEATS = 7;
/** How many of the dearest rules are named. */
const TOP = 10;

const { analyze, runRules, ALL_RULES, createFacts, NO_SURROUNDINGS, DEFAULT_SETTINGS } = await bundle(`
	export { analyze } from './server/src/core/analysis';
	export { runRules } from './server/src/core/rules/runRules';
	export { ALL_RULES } from './server/src/core/rules/all';
	export { createFacts } from './server/src/core/rules/facts';
	export { NO_SURROUNDINGS } from './server/src/core/rules/surroundings';
	export { DEFAULT_SETTINGS } from './server/src/core/settings/settings';
`);

const text = await seedText();
const texts = SIZES.map((size) => text.repeat(Math.ceil(size / text.length)).slice(0, size));
/** An analysis is made once for each text: what the rules cost is measured without it. */
const analyses = new Map(texts.map((content) => [content, analyze(content)]));
const tasks = {
	outline: (content) => analyze(content),
	'all rules': (content) => runRules(analyses.get(content), DEFAULT_SETTINGS),
	'full check (outline and all rules)': (content) => runRules(analyze(content), DEFAULT_SETTINGS),
};

// `npm run bench -- precedents 1000000`: one part, and for the precedents how many clauses; the largest takes minutes
// and 10 GB.
const parts = process.argv.slice(2).filter((argument) => !/^\d+$/.test(argument));
if (parts.length === 0 || parts.includes('outline')) {
	benchOutline();
	benchRules();
}
if (parts.length === 0 || parts.includes('precedents')) {
	benchPrecedents(process.argv.slice(2).filter((argument) => /^\d+$/.test(argument)));
}

if (parts.length === 0 || parts.includes('word')) {
	spawnSync(process.execPath, ['--expose-gc', 'scripts/benchWord.mjs'], { stdio: 'inherit' });
}

if (parts.includes('quality')) {
	const sizes = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
	const script = ['--max-old-space-size=14000', 'scripts/benchQuality.mjs', ...sizes];
	spawnSync(process.execPath, script, { stdio: 'inherit' });
}

if (parts.length === 0 || parts.includes('typing')) {
	const sizes = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
	spawnSync(process.execPath, ['scripts/benchTyping.mjs', ...sizes.slice(-1)], { stdio: 'inherit' });
}

if (parts.length === 0 || parts.includes('peers')) {
	spawnSync(process.execPath, ['scripts/benchPeers.mjs'], { stdio: 'inherit' });
}
if (parts.length === 0 || parts.includes('latency')) {
	spawnSync(process.execPath, ['scripts/benchLatency.mjs'], { stdio: 'inherit' });
}

function benchOutline() {
	console.log(
		`Node ${process.version}; median of ${REPEATS} runs, sizes taken in turn; milliseconds per 100,000 characters\n`,
	);
	console.log(`| task | ${SIZES.map((size) => `${size / 1000} k`).join(' | ')} | largest : smallest | 35 k, ms |`);
	console.log(`| --- | ${SIZES.map(() => '---').join(' | ')} | --- | --- |`);
	for (const [name, run] of Object.entries(tasks)) {
		const costs = measure(run);
		const ratio = costs.at(-1) / costs[0];
		const whole = (costs[0] * SIZES[0]) / 100_000;
		console.log(
			`| ${name} | ${costs.map((cost) => cost.toFixed(1)).join(' | ')} | ${ratio.toFixed(2)} | ${whole.toFixed(1)} |`,
		);
	}
}

/** Which rules and shared readings cost the most, each at its place in the run, and whether they are linear. */
function benchRules() {
	const small = measureRules(texts[0], 60);
	const large = measureRules(texts.at(-1), 5);
	const top = [...small].sort(([, a], [, b]) => b - a).slice(0, TOP);
	console.log(`\nthe ${TOP} dearest of rules and shared readings, milliseconds\n`);
	console.log('| rule or reading | 35 k | 1000 k, per 35 k | ratio |\n| --- | --- | --- | --- |');
	for (const [name, cost] of top) {
		const scaled = ((large.get(name) ?? 0) * texts[0].length) / texts.at(-1).length;
		console.log(`| ${name} | ${cost.toFixed(2)} | ${scaled.toFixed(2)} | ${(scaled / cost).toFixed(2)} |`);
	}
}

/** The median of each over several runs in order, so that each meets the machine as the one before leaves it. */
function measureRules(content, runs) {
	const analysis = analyses.get(content);
	const times = new Map();
	const time = (name, run) => {
		const start = performance.now();
		run();
		times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
	};
	for (let i = 0; i < runs; i++) {
		const facts = createFacts(analysis, NO_SURROUNDINGS);
		for (const reading of Object.keys(facts)) {
			if (reading === 'statedUnits') {
				time(reading, () => analysis.documents.map(facts.statedUnits));
			} else {
				time(reading, () => facts[reading]);
			}
		}
		for (const rule of ALL_RULES.filter(({ severity }) => severity !== 'off')) {
			const options = Object.fromEntries(
				Object.entries(rule.options ?? {}).map(([name, each]) => [name, each.default]),
			);
			const context = { analysis, facts, surroundings: NO_SURROUNDINGS, responsibilityRequired: 'auto', options };
			time(rule.id, () => rule.check(context));
		}
	}
	return new Map([...times].map(([name, each]) => [name, each.sort((a, b) => a - b)[Math.floor(each.length / 2)]]));
}

/** A program of its own: it needs a larger heap, and to clear it before it is measured. */
function benchPrecedents(sizes) {
	console.log('\nprecedents: medians of p50 and p95 over three rounds, engines in turn\n');
	const script = ['scripts/benchPrecedents.mjs', ...(sizes.length > 0 ? sizes : ['10000', '100000'])];
	spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=14000', ...script], { stdio: 'inherit' });
}

/** The five seeds, as they stand: what is measured is what drafters write. */
async function seedText() {
	const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt')).sort();
	return (await Promise.all(names.map((name) => readFile(path.join('seeds', name), 'utf8')))).join('\n');
}

/** Milliseconds per 100,000 characters at each size; the sizes take turns, so that a slow moment of the machine hits all. */
function measure(run) {
	texts.forEach(run);
	const times = texts.map(() => []);
	for (let i = 0; i < REPEATS; i++) {
		for (const [j, content] of texts.entries()) {
			// Small texts are read as often as makes them as long as the largest: a clock cannot time a millisecond.
			const rounds = Math.round(texts.at(-1).length / content.length);
			const start = performance.now();
			for (let round = 0; round < rounds; round++) {
				run(content);
			}
			times[j].push(((performance.now() - start) / rounds / content.length) * 100_000);
		}
	}
	return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)]);
}
