import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. The file that a link leads
 * to is the one written, and keeps its permissions and its owner; a file that may not be written is left alone although
 * its folder would allow to replace it.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const target = await realpath(file).catch(unlessMissing(file));
	const before = await stat(target).catch(unlessMissing(undefined));
	if (before !== undefined) {
		await mayReplace(target, before);
	}
	// The name of the file is no part of this one: many titles are as long as a name may be.
	const temporary = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
	try {
		await writeNew(temporary, content, before);
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

async function mayReplace(target: string, before: Stats): Promise<void> {
	if (!before.isFile()) {
		throw new Error('不是普通文件');
	}
	await (await open(target, 'r+')).close();
}

async function writeNew(file: string, content: string | Uint8Array, like: Stats | undefined): Promise<void> {
	const handle = await open(file, 'wx');
	try {
		await handle.writeFile(content);
		if (like !== undefined) {
			// Only the superuser can give a file away, and only the superuser needs to.
			await handle.chown(like.uid, like.gid).catch(() => undefined);
			await handle.chmod(like.mode & 0o7777);
		}
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function unlessMissing<T>(fallback: T): (error: unknown) => T {
	return (error) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
			return fallback;
		}
		throw error;
	};
}
