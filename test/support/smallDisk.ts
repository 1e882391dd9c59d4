import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Whether a disk of its own can be had here: only the superuser mounts one. */
export const hasSmallDisk = process.platform === 'linux' && process.getuid?.() === 0 && tryToMount();

/** Puts a disk of 1 MB in the place of a folder, until the test is over. */
export function smallDisk(folder: string): void {
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]);
	onTestFinished(() => void execFileSync('umount', ['-l', folder]));
}

/** A container may forbid it to its superuser too. */
function tryToMount(): boolean {
	try {
		execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/tmp'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
