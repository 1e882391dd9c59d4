import path from 'node:path';

/** A file as seen from the folder `base`, with `/` whatever the machine writes. */
export function relativePath(base: string, file: string): string {
	return path.relative(base, path.resolve(file)).split(path.sep).join('/');
}
