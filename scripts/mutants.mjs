// `npm run mutants`: Stryker changes the core a little, one place at a time, and looks whether a unit test notices. Writes
// docs/mutants.json, and docs/mutants.md from that; lists what survived in .bench/mutants. The whole takes hours: name parts or
// files of them, as in `npm run mutants -- core/lines core/editing/moveClause.ts`; what is known of the others stays. With
// `--static`, what runs once when a file is loaded (lists of words, patterns) is changed too, at a second or two each.
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cleanUp } from './lib/cleanup.mjs';
import { nodeTool } from './lib/nodeTool.mjs';
import { npmQuietly } from './lib/npm.mjs';
import { root } from './lib/paths.mjs';
import { run, runQuietly } from './lib/processes.mjs';
import { mutantsPage } from './mutants/page.mjs';
import { PARTS } from './mutants/parts.mjs';
import { readReport } from './mutants/report.mjs';

/** Installed in a folder of its own: none of it is a dependency. */
const STRYKER = '9.6.1';
const FOLDER = path.join(root, '.bench', 'mutants');
const FIGURES = path.join(root, 'docs', 'mutants.json');
const PAGE = path.join(root, 'docs', 'mutants.md');

const asked = process.argv.slice(2);
const isStatic = asked.includes('--static');
const names = asked.filter((each) => each !== '--static');
const unknown = names.filter((each) => partOf(each) === undefined);
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
	process.exit(2);
}
// It takes long: whoever works on the machine meanwhile goes first.
os.setPriority(10);
await install();
for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
	await tryPart(name);
}
await writePage();
await cleanUp();

async function install() {
	const modules = path.join(FOLDER, 'node_modules');
	if (existsSync(path.join(modules, '@stryker-mutator', 'vitest-runner'))) {
		return;
	}
	await mkdir(FOLDER, { recursive: true });
	await writeFile(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
	const packages = ['core', 'vitest-runner'].map((each) => `@stryker-mutator/${each}@${STRYKER}`);
	await npmQuietly(FOLDER, ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-save', ...packages]);
	// The one Vitest that the tests themselves import: a second would not know of their tests.
	await symlink(path.join(root, 'node_modules', 'vitest'), path.join(modules, 'vitest'), 'junction');
}

/** @param {string} name */
async function tryPart(name) {
	const base = path.join(FOLDER, name.replaceAll('/', '-'));
	const tests = PARTS[partOf(name) ?? ''] ?? [];
	const plugin = path.join(FOLDER, 'node_modules', '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js');
	const settings = {
		mutate: [name.endsWith('.ts') ? `server/src/${name}` : `server/src/${name}/**/*.ts`],
		testRunner: 'vitest',
		plugins: [plugin],
		vitest: { configFile: 'scripts/mutants/vitest.config.mts', related: false },
		coverageAnalysis: 'perTest',
		ignoreStatic: !isStatic,
		concurrency: 1,
		inPlace: false,
		tempDirName: '.bench/mutants/sandbox',
		ignorePatterns: [
			'**',
			'!server/**',
			'!test/**',
			'!seeds/**',
			'!syntaxes/**',
			'!scripts/mutants/**',
			'!package*.json',
		],
		// Stryker would read it with a TypeScript that still has an interface for programs; nothing here needs it.
		tsconfigFile: 'none.json',
		reporters: ['json', 'progress-append-only'],
		jsonReporter: { fileName: `${base}.report.json` },
		timeoutMS: 5000,
		allowConsoleColors: false,
	};
	await writeFile(`${base}.json`, JSON.stringify(settings));
	const program = path.join(FOLDER, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
	const env = {
		...process.env,
		POLICYDRAFT_MUTANT_TESTS: JSON.stringify(tests),
		POLICYDRAFT_MUTANT_STATIC: String(isStatic),
	};
	const started = Date.now();
	if ((await run(process.execPath, [program, 'run', `${base}.json`], { cwd: root, env })) !== 0) {
		throw new Error(`Stryker broke off on ${name}.`);
	}
	const { counts, kinds, survivors } = readReport(JSON.parse(await readFile(`${base}.report.json`, 'utf8')));
	await writeFile(`${base}.survivors.txt`, survivors.join('\n'));
	const minutes = Math.round((Date.now() - started) / 6000) / 10;
	const { parts } = await figures();
	const own = { name, tests, static: isStatic, minutes, counts, kinds };
	const all = [...parts.filter((each) => each.name !== name), own];
	const order = Object.keys(PARTS);
	const place = (/** @type {{ name: string }} */ each) => order.indexOf(partOf(each.name) ?? '');
	all.sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
	const vitest = createRequire(path.join(root, 'x.js'))('vitest/package.json').version;
	const written = { versions: { stryker: STRYKER, vitest, node: process.version }, parts: all };
	await writeFile(FIGURES, JSON.stringify(written, undefined, 2));
	// As everything else here is formatted.
	const [command = '', ...args] = await nodeTool('@biomejs/biome', 'biome', ['format', '--write', FIGURES]);
	await runQuietly(command, args, { cwd: root });
	await writePage();
}

/**
 * The part that a name is, or is a file of.
 * @param {string} name
 */
function partOf(name) {
	return Object.keys(PARTS).find((part) => name === part || (name.startsWith(`${part}/`) && name.endsWith('.ts')));
}

async function writePage() {
	const before = await readFile(PAGE, 'utf8').catch(() => '');
	await writeFile(PAGE, mutantsPage(await figures(), before));
}

/** What is known from this run and earlier ones. */
async function figures() {
	const nothing = { versions: {}, parts: [] };
	return JSON.parse(await readFile(FIGURES, 'utf8').catch(() => JSON.stringify(nothing)));
}
