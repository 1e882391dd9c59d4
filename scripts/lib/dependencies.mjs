import { stat } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';

/** Makes sure that `node_modules` holds what `package-lock.json` says; throws where npm cannot. */
export async function ensureDependencies() {
	// npm writes the second file at the end of an install, so it also tells a complete install from a broken one.
	const wanted = await changedAt(path.join(root, 'package-lock.json'));
	const installed = await changedAt(path.join(root, 'node_modules', '.package-lock.json'));
	if (isCurrent(wanted, installed)) {
		return;
	}
	console.log('Installing the dependencies (npm ci) …');
	// Where NODE_ENV says production, npm would leave out the very tools that are about to run.
	const code = await npm(root, ['ci', '--include=dev']);
	if (code !== 0) {
		throw new Error(`\`npm ci\` failed (exit code ${code}); its messages stand above.`);
	}
}

/**
 * @param {number | undefined} wanted when package-lock.json was changed
 * @param {number | undefined} installed when the install was completed
 */
export function isCurrent(wanted, installed) {
	return installed !== undefined && (wanted === undefined || wanted <= installed);
}

/** @param {string} file */
async function changedAt(file) {
	return (await stat(file).catch(() => undefined))?.mtimeMs;
}
