// Runs the suites in a real VS Code: node test/e2e/run.mjs [--results FILE] [--pass trusted|restricted] [--grep TEXT]
// It wants the builds of `node esbuild.mjs --tests`. The environment may say:
//   POLICYDRAFT_E2E_HOST=desktop|browser|auto   which VS Code; auto prefers a desktop where there is a screen
//   POLICYDRAFT_SCREENSHOTS=DIR                 where pictures go instead of .vscode-test/screenshots
//   POLICYDRAFT_SCREENSHOT_SCALE=2              pictures twice as fine
//   POLICYDRAFT_E2E_LOCALE=zh-cn                the language extensions are to speak; English otherwise
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cleanUp } from '../../scripts/lib/cleanup.mjs';
import { installedVSCode } from '../../scripts/lib/installedVSCode.mjs';
import { nothing, sum } from '../../scripts/lib/results.mjs';
import { browserHost } from './harness/browserHost.mjs';
import { chooseHost } from './harness/chooseHost.mjs';
import { countTests } from './harness/countTests.mjs';
import { downloadedHost, installedHost } from './harness/desktopHost.mjs';
import { runPass } from './harness/runPass.mjs';
import { Unavailable } from './harness/unavailable.mjs';

/** @typedef {import('./harness/session.mjs').Pass} Pass */

const hosts = { installed: installedHost, downloaded: downloadedHost, browser: browserHost };

try {
	await main();
} finally {
	await cleanUp();
}

async function main() {
	const { values } = parseArgs({
		options: { results: { type: 'string' }, pass: { type: 'string' }, grep: { type: 'string' } },
	});
	const results = await runPasses(passesToRun(values.pass), values.grep);
	for (const { title, message, stack } of results.failures) {
		console.error(`\n✗ ${title}\n${stack || message}`);
	}
	if (values.results !== undefined) {
		await writeFile(values.results, JSON.stringify(results, undefined, '\t'));
	}
	process.exitCode = results.failed > 0 ? 1 : 0;
}

/**
 * @param {string | undefined} wish
 * @returns {Pass[]}
 */
function passesToRun(wish) {
	const passes = /** @type {Pass[]} */ (['trusted', 'restricted']).filter((pass) => pass === (wish ?? pass));
	if (passes.length === 0) {
		throw new Error(`There is no pass "${wish}"; there are trusted and restricted.`);
	}
	return passes.filter((pass) => countTests(pass) > 0);
}

/**
 * @param {Pass[]} passes
 * @param {string | undefined} grep
 */
async function runPasses(passes, grep) {
	const openVSCode = await obtainVSCode();
	if (openVSCode === undefined) {
		const skipped = passes.reduce((total, pass) => total + countTests(pass), 0);
		warn(skipped);
		return { ...nothing(), skipped };
	}
	const results = [];
	for (const pass of passes) {
		console.log(`\nVS Code, ${pass} window`);
		results.push(await runPass(openVSCode, pass, grep));
	}
	return sum(results);
}

async function obtainVSCode() {
	const wanted = chooseHost({
		wish: process.env['POLICYDRAFT_E2E_HOST'] || undefined,
		platform: process.platform,
		hasDisplay: !!(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']),
		hasInstalled: installedVSCode() !== undefined,
	});
	for (const host of wanted) {
		try {
			return await hosts[host]();
		} catch (error) {
			if (!(error instanceof Unavailable)) {
				throw error;
			}
			console.warn(error.message);
		}
	}
	return undefined;
}

/** @param {number} skipped */
function warn(skipped) {
	const lines = [
		'NO VISUAL STUDIO CODE COULD BE HAD ON THIS MACHINE (the reasons stand above).',
		`${skipped} tests that run inside it are SKIPPED; nothing is known about how the extension behaves there.`,
		'Install VS Code and run this again on a desktop, or install chromium.',
	];
	const rule = '!'.repeat(Math.max(...lines.map((line) => line.length)));
	console.warn(`\n${[rule, ...lines, rule].join('\n')}\n`);
}
