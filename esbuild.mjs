// Builds everything that runs: `node esbuild.mjs` makes dist/ (what is shipped), `--tests` also makes out/
// (what only the real VS Code runs loads), `--watch` keeps both fresh.
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const watch = process.argv.includes('--watch');
const withTests = watch || process.argv.includes('--tests');

/** How the modules are imported that become programs of their own. */
const LANGUAGE_CLIENT = '*/createClient.js';
const PDF_READER = '*/readPdf.js';
const PINYIN = '*/pinyinInitials.js';
const WORD_READER = '*/readWord.js';
const WORD_WRITER = '*/exportDraft.js';
const PRINTER = '*/printDraft.js';
const SERVER = './server/server.mjs';
const REQUIRE =
	"import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname;";
/** PDF.js can fetch documents; here it is handed their bytes, and has nothing to fetch with. */
const NO_NETWORK = Object.fromEntries(['fetch', 'XMLHttpRequest', 'WebSocket'].map((name) => [name, 'undefined']));

/** The views: a script and a style sheet each. */
const VIEWS = ['comparison', 'precedents', 'preview', 'tasks', 'wordDocument'];

/** @type {esbuild.BuildOptions} */
const common = {
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	logLevel: 'info',
	legalComments: 'none',
	// Chinese stays as it is: escaped, each character would take twice the room.
	charset: 'utf8',
	// The packages' ES modules are preferred: their UMD builds hide requires that a bundler cannot follow.
	mainFields: ['module', 'main'],
	minify: !watch,
	sourcemap: watch ? 'linked' : false,
	define: { POLICY_DRAFT_VERSION: JSON.stringify(version) },
};

/** @type {esbuild.BuildOptions[]} */
const shipped = [
	{
		...common,
		entryPoints: { client: 'client/src/extension.ts' },
		outdir: 'dist',
		external: ['vscode', LANGUAGE_CLIENT],
	},
	// Loaded with the first draft.
	{ ...common, entryPoints: { createClient: 'client/src/createClient.ts' }, outdir: 'dist', external: ['vscode'] },
	// The server starts by its modules: what only later requests need is loaded by them.
	{
		...common,
		entryPoints: { server: 'server/src/main/server.ts' },
		outdir: 'dist/server',
		format: 'esm',
		splitting: true,
		outExtension: { '.js': '.mjs' },
		chunkNames: '[name]-[hash]',
		// The packages of the protocol are no ES modules, and require what Node brings; files of ours ask where they are.
		banner: { js: REQUIRE },
	},
	{
		...common,
		entryPoints: { server: 'server/src/main/startServer.ts' },
		outdir: 'dist',
		banner: { js: '#!/usr/bin/env node' },
		external: [SERVER],
	},
	{
		...common,
		entryPoints: { cli: 'server/src/main/cli.ts' },
		outdir: 'dist',
		banner: { js: '#!/usr/bin/env node' },
		external: [PDF_READER, WORD_READER, WORD_WRITER, PRINTER, PINYIN],
	},
	{
		...common,
		entryPoints: { corpusWorker: 'server/src/main/corpusWorker.ts', wordWorker: 'server/src/main/wordWorker.ts' },
		outdir: 'dist',
		external: [PDF_READER, WORD_READER],
	},
	// Large, and loaded by the two above when they meet a PDF.
	{
		...common,
		entryPoints: { readPdf: 'server/src/files/corpus/readPdf.ts' },
		outdir: 'dist',
		define: { ...common.define, ...NO_NETWORK },
	},
	// Its dictionary is large, and few drafters want it.
	{ ...common, entryPoints: { pinyinInitials: 'server/src/files/pinyinInitials.ts' }, outdir: 'dist' },
	// Loaded when the first Word document is met.
	{
		...common,
		entryPoints: { readWord: 'server/src/word/import/readWord.ts' },
		outdir: 'dist',
	},
	// Loaded when the first draft is exported.
	{
		...common,
		entryPoints: { exportDraft: 'server/src/word/export/exportDraft.ts' },
		outdir: 'dist',
	},
	// Loaded when the first preview is opened.
	{
		...common,
		entryPoints: { printDraft: 'server/src/word/pages/printDraft.ts' },
		outdir: 'dist',
	},
	{
		...common,
		entryPoints: VIEWS.flatMap((name) => [`client/views/${name}.ts`, `client/views/${name}.css`]),
		outdir: 'dist/views',
		platform: 'browser',
		target: 'chrome120',
		format: 'iife',
	},
];

/** @type {esbuild.BuildOptions} */
const tests = {
	...common,
	entryPoints: { 'e2e/index': 'test/e2e/index.ts' },
	outdir: 'out',
	external: ['vscode', 'mocha'],
	minify: false,
	sourcemap: 'linked',
};

const builds = withTests ? [...shipped, tests] : shipped;
if (watch) {
	for (const build of builds) {
		await (await esbuild.context(build)).watch();
	}
} else {
	await rm('dist', { recursive: true, force: true });
	const results = await Promise.all(builds.map((build) => esbuild.build({ ...build, metafile: true })));
	// What every shipped program is made of, for the tests that hold what it may import.
	const metafiles = results.slice(0, shipped.length).map((result) => result.metafile);
	const inputs = Object.assign({}, ...metafiles.map((each) => each?.inputs));
	const outputs = Object.assign({}, ...metafiles.map((each) => each?.outputs));
	await writeFile('dist/meta.json', JSON.stringify({ inputs, outputs }));
}
