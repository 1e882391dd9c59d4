// `npm run bench -- peers`: a full check beside other checkers of Chinese text, on the same texts in one run: what it costs, what
// it finds of planted defects, how often it speaks of clean documents. Writes docs/bench.json, and docs/bench.md from that.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { cleanUp } from './lib/cleanup.mjs';
import { npmQuietly } from './lib/npm.mjs';
import { loadLawtext, loadPeers, PEER_PACKAGES } from './peers.mjs';

const FOLDER = path.join('.bench', 'checkers');
const SIZES = [35_000, 350_000, 1_000_000];
const REPEATS = 5;
/** What takes longer than this is not asked for a larger text. */
const TOO_LONG = 20_000;
const MUTANTS = 280;
const SEED = 20261123;

await mkdir(FOLDER, { recursive: true });
await writeFile(path.join(FOLDER, 'package.json'), '{ "private": true }');
await npmQuietly(path.resolve(FOLDER), ['install', '--ignore-scripts', ...PEER_PACKAGES]);
const { analyze, runRules, DEFAULT_SETTINGS, cleanDocuments, mutants } = await bundle(`
	export { analyze } from './server/src/core/analysis';
	export { runRules } from './server/src/core/rules/runRules';
	export { DEFAULT_SETTINGS } from './server/src/core/settings/settings';
	export { cleanDocuments } from './test/mutation/cleanDocuments';
	export { mutants } from './test/mutation/mutants';
`);
const ours = {
	name: 'Policy Draft',
	check: (text) => {
		const analysis = analyze(text);
		const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
		const lineOf = (offset) => {
			let low = 0;
			let high = starts.length;
			while (low < high) {
				const middle = (low + high) >>> 1;
				if ((starts[middle] ?? 0) < offset) {
					low = middle + 1;
				} else {
					high = middle;
				}
			}
			return low + 1;
		};
		return runRules(analysis, DEFAULT_SETTINGS).findings.map(({ span }) => lineOf(span.start));
	},
};
const checkers = [ours, ...(await loadPeers(FOLDER))];
const result = {
	machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.version}`,
	speed: await measureSpeed(),
	detection: await measureDetection(),
};
await writeFile(path.join('docs', 'bench.json'), `${JSON.stringify(result, undefined, '\t')}\n`);
const page = render(result);
await writeFile(path.join('docs', 'bench.md'), page);
console.log(page);
await cleanUp();

/** Sizes and checkers in turn, so that a slow moment of the machine meets all of them. */
async function measureSpeed() {
	const seeds = await seedText();
	const texts = SIZES.map((size) => seeds.repeat(Math.ceil(size / seeds.length)).slice(0, size));
	const lawtext = await loadLawtext(FOLDER).catch(() => undefined);
	const laws = SIZES.map((size) => law(size));
	const runs = [
		...checkers.map(({ name, check }) => ({ name, run: (i) => check(texts[i]) })),
		...(lawtext === undefined ? [] : [{ name: 'Lawtext 0.1.52, parser only', run: (i) => lawtext(laws[i]) }]),
	];
	const times = new Map(runs.map(({ name }) => [name, SIZES.map(() => [])]));
	for (let round = -1; round < REPEATS; round++) {
		for (const [i] of SIZES.entries()) {
			for (const { name, run } of runs) {
				const before = times.get(name)[i - 1];
				if (before !== undefined && (before.length === 0 || before[0] > TOO_LONG / 4)) {
					continue;
				}
				const start = performance.now();
				await run(i);
				const time = performance.now() - start;
				// The first round warms up; what is slow beyond measure is asked once.
				if (round >= 0 || time > TOO_LONG / 4) {
					times.get(name)[i].push(time);
				}
			}
		}
	}
	return [...times].map(([name, bySize]) => ({
		name,
		sizes: bySize.map((all, i) => {
			const sorted = [...all].sort((a, b) => a - b);
			return sorted.length === 0
				? { size: SIZES[i] }
				: { size: SIZES[i], median: sorted[sorted.length >> 1], least: sorted[0], most: sorted.at(-1) };
		}),
	}));
}

/** A defect is found where a checker says more of its lines than it says of them in the clean document. */
async function measureDetection() {
	const documents = cleanDocuments('.');
	const planted = mutants(documents, MUTANTS, SEED);
	const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
	const rows = [];
	for (const { name, check } of checkers) {
		const clean = new Map();
		for (const document of documents) {
			clean.set(document, await check(document.text));
		}
		let found = 0;
		for (const { document, text, place } of planted) {
			const first = lineAt(text, place.start);
			const last = lineAt(text, place.end);
			const after = (await check(text)).filter((line) => line >= first && line <= last).length;
			const shift = text.split('\n').length - document.text.split('\n').length;
			const before = clean.get(document).filter((line) => line >= first && line <= last - Math.min(shift, 0)).length;
			found += after > before ? 1 : 0;
		}
		const spoken = [...clean.values()].reduce((sum, lines) => sum + lines.length, 0);
		rows.push({ name, planted: planted.length, found, spoken, perTenThousand: (spoken * 10_000) / characters });
	}
	return { documents: documents.length, characters, rows };
}

function lineAt(text, offset) {
	return text.slice(0, offset).split('\n').length;
}

function render({ machine, speed, detection }) {
	const [own] = speed;
	const cell = ({ median, least, most }) =>
		median === undefined ? 'too long' : `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
	const ratio = ({ sizes }) => {
		const median = sizes[0]?.median;
		return median === undefined ? '' : `${(median / own.sizes[0].median).toFixed(1)}×`;
	};
	const growth = ({ sizes }) => {
		const [first, , last] = sizes;
		return first?.median === undefined || last?.median === undefined
			? ''
			: (last.median / last.size / (first.median / first.size)).toFixed(2);
	};
	return `# Beside other checkers

Written by \`npm run bench -- peers\` on: ${machine}. All in one run, on the same texts (the seeds, repeated), each with the settings it comes with; medians of ${REPEATS} runs after one to warm up, least and most in brackets. Lawtext parses laws in a markup of its own, of the same size. Other checkers look at typography only; what they do not look for they cannot find, and the table says no more than that.

## A full check, milliseconds

| | ${SIZES.map((size) => `${size / 1000} k`).join(' | ')} | of ours at 35 k | a character at 1 M to one at 35 k |
| --- | ${SIZES.map(() => '---').join(' | ')} | --- | --- |
${speed.map((row) => `| ${row.name} | ${row.sizes.map(cell).join(' | ')} | ${ratio(row)} | ${growth(row)} |`).join('\n')}

## Planted defects and clean documents

${detection.rows[0].planted} of the defects of [mutation.md](mutation.md); found is said of their lines and not of the clean document. Said of clean documents: everything, hints and what is a matter of taste included, in ${detection.documents} documents of ${detection.characters.toLocaleString('en')} characters without errors and warnings.

| | found | said of clean documents, per 10,000 characters |
| --- | --- | --- |
${detection.rows.map(({ name, planted, found, perTenThousand }) => `| ${name} | ${found} of ${planted} | ${perTenThousand.toFixed(1)} |`).join('\n')}
`;
}

async function seedText() {
	const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt')).sort();
	const texts = await Promise.all(names.map((name) => readFile(path.join('seeds', name), 'utf8')));
	return texts.join('\n');
}

/** A law in Lawtext's markup. */
function law(size) {
	const parts = ['甲法\n（昭和二十二年法律第百号）\n\n'];
	for (let i = 1, length = 0; length < size; i++) {
		const part = `第${i}条　この法律は、国民の生活の安定を図ることを目的とする。\n２　前項の規定は、政令で定める。\n\n`;
		parts.push(part);
		length += part.length;
	}
	return parts.join('');
}
