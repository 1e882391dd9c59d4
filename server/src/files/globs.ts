import path from 'node:path';
import picomatch from 'picomatch';
import { isBelow } from './isBelow';
import { relativePath } from './relativePath';

/** Whether a file is meant by one of the globs of a configuration, which are relative to its folder `base`. */
export function matchGlobs(globs: readonly string[], base: string): (file: string) => boolean {
	// `归档/` means the folder, as `归档` does.
	const meant = globs.map((glob) => glob.replace(/\/$/, '')).filter((glob) => glob !== '');
	if (meant.length === 0) {
		return () => false;
	}
	const isMatch = picomatch(meant, { dot: true });
	// Who writes `通知(1).txt` by hand means the file of that name, though a glob says `通知1.txt` so.
	const names = new Set(meant);
	return (file) => {
		const relative = relativePath(base, file);
		return names.has(relative) || isMatch(relative);
	};
}

/** Whether a file or a folder above it is meant: what is excluded is so with all that lies in it. */
export function matchGlobsAbove(globs: readonly string[], base: string): (file: string) => boolean {
	const isMeant = matchGlobs(globs, base);
	const isWithin = (file: string): boolean =>
		isBelow(file, base) && path.resolve(file) !== path.resolve(base) && (isMeant(file) || isWithin(path.dirname(file)));
	return isWithin;
}

/** A file as a glob relative to `base` that means this file only: a name may hold `(1)` or `[2020]`. */
export function globOf(file: string, base: string): string {
	return relativePath(base, file).replace(new RegExp(MAGIC, 'g'), '\\$&');
}

/** Whether a glob can mean one file only. */
export function isOneFile(glob: string): boolean {
	return !MAGIC.test(glob.replace(/\\./g, ''));
}

const MAGIC = /[\\*?[\]{}()!+@|]/;
