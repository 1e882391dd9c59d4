import type { Runner, Test } from 'mocha';
import { noResults, type PassResults, writeResults } from './results';

/** Says of each test, as soon as it has ended, how it ended: on VS Code's console and, for the harness, in a file. */
export function report(runner: Runner): PassResults {
	const results = noResults();
	writeResults(results);
	const tell = (mark: string, test: Test) => {
		const line = `${mark} ${test.fullTitle()}${test.duration === undefined ? '' : ` (${test.duration} ms)`}`;
		console.log(line);
		results.lines.push(line);
		writeResults(results);
	};
	runner.on('pass', (test) => {
		results.passed++;
		tell('✓', test);
	});
	runner.on('pending', (test) => {
		results.skipped++;
		tell('-', test);
	});
	runner.on('fail', (test, error) => {
		results.failed++;
		results.failures.push({ title: test.fullTitle(), message: String(error.message), stack: error.stack ?? '' });
		tell('✗', test);
	});
	return results;
}
