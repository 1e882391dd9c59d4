import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What the extension host and the extension itself have logged.
 * @param {string} data VS Code's data folder
 * @returns {Promise<Record<string, string>>} the logs by the names of their files
 */
export async function vscodeLogs(data) {
	const logs = path.join(data, 'logs');
	const files = (await readdir(logs, { recursive: true }).catch(() => [])).filter(isOurs);
	const texts = await Promise.all(files.map((file) => readFile(path.join(logs, file), 'utf8')));
	return Object.fromEntries(files.map((file, index) => [path.basename(file), texts[index] ?? '']));
}

/** @param {string} file */
function isOurs(file) {
	return file.endsWith('exthost.log') || (file.includes('policy-draft.policy-draft') && file.endsWith('.log'));
}
