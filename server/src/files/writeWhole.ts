import { randomUUID } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file whole or not at all: into a new file beside it, which then takes its place. Its permissions are kept. */
export async function writeWhole(file: string, content: string): Promise<void> {
	const target = await realpath(file);
	const { mode } = await stat(target);
	const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
	try {
		await writeFile(temporary, content, { flag: 'wx' });
		await chmod(temporary, mode);
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
