import { readdir } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { isDraftName } from './draftNames';

export interface FoundDrafts {
	/** Paths that begin with the folder as given, sorted. */
	readonly files: readonly string[];
	/** Folders that could not be read, and why. */
	readonly problems: readonly string[];
}

/**
 * Every policy draft below a folder, by name. `node_modules`, folders whose name begins with a dot and what `exclude`
 * (globs, relative to `base`) names are left out; links to folders are not followed, so that a loop of them ends.
 */
export async function findDrafts(folder: string, exclude: readonly string[], base: string): Promise<FoundDrafts> {
	const isExcluded = picomatch([...exclude], { dot: true });
	const files: string[] = [];
	const problems: string[] = [];
	const visit = async (current: string): Promise<void> => {
		let entries: Awaited<ReturnType<typeof readEntries>>;
		try {
			entries = await readEntries(current);
		} catch (error) {
			problems.push(`${current}：无法读取文件夹（${reasonOf(error)}）`);
			return;
		}
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const entryPath = path.join(current, entry.name);
			const relative = path.relative(base, path.resolve(entryPath)).split(path.sep).join('/');
			if (exclude.length > 0 && isExcluded(relative)) {
				continue;
			}
			if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
				await visit(entryPath);
			} else if (!entry.isDirectory() && isDraftName(entry.name)) {
				files.push(entryPath);
			}
		}
	};
	await visit(folder);
	return { files, problems };
}

/** An error of the file system in a drafter's words. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: '文件不存在',
	EISDIR: '这是文件夹，不是文件',
	EACCES: '没有读取权限',
	EPERM: '没有权限',
	ELOOP: '链接循环',
	ENOTDIR: '路径中有一段不是文件夹',
	ENAMETOOLONG: '路径过长',
};

function readEntries(folder: string) {
	return readdir(folder, { withFileTypes: true });
}
