// What VS Code's extension host loads: see run.mjs for how it gets there.
import Mocha from 'mocha';
import { type Pass, suites } from './suites/all';
import { report } from './support/reporter';
import { type PassResults, writeResults } from './support/results';

/** Runs the suites of the pass that the environment names; rejects when a test failed. */
export async function run(): Promise<void> {
	const pass = process.env['POLICYDRAFT_E2E_PASS'] === 'restricted' ? 'restricted' : 'trusted';
	const results = await runMocha(define(pass));
	if (results.failed > 0) {
		throw new Error(`${results.failed} tests failed`);
	}
}

/** How many tests a pass has; for machines on which they cannot run. */
export function countTests(pass: Pass): number {
	return define(pass).suite.total();
}

function define(pass: Pass): Mocha {
	// Starting the language server can take its time on a busy machine.
	const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, grep: process.env['POLICYDRAFT_E2E_GREP'] || '' });
	// This is what defines `describe` and `it`; mocha does it itself only for files that it loads.
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	for (const suite of suites[pass]) {
		suite();
	}
	return mocha;
}

function runMocha(mocha: Mocha): Promise<PassResults> {
	return new Promise((resolve) => {
		let results: PassResults;
		mocha.reporter(
			class {
				constructor(runner: Mocha.Runner) {
					results = report(runner);
				}
			} as unknown as Mocha.ReporterConstructor,
		);
		mocha.run(() => {
			results.finished = true;
			writeResults(results);
			resolve(results);
		});
	});
}
