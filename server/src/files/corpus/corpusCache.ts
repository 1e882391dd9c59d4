import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the cache of a corpus is kept. The name tells folders apart; the layout's version is in the file. */
export function cacheFile(cacheFolder: string, folders: readonly string[]): string {
	const name = createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16);
	return path.join(cacheFolder, `corpus-${name}.pdx`);
}

/** `undefined` where there is none. */
export async function readCache(file: string): Promise<Uint8Array | undefined> {
	try {
		return new Uint8Array(await readFile(file));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

/** Whole or not at all: another window may be reading it, and the disk may fill up half-way. */
export async function writeCache(file: string, bytes: Uint8Array): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	const part = `${file}.${process.pid}.part`;
	try {
		await removeLeftovers(path.dirname(file));
		await writeFile(part, bytes);
		await rename(part, file);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/** So long after it was begun, nobody is still writing a file. */
const ABANDONED = 60 * 60 * 1000;

/** What a server that was killed while it wrote has left behind: as large as the cache itself, each of them. */
async function removeLeftovers(folder: string): Promise<void> {
	for (const name of (await readdir(folder)).filter((each) => /^corpus-.*\.part$/.test(each))) {
		const part = path.join(folder, name);
		const stats = await lstat(part).catch(() => undefined);
		if (stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED) {
			await rm(part, { force: true });
		}
	}
}
