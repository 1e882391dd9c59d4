import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isBelow } from './isBelow';

/** Files on disk, however their paths are written. */
export interface ChangedFiles {
	has(file: string): boolean;
}

/**
 * The files changed since a Git revision in the repositories that hold `folders`, those not tracked yet included; a
 * string says why that could not be told.
 */
export async function changedFiles(revision: string, folders: readonly string[]): Promise<ChangedFiles | string> {
	if (revision === '' || revision.startsWith('-')) {
		return `“${revision}”不是 Git 版本。`;
	}
	const tops: string[] = [];
	const files = new Set<string>();
	for (const folder of new Set(folders.map(realPath))) {
		if (tops.some((top) => isBelow(folder, top))) {
			continue;
		}
		try {
			const top = path.resolve((await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, ''));
			tops.push(top);
			for (const file of await changedIn(top, revision)) {
				files.add(file);
			}
		} catch (error) {
			return `无法得知自“${revision}”以来改动的文件：${reasonOf(error, folder)}`;
		}
	}
	return {
		// A link is changed when it was made to lead elsewhere, or when the file it leads to was changed.
		has: (file) => files.has(realPath(file)) || files.has(path.join(realPath(path.dirname(file)), path.basename(file))),
	};
}

async function changedIn(top: string, revision: string): Promise<readonly string[]> {
	const changed = await git(top, ['diff', '--name-only', '--no-relative', '--no-ext-diff', '-z', revision, '--']);
	const untracked = await git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
	return `${changed}${untracked}`
		.split('\0')
		.filter((file) => file !== '')
		.map((file) => path.join(realPath(top), file));
}

/** A hook is told of one repository so; the files may be in another, and folders below its top would pass for the top. */
const REPOSITORY_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

async function git(folder: string, args: readonly string[]): Promise<string> {
	const env = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name));
	const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], {
		maxBuffer: 256 * 1024 * 1024,
		env: { ...Object.fromEntries(env), LC_ALL: 'C' },
	});
	return stdout;
}

function reasonOf(error: unknown, folder: string): string {
	if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
		return '没有找到 git 命令。';
	}
	const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
	if (/not a git repository/.test(said)) {
		return `${folder} 不在 Git 仓库里。`;
	}
	if (/bad revision|unknown revision|ambiguous argument|bad object|Invalid revision/.test(said)) {
		return '没有这个版本。';
	}
	return said.trim().split('\n')[0] || String(error);
}

function realPath(file: string): string {
	try {
		return realpathSync.native(file);
	} catch {
		return path.resolve(file);
	}
}
