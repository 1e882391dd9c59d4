// Part `checkers` of `npm run bench`: a full check beside other checkers of Chinese text, on the same texts in one run: what
// it costs, what it finds of planted defects, how often it speaks of clean documents.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../lib/bundle.mjs';
import { cleanUp } from '../lib/cleanup.mjs';
import { npmQuietly } from '../lib/npm.mjs';
import { LAWTEXT, PEER_PACKAGES, peerNames } from './peers.mjs';
import { seedText } from './seedText.mjs';
import { spread, tell } from './table.mjs';

const FOLDER = path.join('.bench', 'checkers');
const SIZES = process.argv[2] === undefined ? [35_000, 350_000, 1_000_000] : process.argv.slice(2).map(Number);
const REPEATS = 5;
/** What takes less, in milliseconds, runs so many times in a row in each round. */
const QUICK = 100;
const IN_A_ROW = 8;
/** Seconds before the first round, with the smallest text: an engine takes that long until it has compiled all that runs often. */
const SETTLE = 8;
/** Seconds before each round. */
const WARM_UP = 1.5;
/** What takes longer than this is not asked for a larger text. */
const TOO_LONG = 20_000;
const MUTANTS = 280;
const SEED = 20261123;

await mkdir(FOLDER, { recursive: true });
await writeFile(path.join(FOLDER, 'package.json'), '{ "private": true }');
await npmQuietly(path.resolve(FOLDER), ['install', '--ignore-scripts', ...PEER_PACKAGES]);
const { cleanDocuments, mutants } = await bundle(`
	export { cleanDocuments } from './test/mutation/cleanDocuments';
	export { mutants } from './test/mutation/mutants';
`);
const checkers = await startCheckers(['Policy Draft', 'Policy Draft, every rule', ...peerNames(), LAWTEXT]);
await tellSpeed(await measureSpeed());
await tellDetection(await measureDetection());
for (const { child } of checkers) {
	child.kill();
}
await cleanUp();

/** Each in a process of its own; those that cannot be loaded are left out. */
async function startCheckers(names) {
	const started = [];
	for (const name of names) {
		const child = fork(path.join('scripts', 'bench', 'checkerProcess.mjs'), [name, FOLDER]);
		const [{ ready }] = await once(child, 'message');
		const ask = async (text, how = { runs: 1 }) => {
			child.send({ text, ...how });
			return (await once(child, 'message'))[0];
		};
		if (ready) {
			started.push({ name, child, ask });
		} else {
			child.kill();
		}
	}
	return started;
}

/** Sizes and checkers in turn, so that a slow moment of the machine meets all of them. */
async function measureSpeed() {
	const texts = await Promise.all(SIZES.map((size) => seedText(size)));
	const laws = SIZES.map((size) => law(size));
	const textOf = (name, i) => (name === LAWTEXT ? laws[i] : texts[i]);
	const times = new Map(checkers.map(({ name }) => [name, SIZES.map(() => [])]));
	for (const { name, ask } of checkers) {
		await ask(textOf(name, 0), { runs: 1, warmUp: SETTLE });
	}
	for (let round = 0; round < REPEATS; round++) {
		for (const [i] of SIZES.entries()) {
			for (const { name, ask } of checkers) {
				const smaller = times.get(name)[i - 1];
				const known = times.get(name)[i];
				// What is slow beyond measure is asked once, and nothing larger.
				if (known[0] > TOO_LONG / 4 || smaller?.[0] > TOO_LONG / 4) {
					continue;
				}
				known.push(...(await ask(textOf(name, i), { runs: IN_A_ROW, quick: QUICK, warmUp: WARM_UP })).times);
			}
		}
	}
	return [...times].map(([name, bySize]) => ({ name, sizes: bySize.map(spread) }));
}

/** A defect is found where a checker says more of its lines and those beside them than in the clean document. */
async function measureDetection() {
	const documents = cleanDocuments('.');
	const planted = mutants(documents, MUTANTS, SEED);
	const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
	const rows = [];
	for (const { name, ask } of checkers.filter((each) => each.name !== LAWTEXT)) {
		const linesOf = async (text) => (await ask(text)).lines;
		const clean = new Map();
		for (const document of documents) {
			clean.set(document, await linesOf(document.text));
		}
		let found = 0;
		for (const { document, text, place } of planted) {
			const first = lineAt(text, place.start) - 1;
			const last = lineAt(text, place.end) + 1;
			const after = (await linesOf(text)).filter((line) => line >= first && line <= last).length;
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
		note: `The same texts (the seeds, repeated); each in a process of its own that first runs for ${SETTLE} seconds, in ${REPEATS} rounds in turn, each after ${WARM_UP} seconds to warm up; what takes less than ${QUICK} ms ${IN_A_ROW} times in a row in each; medians, the least and the most in brackets. Lawtext parses laws in a markup of its own, of the same size. Other checkers look at typography only. – is what takes too long.`,
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
		note: `${rows[0].planted} of the defects of [mutation.md](mutation.md); found is said of their lines or those beside them, and not of the clean document: what is missing is told where it should be. What others do not look for they cannot find, and the table says no more than that. Said of clean documents: everything, hints and what is a matter of taste included, in ${documents} documents of ${characters.toLocaleString('en')} characters without errors and warnings.`,
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
