import { buffer } from 'node:stream/consumers';
import { runProgram } from '../cli/program';
import { screenOf } from '../cli/screen';
import { localDay } from '../files/localDay';

/** Set by the build from package.json. */
declare const POLICY_DRAFT_VERSION: string;

const console = {
	out: (text: string) => void process.stdout.write(text),
	error: (line: string) => void process.stderr.write(`${line}\n`),
	today: localDay,
	readInput: () => buffer(process.stdin),
	screen: screenOf(process.stdout, process.env),
};

// A reader that stops early (`… | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? 0 : 2);
});

runProgram(process.argv.slice(2), console, POLICY_DRAFT_VERSION).then(
	(status) => {
		process.exitCode = status;
	},
	(error: unknown) => {
		console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
		process.exitCode = 2;
	},
);
