import path from 'node:path';

/** Whether a path is `folder` or lies below it; of the names alone, links are not followed. */
export function isBelow(file: string, folder: string): boolean {
	const relative = path.relative(path.resolve(folder), path.resolve(file));
	return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
