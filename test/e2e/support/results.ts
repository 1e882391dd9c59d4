import { renameSync, writeFileSync } from 'node:fs';

/** What the harness learns of a pass; it is written anew after each test, `finished` only at the very end. */
export interface PassResults {
	passed: number;
	failed: number;
	skipped: number;
	/** One line for each test that has ended, for people. */
	lines: string[];
	failures: { title: string; message: string; stack: string }[];
	finished: boolean;
}

export function noResults(): PassResults {
	return { passed: 0, failed: 0, skipped: 0, lines: [], failures: [], finished: false };
}

export function writeResults(results: PassResults): void {
	const file = process.env['POLICYDRAFT_E2E_RESULTS'];
	if (file === undefined) {
		return;
	}
	// VS Code may be stopped at any moment, and half a file could not be read.
	writeFileSync(`${file}.part`, JSON.stringify(results, undefined, '\t'));
	renameSync(`${file}.part`, file);
}
