/**
 * @typedef {object} Failure
 * @property {string} title
 * @property {string} message
 * @property {string} [stack]
 */

/**
 * @typedef {object} Results
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {Failure[]} failures
 */

/**
 * @param {Results[]} results
 * @returns {Results}
 */
export function sum(results) {
	/** @param {'passed' | 'failed' | 'skipped'} key */
	const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
	return {
		passed: total('passed'),
		failed: total('failed'),
		skipped: total('skipped'),
		failures: results.flatMap((result) => result.failures),
	};
}

/**
 * One failure for something that is no test itself: a type error, a VS Code that never came up.
 * @param {string} title
 * @param {string} message
 * @returns {Results}
 */
export function oneFailure(title, message) {
	return { passed: 0, failed: 1, skipped: 0, failures: [{ title, message }] };
}

/** @returns {Results} */
export function nothing() {
	return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/**
 * The last line of a test run; other programs read it.
 * @param {Results} results
 */
export function lastLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A run in which nothing passed has shown nothing, so it is no success either.
 * @param {Results} results
 */
export function exitCode({ passed, failed }) {
	return failed === 0 && passed > 0 ? 0 : 1;
}
