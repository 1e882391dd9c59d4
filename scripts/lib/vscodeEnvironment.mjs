/**
 * The environment for a VS Code of our own. Run from the terminal of another VS Code, this one would otherwise take
 * itself for a part of that one.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function vscodeEnvironment(env = process.env) {
	return Object.fromEntries(
		Object.entries(env).filter(([name]) => !name.startsWith('VSCODE_') && !name.startsWith('ELECTRON_')),
	);
}
