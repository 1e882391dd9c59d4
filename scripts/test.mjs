// All checks and tests (`npm test`). Other programs read the last line: `N passed, N failed[, N skipped]`.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanUp } from './lib/cleanup.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { nodeTool } from './lib/nodeTool.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { exitCode, lastLine, nothing, oneFailure, sum } from './lib/results.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mjs';
import { vitestResults } from './lib/vitestResults.mjs';

/** @typedef {import('./lib/results.mjs').Results} Results */

const results = await testAll();
await cleanUp();
process.exitCode = exitCode(results);
console.log(lastLine(results));

async function testAll() {
	try {
		await ensureDependencies();
	} catch (error) {
		return failure('dependencies', error);
	}
	const built = await step('build', [process.execPath, 'esbuild.mjs', '--tests']);
	// Without a build there is nothing to test, and the builds of last time would be tested in its place.
	return built.failed > 0 ? built : sum([await checks(), await unitTests(), await endToEndTests()]);
}

async function checks() {
	const results = [
		await step('types', await nodeTool('typescript', 'tsc', ['--noEmit'])),
		await step('types of the views', await nodeTool('typescript', 'tsc', ['--noEmit', '-p', 'client/views'])),
		await step('lint', await nodeTool('@biomejs/biome', 'biome', ['check', '.'])),
	];
	if (existsSync(path.join(root, 'scripts', 'generate.mjs'))) {
		results.push(await step('generated files', [process.execPath, 'scripts/generate.mjs', '--check']));
	}
	results.push(await step('docs/mutation.md', [process.execPath, 'scripts/mutation.mjs', '--check']));
	results.push(await step('docs/rates.md', [process.execPath, 'scripts/rates.mjs', '--check']));
	return sum(results);
}

async function unitTests() {
	announce('unit tests');
	const file = path.join(temporaryFolder('vitest'), 'results.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await execute(await nodeTool('vitest', 'vitest', ['run', ...reporters]));
	return vitestResults(await readJson(file), code);
}

async function endToEndTests() {
	announce('tests in VS Code');
	const file = path.join(temporaryFolder('e2e'), 'results.json');
	const code = await execute([process.execPath, 'test/e2e/run.mjs', '--results', file]);
	/** @type {Results | undefined} */
	const results = await readJson(file);
	return results ?? oneFailure('tests in VS Code', `they broke off (exit code ${code})`);
}

/**
 * A check that is no test: it counts as one failure when it fails, and not at all when it succeeds.
 * @param {string} name
 * @param {string[]} command
 */
async function step(name, command) {
	announce(name);
	const code = await execute(command);
	return code === 0 ? nothing() : failure(name, `exit code ${code}`);
}

/**
 * @param {string} name
 * @param {unknown} error
 */
function failure(name, error) {
	const message = error instanceof Error ? error.message : String(error);
	console.error(`✗ ${name} failed: ${message}`);
	return oneFailure(name, message);
}

/** @param {string} name */
function announce(name) {
	console.log(`\n=== ${name}`);
}

/** @param {string[]} command */
function execute([command = '', ...args]) {
	return run(command, args, { cwd: root });
}

/** @param {string} file */
async function readJson(file) {
	return readFile(file, 'utf8').then(JSON.parse, () => undefined);
}
