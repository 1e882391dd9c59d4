import { relativePath } from '../files/relativePath';

/** A path as one would type it in the working folder. */
export function displayPath(file: string): string {
	const relative = relativePath(process.cwd(), file);
	return relative.startsWith('../') ? file : relative;
}
