import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * The places on PATH where a command of one of these names stands, in the order of the names.
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} [env]
 */
export function onPath(names, env = process.env) {
	const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
	return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter(isExecutable);
}

/** @param {string} file */
export function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
