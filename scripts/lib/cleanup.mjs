// What must be undone however a script ends: at its end, by an error, by Ctrl-C, or by a CI system that stops it.
import os from 'node:os';

/** @typedef {() => unknown} Undo */

/** @type {Undo[]} */
const pending = [];
let listening = false;
let interrupted = false;

/**
 * Has `undo` called when the script ends, latest first.
 * @param {Undo} undo
 * @returns {() => Promise<void>} undoes it at once, and then no more
 */
export function atEnd(undo) {
	listenForSignals();
	pending.push(undo);
	return async () => {
		const index = pending.indexOf(undo);
		if (index >= 0) {
			pending.splice(index, 1);
			await undo();
		}
	};
}

/** Undoes all that is still pending; a script calls it when it is through. */
export async function cleanUp() {
	for (let undo = pending.pop(); undo !== undefined; undo = pending.pop()) {
		try {
			await undo();
		} catch (error) {
			console.error('Cleaning up failed:', error);
		}
	}
}

/**
 * Keeps an interrupted script from going on to its next step, or to complaining about the last one, while things are
 * being undone: then the promise is never settled.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function unlessInterrupted(promise) {
	return promise.finally(() => (interrupted ? new Promise(() => {}) : undefined));
}

function listenForSignals() {
	if (listening) {
		return;
	}
	listening = true;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => interrupt(128 + os.constants.signals[signal]));
	}
	process.on('uncaughtException', (error) => {
		// What breaks because everything is being stopped is of no interest.
		if (!interrupted) {
			console.error(error);
			interrupt(1);
		}
	});
}

/** @param {number} exitCode */
function interrupt(exitCode) {
	interrupted = true;
	void cleanUp().then(() => process.exit(exitCode));
}
