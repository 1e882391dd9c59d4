import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installCodeServer } from './codeServerInstall.mjs';
import { lastLines, start } from './processes.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { vscodeEnvironment } from './vscodeEnvironment.mjs';

/**
 * @typedef {object} CodeServer
 * @property {string} origin
 * @property {string} token
 * @property {string} data VS Code's data folder
 * @property {() => string} log what the server has printed so far
 * @property {Promise<number>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server of VS Code for the browser on a free port of this machine, with data folders of its own.
 * @param {{ settings: Record<string, unknown>, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer({ settings, env }) {
	const module = await installCodeServer();
	const folder = temporaryFolder('vscode-server');
	const data = path.join(folder, 'data');
	await mkdir(path.join(data, 'User'), { recursive: true });
	await writeFile(path.join(data, 'User', 'settings.json'), JSON.stringify(settings, undefined, '\t'));
	const token = randomUUID();
	let log = '';
	const server = start(process.execPath, [module, ...serverArguments(folder, token)], {
		cwd: folder,
		// Its sockets, which it leaves behind, go with the folder.
		env: { ...vscodeEnvironment(env), TMPDIR: folder, XDG_RUNTIME_DIR: folder },
		onOutput: (text) => {
			log += text;
		},
	});
	try {
		const origin = await answering(server, () => log);
		return { origin, token, data, log: () => log, ended: server.ended, stop: server.stop };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

const secondsToAnswer = 60;

/**
 * @param {string} folder
 * @param {string} token
 */
function serverArguments(folder, token) {
	return [
		...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
		...['--server-data-dir', folder, '--extensions-dir', path.join(folder, 'extensions'), '--telemetry-level', 'off'],
	];
}

/**
 * Waits until the server answers; it says itself which port it was given.
 * @param {import('./processes.mjs').Started} server
 * @param {() => string} log
 */
async function answering(server, log) {
	let ended = false;
	void server.ended.then(() => {
		ended = true;
	});
	for (const end = Date.now() + secondsToAnswer * 1000; Date.now() < end && !ended; await sleep(50)) {
		const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
		const origin = `http://127.0.0.1:${port}`;
		if (port !== undefined && (await answers(`${origin}/version`))) {
			return origin;
		}
	}
	const why = ended ? 'ended at once' : `did not answer within ${secondsToAnswer} seconds`;
	throw new Error(`The server of VS Code ${why}. Its last lines:\n${lastLines(log(), 20)}`);
}

/** @param {string} address */
async function answers(address) {
	return fetch(address).then(
		(response) => response.ok,
		() => false,
	);
}
