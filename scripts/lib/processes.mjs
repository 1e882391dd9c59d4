// Child processes that never outlive the script. Each gets a process group of its own, so that what it starts in turn
// (an extension host, a browser's helpers) can be stopped with it. None has a standard input: nothing may ever wait
// for an answer, least of all where CI closes it.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd, unlessInterrupted } from './cleanup.mjs';

/**
 * @typedef {object} StartOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(text: string) => void} [onOutput] receives both output streams; without it they go to the terminal
 */

/**
 * @typedef {object} Started
 * @property {Promise<number>} ended the exit code; 1 when it could not be started or was killed
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {StartOptions} [options]
 * @returns {Started}
 */
export function start(command, args, { cwd, env = process.env, onOutput } = {}) {
	const output = onOutput ? 'pipe' : 'inherit';
	const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output], detached: !onWindows });
	for (const stream of onOutput ? [child.stdout, child.stderr] : []) {
		stream?.setEncoding('utf8').on('data', /** @type {(text: string) => void} */ (onOutput));
	}
	/** @type {Promise<number>} */
	const ended = new Promise((resolve) => {
		child.on('error', (error) => {
			(onOutput ?? console.error)(`${command} could not be started: ${error.message}\n`);
			resolve(1);
		});
		// 'close' comes after 'exit', when all output has been read; a grandchild that keeps the output open must not
		// hold up the script for ever.
		child.on('exit', (code) => void sleep(2000, undefined, { ref: false }).then(() => resolve(code ?? 1)));
		child.on('close', (code) => resolve(code ?? 1));
	});
	return { ended: unlessInterrupted(ended), stop: atEnd(() => stopGroup(child)) };
}

/**
 * Runs a command to its end, its output going to the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {StartOptions} [options]
 */
export async function run(command, args, options) {
	const started = start(command, args, options);
	const code = await started.ended;
	await started.stop();
	return code;
}

/**
 * Runs a command whose output matters only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Omit<StartOptions, 'onOutput'>} [options]
 */
export async function runQuietly(command, args, options) {
	let output = '';
	const onOutput = (/** @type {string} */ text) => {
		output += text;
	};
	const code = await run(command, args, { ...options, onOutput });
	if (code !== 0) {
		throw new Error(`\`${[command, ...args].join(' ')}\` failed (exit code ${code}):\n${lastLines(output, 30)}`);
	}
	return output;
}

/**
 * Starts a program that is meant to outlive the script.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function startForGood(command, args, env) {
	const child = spawn(command, args, { env, stdio: 'ignore', detached: true });
	child.on('error', (error) => console.error(`${command} could not be started: ${error.message}`));
	child.unref();
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
	return text.trimEnd().split('\n').slice(-count).join('\n');
}

const onWindows = process.platform === 'win32';
const secondsToEndByItself = 10;

/** @param {import('node:child_process').ChildProcess} child */
async function stopGroup(child) {
	if (child.pid === undefined) {
		return;
	}
	if (onWindows) {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	const running = () => child.exitCode === null && child.signalCode === null;
	if (running()) {
		signalGroup(child.pid, 'SIGTERM');
		for (let waited = 0; running() && waited < secondsToEndByItself * 1000; waited += 20) {
			await sleep(20);
		}
	}
	// Also when the leader has ended: what it started may have stayed behind.
	signalGroup(child.pid, 'SIGKILL');
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
	try {
		process.kill(-leader, signal);
	} catch {
		// Nothing of the group is left.
	}
}
