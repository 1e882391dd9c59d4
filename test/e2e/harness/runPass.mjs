import { setTimeout as sleep } from 'node:timers/promises';
import { unlessInterrupted } from '../../../scripts/lib/cleanup.mjs';
import { lastLines } from '../../../scripts/lib/processes.mjs';
import { oneFailure, sum } from '../../../scripts/lib/results.mjs';
import { printProgress, readResults } from './passResults.mjs';
import { newSession } from './session.mjs';

/**
 * @typedef {object} OpenedVSCode
 * @property {Promise<string | undefined>} ended what went wrong where VS Code ended before the suites did
 * @property {() => Promise<Record<string, string>>} logs by their names
 * @property {() => Promise<void>} close
 */

/** @typedef {(session: import('./session.mjs').Session) => Promise<OpenedVSCode>} OpenVSCode */

/**
 * Starts VS Code, lets it run the suites of one pass and reads what came of it.
 * @param {OpenVSCode} openVSCode
 * @param {import('./session.mjs').Pass} pass
 * @param {string} [grep]
 * @returns {Promise<import('../../../scripts/lib/results.mjs').Results>}
 */
export async function runPass(openVSCode, pass, grep) {
	const session = await newSession(pass, grep);
	const title = `VS Code, ${pass} window`;
	const stopPrinting = printProgress(session.results);
	/** @type {OpenedVSCode | undefined} */
	let vscode;
	try {
		vscode = await unlessInterrupted(openVSCode(session));
		const trouble = await unlessInterrupted(withinTime(vscode.ended));
		await stopPrinting();
		const results = withTrouble(await readResults(session), title, trouble);
		if (results.failed > 0) {
			await showLogs(vscode);
		}
		return results;
	} catch (error) {
		await showLogs(vscode);
		return oneFailure(title, error instanceof Error ? error.message : String(error));
	} finally {
		await stopPrinting();
		await vscode?.close();
	}
}

const minutesForAPass = 5;

/**
 * @param {Promise<string | undefined>} ended
 * @returns {Promise<string | undefined>}
 */
async function withinTime(ended) {
	const timer = new AbortController();
	const up = sleep(minutesForAPass * 60_000, `the suites did not end within ${minutesForAPass} minutes`, timer);
	try {
		return await Promise.race([ended, up]);
	} finally {
		up.catch(() => {});
		timer.abort();
	}
}

/**
 * The suites write their results after each test, so that those of an aborted pass are known too; but it has failed.
 * @param {import('../support/results').PassResults} results
 * @param {string} title
 * @param {string | undefined} trouble
 */
function withTrouble({ finished, lines: _, ...results }, title, trouble) {
	return finished
		? results
		: sum([results, oneFailure(title, trouble ?? 'VS Code ended before the suites were through')]);
}

/** @param {OpenedVSCode | undefined} vscode */
async function showLogs(vscode) {
	for (const [name, text] of Object.entries((await vscode?.logs()) ?? {})) {
		console.error(`\n--- ${name}, last lines ---\n${lastLines(text, 40)}`);
	}
}
