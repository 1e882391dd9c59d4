import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { atEnd } from './cleanup.mjs';

/**
 * Makes a folder that is gone when the script ends. Its name is kept short: VS Code puts a socket in it, and on macOS
 * the path of a socket may have no more than 103 characters.
 * @param {string} name
 */
export async function temporaryFolder(name) {
	const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), `${name}-`)));
	// A process that was just stopped may still be writing its last lines into the folder, hence the retries.
	atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
	return folder;
}
