// `npm run bench`: what this costs and what it finds, beside others, side by side in one run. Prints every table, and writes
// them with their figures to docs/bench.json and docs/bench.md. `npm run bench -- outline word` runs some parts and writes
// nothing, with --write it puts them in the place of what they said before; numbers go to the part before them: `npm run bench -- precedents 1000000` takes minutes and 10 GB.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { page } from './bench/page.mjs';
import { cleanUp } from './lib/cleanup.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mjs';

/** In this order; each is a program of its own, so that none meets what another left in memory. */
const PARTS = {
	outline: { title: 'Reading and checking' },
	checkers: { title: 'Beside other checkers' },
	startup: { title: 'Starting' },
	latency: { title: 'Answering' },
	typing: { title: 'Answering while a corpus is read', numbers: ['20000'] },
	memory: { title: 'Memory after a day of edits', numbers: ['30000'] },
	quality: { title: 'Finding precedents: what is found', flags: ['--max-old-space-size=14000'] },
	precedents: {
		title: 'Finding precedents: what it costs',
		flags: ['--expose-gc', '--max-old-space-size=14000'],
		numbers: ['0', '10000', '100000'],
	},
	word: { title: 'Word documents', flags: ['--expose-gc'] },
};

const writes = process.argv.includes('--write');
const asked = process.argv.slice(2).filter((each) => each !== '--write');
if (asked.length > 0) {
	const unknown = asked.filter((each) => !/^\d+$/.test(each) && !(each in PARTS));
	if (unknown.length > 0) {
		console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
		process.exit(2);
	}
	const numbers = asked.filter((each) => /^\d+$/.test(each));
	const names = asked.filter((each) => each in PARTS);
	if (writes) {
		const before = JSON.parse(await readFile(path.join('docs', 'bench.json'), 'utf8'));
		const ran = await runParts(names, numbers.length > 0 ? numbers : undefined);
		await write(before.parts.map((part) => ran.find(({ name }) => name === part.name) ?? part));
	} else {
		for (const name of names) {
			runPart(name, numbers.length > 0 ? numbers : undefined, undefined);
		}
	}
} else {
	await write(await runParts(Object.keys(PARTS), undefined));
}
await cleanUp();

/** What the parts tell, in tables. */
async function runParts(names, numbers) {
	const folder = temporaryFolder('bench');
	const parts = [];
	for (const name of names) {
		const file = path.join(folder, `${name}.json`);
		runPart(name, numbers, file);
		const tables = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
		parts.push({ name, title: PARTS[name].title, tables });
	}
	return parts;
}

async function write(parts) {
	const machine = `${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, ${os.platform()}, Node ${process.version}`;
	const figures = { machine, parts };
	await writeFile(path.join('docs', 'bench.json'), `${JSON.stringify(figures, undefined, '\t')}\n`);
	await writeFile(path.join('docs', 'bench.md'), page(figures));
}

function runPart(name, numbers, file) {
	const { flags = [], numbers: usual = [] } = PARTS[name];
	const env = file === undefined ? process.env : { ...process.env, POLICYDRAFT_BENCH_TABLES: file };
	const script = path.join('scripts', 'bench', `${name}.mjs`);
	const { status } = spawnSync(process.execPath, [...flags, script, ...(numbers ?? usual)], { stdio: 'inherit', env });
	if (status !== 0) {
		process.exitCode = 1;
		console.error(`The part ${name} failed.`);
	}
}
