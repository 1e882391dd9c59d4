import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Files on disk, however they are written. */
export interface ChangedFiles {
	has(file: string): boolean;
}

/** The files changed since a Git revision, those not tracked yet included; a string says why that could not be told. */
export async function changedFiles(revision: string): Promise<ChangedFiles | string> {
	if (revision.startsWith('-')) {
		return `“${revision}”不是 Git 版本。`;
	}
	try {
		const top = (await git(['rev-parse', '--show-toplevel'])).trim();
		const changed = await git(['diff', '--name-only', '-z', revision, '--']);
		const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ':/']);
		const files = new Set(
			`${changed}${untracked}`
				.split('\0')
				.filter((file) => file !== '')
				.map((file) => path.resolve(top, file)),
		);
		return { has: (file) => files.has(path.resolve(file)) };
	} catch (error) {
		const reason =
			error instanceof Error ? error.message.split('\n').at(-2) || error.message.split('\n')[0] : String(error);
		return `无法得知自“${revision}”以来改动的文件：${reason}`;
	}
}

async function git(args: readonly string[]): Promise<string> {
	const { stdout } = await promisify(execFile)('git', ['-c', 'core.quotePath=false', ...args], {
		maxBuffer: 64 * 1024 * 1024,
	});
	return stdout;
}
