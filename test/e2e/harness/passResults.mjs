import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { nothing } from '../../../scripts/lib/results.mjs';
import { withSourcePlaces } from './sourcePlaces.mjs';

/** @typedef {import('../support/results').PassResults} PassResults */

/**
 * What came of the suites of a pass.
 * @param {import('./session.mjs').Session} session
 * @returns {Promise<PassResults>}
 */
export async function readResults({ results, tests }) {
	const read = await readFileSoFar(results);
	const failures = read.failures.map((failure) => ({ ...failure, stack: withSourcePlaces(failure.stack, tests) }));
	return { ...read, failures };
}

/**
 * Prints a line for each test as it ends. VS Code's own console would be the straight way, but each host mixes it with
 * other things in its own manner.
 * @param {string} file
 * @returns {() => Promise<void>} prints the rest and stops
 */
export function printProgress(file) {
	let printed = 0;
	let stopped = false;
	const printNew = async () => {
		const { lines } = await readFileSoFar(file);
		for (; printed < lines.length; printed++) {
			console.log(`  ${lines[printed]}`);
		}
	};
	const printing = (async () => {
		for (; !stopped; await sleep(100)) {
			await printNew();
		}
		await printNew();
	})();
	return () => {
		stopped = true;
		return printing;
	};
}

/**
 * @param {string} file
 * @returns {Promise<PassResults>}
 */
async function readFileSoFar(file) {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch {
		return { ...nothing(), failures: [], lines: [], finished: false };
	}
}
