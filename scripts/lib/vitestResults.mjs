import { nothing, oneFailure, sum } from './results.mjs';

/**
 * What vitest's JSON reporter writes, as far as it matters here.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 */

/**
 * @param {VitestReport | undefined} report
 * @param {number} code vitest's exit code
 * @returns {import('./results.mjs').Results}
 */
export function vitestResults(report, code) {
	const results = report === undefined ? nothing() : fromReport(report);
	// A test file that cannot be loaded, or an error outside all tests, fails no test in the report.
	return code !== 0 && results.failed === 0 ? sum([results, oneFailure('vitest', `exit code ${code}`)]) : results;
}

/**
 * @param {VitestReport} report
 * @returns {import('./results.mjs').Results}
 */
function fromReport({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
	return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, failures: [] };
}
