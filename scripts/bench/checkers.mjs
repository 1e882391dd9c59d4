// Part `checkers` of `npm run bench`: a full check beside other checkers of Chinese text, on the same texts in one run: what
// it costs, what it finds of planted defects, how often it speaks of clean documents.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../lib/bundle.mjs';
import { cleanUp } from '../lib/cleanup.mjs';
import { npmQuietly } from '../lib/npm.mjs';
import { loadLawtext, loadPeers, PEER_PACKAGES } from './peers.mjs';
import { seedText } from './seedText.mjs';
import { spread, tell } from './table.mjs';

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
await tellSpeed(await measureSpeed());
await tellDetection(await measureDetection());
await cleanUp();

/** Sizes and checkers in turn, so that a slow moment of the machine meets all of them. */
async function measureSpeed() {
	const texts = await Promise.all(SIZES.map((size) => seedText(size)));
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
	return [...times].map(([name, bySize]) => ({ name, sizes: bySize.map(spread) }));
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

async function tellSpeed(rows) {
	const own = rows[0].sizes[0].median;
	await tell({
		title: 'A full check, milliseconds',
		note: `The same texts (the seeds, repeated); medians of ${REPEATS} runs after one to warm up, the least and the most in brackets. Lawtext parses laws in a markup of its own, of the same size. Other checkers look at typography only. – is what takes too long.`,
		columns: [
			'',
			...SIZES.map((size) => `${size / 1000} k characters`),
			'of ours at 35 k',
			'a character at 1 M to one at 35 k',
		],
		rows: rows.map(({ name, sizes }) => {
			const [first, , last] = sizes;
			const growth = first && last && last.median / SIZES.at(-1) / (first.median / SIZES[0]);
			return [name, ...sizes, first && `${(first.median / own).toFixed(1)}×`, growth && Number(growth.toFixed(2))];
		}),
	});
}

async function tellDetection({ documents, characters, rows }) {
	await tell({
		title: 'Planted defects and clean documents',
		note: `${rows[0].planted} of the defects of [mutation.md](mutation.md); found is said of their lines and not of the clean document. What others do not look for they cannot find, and the table says no more than that. Said of clean documents: everything, hints and what is a matter of taste included, in ${documents} documents of ${characters.toLocaleString('en')} characters without errors and warnings.`,
		columns: ['', 'found', 'said of clean documents, per 10,000 characters'],
		rows: rows.map(({ name, planted, found, perTenThousand }) => [name, `${found} of ${planted}`, perTenThousand]),
	});
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
