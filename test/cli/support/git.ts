import { execFileSync } from 'node:child_process';

/** Runs Git in a folder, whatever the configuration of the machine. */
export function git(folder: string, ...args: readonly string[]): string {
	return execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=jia@example.org', ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}
