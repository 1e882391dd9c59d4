import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isBelow } from './isBelow';

/** Files on disk, however their paths are written. */
export interface ChangedFiles {
	has(file: string): boolean;
	/** What a file held at the revision, under its name there; `undefined` for one that is new. */
	before(file: string): Promise<Uint8Array | undefined>;
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
	const files = new Map<string, ChangedFile>();
	for (const folder of new Set(folders.map(realPath))) {
		if (tops.some((top) => isBelow(folder, top))) {
			continue;
		}
		try {
			const top = path.resolve((await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, ''));
			tops.push(top);
			for (const file of await changedIn(top, revision)) {
				files.set(file.now, file);
			}
		} catch (error) {
			return `无法得知自“${revision}”以来改动的文件：${reasonOf(error, folder)}`;
		}
	}
	return {
		// A link is changed when it was made to lead elsewhere, or when the file it leads to was changed.
		has: (file) => files.has(realPath(file)) || files.has(path.join(realPath(path.dirname(file)), path.basename(file))),
		before: async (file) => {
			const changed = files.get(realPath(file));
			return changed?.before === undefined ? undefined : readBlob(changed.top, `${revision}:${changed.before}`);
		},
	};
}

interface ChangedFile {
	readonly top: string;
	/** The file on disk. */
	readonly now: string;
	/** Its path in the repository at the revision; `undefined` for one that was not there. */
	readonly before: string | undefined;
}

async function changedIn(top: string, revision: string): Promise<readonly ChangedFile[]> {
	const listed = await git(top, [
		'diff',
		'--name-status',
		'-M',
		'--no-relative',
		'--no-ext-diff',
		'-z',
		revision,
		'--',
	]);
	const untracked = await git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
	const onDisk = (file: string): string => path.join(realPath(top), file);
	const changed: ChangedFile[] = [];
	const fields = listed.split('\0');
	for (let i = 0; i + 1 < fields.length; ) {
		const status = fields[i] ?? '';
		const before = fields[i + 1] ?? '';
		// R100, C75: the old name stands in front of the new one.
		const renamed = /^[RC]/.test(status);
		const now = renamed ? (fields[i + 2] ?? '') : before;
		changed.push({ top, now: onDisk(now), before: status.startsWith('A') ? undefined : before });
		i += renamed ? 3 : 2;
	}
	const added = untracked.split('\0').filter((file) => file !== '');
	return [...changed, ...added.map((file) => ({ top, now: onDisk(file), before: undefined }))];
}

async function readBlob(top: string, name: string): Promise<Uint8Array | undefined> {
	try {
		return (await run(top, ['cat-file', 'blob', name], 'buffer')) as Buffer;
	} catch {
		// It was no file then, but a link or a module of its own.
		return undefined;
	}
}

/** A hook is told of one repository so; the files may be in another, and folders below its top would pass for the top. */
const REPOSITORY_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

async function git(folder: string, args: readonly string[]): Promise<string> {
	return String(await run(folder, args, 'utf8'));
}

async function run(
	folder: string,
	args: readonly string[],
	encoding: BufferEncoding | 'buffer',
): Promise<string | Buffer> {
	const env = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLES.includes(name));
	const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], {
		maxBuffer: 256 * 1024 * 1024,
		encoding,
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
