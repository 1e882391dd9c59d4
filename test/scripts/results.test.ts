import { describe, expect, it } from 'vitest';
import { exitCode, lastLine, nothing, oneFailure, sum } from '../../scripts/lib/results.mjs';
import { vitestResults } from '../../scripts/lib/vitestResults.mjs';

const passed = (count: number) => ({ ...nothing(), passed: count });

describe('the results of a test run', () => {
	it('are summed', () => {
		const total = sum([passed(3), oneFailure('types', 'exit code 2'), { ...nothing(), skipped: 4 }]);
		expect(total).toEqual({
			passed: 3,
			failed: 1,
			skipped: 4,
			failures: [{ title: 'types', message: 'exit code 2' }],
		});
	});

	it('end in a line that names skipped tests only where there are some', () => {
		expect(lastLine(passed(12))).toBe('12 passed, 0 failed');
		expect(lastLine({ ...passed(12), failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
	});

	it('are a success only when something passed and nothing failed', () => {
		expect(exitCode(passed(1))).toBe(0);
		expect(exitCode(nothing())).toBe(1);
		expect(exitCode({ ...nothing(), skipped: 9 })).toBe(1);
		expect(exitCode(sum([passed(5), oneFailure('lint', '')]))).toBe(1);
	});
});

describe('the results of vitest', () => {
	const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

	it('are those of its report', () => {
		expect(vitestResults({ ...report, numFailedTests: 2 }, 1)).toMatchObject({ passed: 5, failed: 2, skipped: 2 });
		expect(vitestResults(report, 0)).toMatchObject({ passed: 5, failed: 0, skipped: 2 });
	});

	it('have one failure more where vitest failed for something that is no test', () => {
		expect(vitestResults(report, 1)).toMatchObject({ passed: 5, failed: 1 });
		expect(vitestResults(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
	});
});
