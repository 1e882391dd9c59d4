// `npm run bench`: what reading and checking cost, as ratios measured side by side in one run. A figure of milliseconds
// says more about the machine than about the code; the ratios say whether the code is linear.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';

const SIZES = [35_000, 350_000, 1_000_000];
const REPEATS = 7;

const { analyze, runRules, DEFAULT_SETTINGS } = await bundle(`
	export { analyze } from './server/src/core/analysis';
	export { runRules } from './server/src/core/rules/runRules';
	export { DEFAULT_SETTINGS } from './server/src/core/settings/settings';
`);

const text = await seedText();
const texts = SIZES.map((size) => text.repeat(Math.ceil(size / text.length)).slice(0, size));
const tasks = {
	'parse (outline)': (content) => analyze(content),
	'full check (outline and every rule)': (content) => runRules(analyze(content), DEFAULT_SETTINGS),
};

// `npm run bench -- precedents 1000000`: one part, and for the precedents how many clauses; the largest takes minutes
// and 10 GB.
const parts = process.argv.slice(2).filter((argument) => !/^\d+$/.test(argument));
if (parts.length === 0 || parts.includes('outline')) {
	benchOutline();
}
if (parts.length === 0 || parts.includes('precedents')) {
	benchPrecedents(process.argv.slice(2).filter((argument) => /^\d+$/.test(argument)));
}

if (parts.length === 0 || parts.includes('word')) {
	spawnSync(process.execPath, ['--expose-gc', 'scripts/benchWord.mjs'], { stdio: 'inherit' });
}

if (parts.length === 0 || parts.includes('typing')) {
	const sizes = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
	spawnSync(process.execPath, ['scripts/benchTyping.mjs', ...sizes.slice(-1)], { stdio: 'inherit' });
}

function benchOutline() {
	console.log(
		`Node ${process.version}; median of ${REPEATS} runs, sizes taken in turn; milliseconds per 100,000 characters\n`,
	);
	console.log(`| task | ${SIZES.map((size) => `${size / 1000} k`).join(' | ')} | largest : smallest |`);
	console.log(`| --- | ${SIZES.map(() => '---').join(' | ')} | --- |`);
	for (const [name, run] of Object.entries(tasks)) {
		const costs = measure(run);
		const ratio = Math.max(...costs) / Math.min(...costs);
		console.log(`| ${name} | ${costs.map((cost) => cost.toFixed(1)).join(' | ')} | ${ratio.toFixed(2)} |`);
	}
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
