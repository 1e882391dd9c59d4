import { isDraftName } from './draftNames';
import { type FolderWalk, type WalkOptions, walkFolder } from './walkFolder';

/** Every policy draft below a folder, by name; what `excludeIn` names is left out. */
export function findDrafts(folder: string, excludeIn: NonNullable<WalkOptions['excludeIn']>): Promise<FolderWalk> {
	// `._x` is what a Mac leaves beside `x` on a memory stick: no text.
	return walkFolder(folder, { accept: (name) => isDraftName(name) && !name.startsWith('._'), excludeIn });
}
