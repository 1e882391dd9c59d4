// What must be undone however a script ends: at its end, by an error, by Ctrl-C, or by a CI system that stops it.
import os from 'node:os';

/** @typedef {() => unknown} Undo */

/** @type {Undo[]} */
const pending = [];
let listening = false;

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

function listenForSignals() {
	if (listening) {
		return;
	}
	listening = true;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			void cleanUp().then(() => process.exit(128 + os.constants.signals[signal]));
		});
	}
}
