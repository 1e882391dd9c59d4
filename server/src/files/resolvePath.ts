import { homedir } from 'node:os';
import path from 'node:path';

/** A path from the settings: absolute, below the home folder (`~`), or relative to `base`. */
export function resolvePath(written: string, base: string): string {
	if (written === '~' || written.startsWith('~/') || written.startsWith('~\\')) {
		return path.join(homedir(), written.slice(1));
	}
	return path.resolve(base, written);
}
