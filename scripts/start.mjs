// Shows the extension at work on a sample draft (`npm start`): in the VS Code installed here, else, or with
// --browser, in one for the browser.
import { cp, mkdir, mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUp } from './lib/cleanup.mjs';
import { startCodeServer } from './lib/codeServer.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { installedVSCode } from './lib/installedVSCode.mjs';
import { root } from './lib/paths.mjs';
import { run, startForGood } from './lib/processes.mjs';
import { vscodeEnvironment } from './lib/vscodeEnvironment.mjs';
import { vscodeSettings } from './lib/vscodeSettings.mjs';
import { workbenchAddress } from './lib/workbenchAddress.mjs';

const sample = path.join(root, 'docs', 'sample', '关于促进就业的实施意见.gongwen');

try {
	await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await cleanUp();
}

async function main() {
	const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
	await ensureDependencies();
	if ((await run(process.execPath, ['esbuild.mjs'], { cwd: root })) !== 0) {
		throw new Error('The build failed; its messages stand above.');
	}
	const draft = await copySample();
	const executable = values.browser ? undefined : installedVSCode();
	await (executable === undefined ? serve(draft) : openDesktop(executable, draft));
}

/** Copies the sample aside, so that it may be written in. The copy stays: somebody may have begun to like the text. */
async function copySample() {
	const folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'policy-draft-')), '公文');
	const original = await findSample();
	const copy = path.join(folder, path.basename(original));
	await mkdir(folder);
	await cp(original, copy);
	return copy;
}

async function findSample() {
	const folders = [path.dirname(sample), path.join(root, 'test', 'e2e', 'workspace')];
	const files = await Promise.all(
		folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => path.join(folder, name))),
	);
	const drafts = files.flat().filter((file) => file.endsWith('.gongwen'));
	const found = drafts.find((file) => file === sample) ?? drafts[0];
	if (found === undefined) {
		throw new Error(`There is no draft to show: ${sample} is missing.`);
	}
	return found;
}

/**
 * @param {string} executable
 * @param {string} draft
 */
function openDesktop(executable, draft) {
	// A person's own VS Code with its settings and its language; only the question of trust is left out for this window.
	const args = ['--new-window', '--disable-workspace-trust', `--extensionDevelopmentPath=${root}`];
	if (process.getuid?.() === 0) {
		// VS Code refuses to start as root without these.
		args.push('--no-sandbox', `--user-data-dir=${path.join(path.dirname(path.dirname(draft)), 'data')}`);
	}
	startForGood(executable, [...args, path.dirname(draft), draft], vscodeEnvironment());
	console.log(`VS Code opens with the draft ${draft}`);
}

/** @param {string} draft */
async function serve(draft) {
	const server = await startCodeServer({ settings: vscodeSettings({ trusted: true }) });
	const address = workbenchAddress({ ...server, folder: path.dirname(draft), file: draft, extension: root });
	console.log(`\nVS Code with the extension and a draft to try it on: open this address in a browser.\n\n${address}\n`);
	console.log('Ctrl-C ends it.');
	const code = await server.ended;
	throw new Error(`The server of VS Code ended (exit code ${code}).`);
}
