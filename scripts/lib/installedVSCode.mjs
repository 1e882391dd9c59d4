import { existsSync, readdirSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isExecutable, onPath } from './executables.mjs';

/**
 * Finds a desktop VS Code on this machine.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} the executable itself, not the command-line script in front of it
 */
export function installedVSCode(env = process.env) {
	return [...besideCommands(env), ...usualPlaces(env)].find((file) => isExecutable(file) && isDesktopBuild(file));
}

/**
 * A server's command line may be called `code` too; only a desktop build has Electron beside it.
 * @param {string} executable
 */
function isDesktopBuild(executable) {
	const folder = path.dirname(executable);
	if (existsSync(path.join(folder, '..', 'Frameworks', 'Electron Framework.framework'))) {
		return true;
	}
	// On Windows, newer builds keep all but the executable in a folder named after the version.
	const folders = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))];
	return folders.some((candidate) => existsSync(path.join(candidate, 'chrome_100_percent.pak')));
}

/**
 * The executables that belong to the command-line scripts on PATH.
 * @param {NodeJS.ProcessEnv} env
 */
function besideCommands(env) {
	return onPath(['code', 'code.cmd', 'code-insiders', 'code-insiders.cmd', 'codium', 'codium.cmd'], env)
		.map((command) => path.dirname(realpathSync(command)))
		.flatMap((folder) => [
			...windowsNames.map((name) => path.join(folder, '..', name)),
			...linuxNames.map((name) => path.join(folder, '..', name)),
			...macNames.map((name) => path.join(folder, '..', '..', '..', 'MacOS', name)),
		]);
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
	if (process.platform === 'darwin') {
		const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
		const apps = ['Visual Studio Code.app', 'Visual Studio Code - Insiders.app', 'VSCodium.app'];
		return combine(
			combine(folders, apps),
			macNames.map((name) => path.join('Contents', 'MacOS', name)),
		);
	}
	if (process.platform === 'win32') {
		const local = env['LOCALAPPDATA'];
		const folders = [local && path.join(local, 'Programs'), env['ProgramFiles']].filter((folder) => !!folder);
		const products = ['Microsoft VS Code', 'Microsoft VS Code Insiders', 'VSCodium'];
		return combine(combine(/** @type {string[]} */ (folders), products), windowsNames);
	}
	const folders = ['/usr/share', '/opt', '/snap/code/current/usr/share', '/snap/codium/current/usr/share'];
	const products = ['code', 'code-insiders', 'codium', 'visual-studio-code'];
	return combine(combine(folders, products), linuxNames);
}

const windowsNames = ['Code.exe', 'Code - Insiders.exe', 'VSCodium.exe'];
const linuxNames = ['code', 'code-insiders', 'codium'];
const macNames = ['Code', 'Electron', 'Code - Insiders', 'VSCodium'];

/**
 * @param {string[]} folders
 * @param {string[]} names
 */
function combine(folders, names) {
	return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
}
