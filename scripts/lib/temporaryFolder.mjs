import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Makes a folder that is gone when the script has ended. Its name is kept short: VS Code puts a socket in it, and on
 * macOS the path of a socket may have no more than 103 characters.
 * @param {string} name
 */
export function temporaryFolder(name) {
	const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), `${name}-`)));
	removeAtExit(folder);
	return folder;
}

/**
 * Removes the folder at the very end, in one go: earlier, work that a signal interrupts would still write into it.
 * A process that was just stopped may do so even then, hence the retries.
 * @param {string} folder
 */
export function removeAtExit(folder) {
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
}
