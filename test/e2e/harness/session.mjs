import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { harnessFolder, root } from '../../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { vscodeSettings } from '../../../scripts/lib/vscodeSettings.mjs';

/** @typedef {'trusted' | 'restricted'} Pass */

/**
 * @typedef {object} Session one start of VS Code
 * @property {Pass} pass
 * @property {string} folder for whatever VS Code keeps
 * @property {string} workspace the folder it opens, a copy that suites may write to
 * @property {string} extension
 * @property {string} tests the module whose `run` it calls
 * @property {string} channel where suites leave their requests to the harness
 * @property {string} results the file that the suites' results are written to
 * @property {string} screenshots
 * @property {Record<string, unknown>} settings
 * @property {NodeJS.ProcessEnv} env what the suites need to know of all this
 */

/**
 * @param {Pass} pass
 * @param {string | undefined} grep
 * @returns {Promise<Session>}
 */
export async function newSession(pass, grep) {
	const folder = temporaryFolder('vscode-e2e');
	const workspace = path.join(folder, 'workspace');
	const channel = path.join(folder, 'channel');
	const results = path.join(folder, 'results.json');
	await cp(fileURLToPath(new URL('../workspace', import.meta.url)), workspace, { recursive: true });
	await mkdir(channel);
	return {
		pass,
		folder,
		workspace,
		channel,
		results,
		extension: root,
		tests: path.join(root, 'out', 'e2e', 'index.js'),
		screenshots: process.env['POLICYDRAFT_SCREENSHOTS'] || path.join(harnessFolder, 'screenshots'),
		settings: vscodeSettings({ trusted: pass === 'trusted' }),
		env: {
			...process.env,
			POLICYDRAFT_E2E_PASS: pass,
			POLICYDRAFT_E2E_RESULTS: results,
			POLICYDRAFT_E2E_GREP: grep ?? '',
		},
	};
}
