// Suites run in VS Code's extension host, which knows nothing of the page that shows it. What they want of the page
// they write into a file, and the answer comes back in another; see ../support/channel.ts for their side.
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('../support/channel').Request} Request */

/**
 * Answers requests until it is told to stop.
 * @param {string} folder
 * @param {(request: Request) => Promise<unknown>} handle
 * @returns {() => Promise<void>}
 */
export function serveChannel(folder, handle) {
	let stopped = false;
	const served = (async () => {
		while (!stopped) {
			for (const name of (await readdir(folder)).filter((name) => name.endsWith(requestSuffix)).sort()) {
				await answer(path.join(folder, name), handle);
			}
			await sleep(20);
		}
	})();
	return async () => {
		stopped = true;
		await served.catch(() => {});
	};
}

const requestSuffix = '.request.json';
const answerSuffix = '.answer.json';

/**
 * @param {string} file
 * @param {(request: Request) => Promise<unknown>} handle
 */
async function answer(file, handle) {
	/** @type {Request} */
	const request = JSON.parse(await readFile(file, 'utf8'));
	await rm(file);
	/** @type {import('../support/channel').Answer} */
	const content = await handle(request).then(
		(value) => ({ value }),
		(error) => ({ error: error instanceof Error ? error.message : String(error) }),
	);
	const target = file.slice(0, -requestSuffix.length) + answerSuffix;
	// The file is seen only when it is complete.
	await writeFile(`${target}.part`, JSON.stringify(content));
	await rename(`${target}.part`, target);
}
