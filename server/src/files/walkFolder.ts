import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from './reasonOf';

export interface FolderWalk {
	/** Paths that begin with the folder as given; a folder's entries in the order of their names. */
	readonly files: readonly string[];
	/** Folders that could not be read, and why. */
	readonly problems: readonly string[];
}

export interface WalkOptions {
	readonly accept: (name: string) => boolean;
	/** Which entries of a folder are left out. */
	readonly excludeIn?: (folder: string) => Promise<(entry: string) => boolean>;
}

/**
 * The files below a folder, `node_modules` and folders whose name begins with a dot left out. Links to folders are not
 * followed, so that a loop of them ends; pipes and the like are passed over, because to read one is to wait for ever.
 */
export async function walkFolder(folder: string, options: WalkOptions): Promise<FolderWalk> {
	const files: string[] = [];
	const problems: string[] = [];
	const visit = async (current: string): Promise<void> => {
		let entries: readonly Dirent[];
		try {
			entries = await readdir(current, { withFileTypes: true });
		} catch (error) {
			problems.push(`${current}：无法读取文件夹（${reasonOf(error)}）`);
			return;
		}
		const isExcluded = await options.excludeIn?.(current);
		for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const entryPath = path.join(current, entry.name);
			if (isExcluded?.(entryPath)) {
				continue;
			}
			if (entry.isDirectory()) {
				if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
					await visit(entryPath);
				}
			} else if (options.accept(entry.name) && (await isReadable(entry, entryPath))) {
				files.push(entryPath);
			}
		}
	};
	await visit(folder);
	return { files, problems };
}

/** A link that leads nowhere counts: whoever reads it learns, and says, that it cannot be read. */
async function isReadable(entry: Dirent, entryPath: string): Promise<boolean> {
	if (!entry.isSymbolicLink()) {
		return entry.isFile();
	}
	return stat(entryPath).then(
		(stats) => stats.isFile(),
		() => true,
	);
}
