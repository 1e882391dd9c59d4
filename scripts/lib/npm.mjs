import { run, runQuietly } from './processes.mjs';

/**
 * Runs npm for the package in `folder`, its output going to the terminal.
 * @param {string} folder
 * @param {string[]} args
 */
export async function npm(folder, args) {
	return run(...npmCommand(folder, args));
}

/**
 * Runs npm for the package in `folder`; its output is shown only in the error when it fails.
 * @param {string} folder
 * @param {string[]} args
 */
export async function npmQuietly(folder, args) {
	return runQuietly(...npmCommand(folder, args));
}

/**
 * @param {string} folder
 * @param {string[]} args
 * @returns {[string, string[], { cwd: string, env: NodeJS.ProcessEnv }]}
 */
function npmCommand(folder, args) {
	// Said here because `npm test --silent` passes its silence on, and then npm would fail without a word.
	const loud = ['--no-audit', '--no-fund', '--loglevel=error'];
	// The folder is named twice: under `npm test` the environment tells npm that the package is the one being tested.
	const all = ['--prefix', folder, ...args, ...loud];
	const options = { cwd: folder, env: { ...process.env } };
	// The npm that runs this script, where there is one: on Windows the command is a batch file, which only a shell starts.
	const running = process.env['npm_execpath'];
	return running?.endsWith('npm-cli.js')
		? [process.execPath, [running, ...all], options]
		: [process.platform === 'win32' ? 'npm.cmd' : 'npm', all, options];
}
