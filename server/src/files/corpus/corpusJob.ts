import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusBatch } from '../../lsp/corpusReading';
import { isBelow } from '../isBelow';
import { PACKAGE_ROOT, SEEDS } from '../packageFiles';
import { reasonOf } from '../reasonOf';
import { walkFolder } from '../walkFolder';
import { BatchPacker } from './packBatch';
import { isReadableDocument, readDocumentFile } from './readDocumentFile';

/** What a background thread is to do; plain data. */
export interface CorpusJob {
	/** Absolute. */
	readonly folders: readonly string[];
	readonly known: ReadonlyMap<string, string>;
	/** Absolute paths of the only files to look at, and of folders all files of which are. */
	readonly only: readonly string[] | undefined;
}

export type CorpusEvent =
	| { readonly type: 'found'; readonly files: number }
	| { readonly type: 'batch'; readonly batch: CorpusBatch }
	| { readonly type: 'problem'; readonly message: string }
	| { readonly type: 'finished'; readonly gone: readonly string[] };

/** The first clauses are wanted soon; later ones cost less in large batches. */
const FIRST_BATCH = 300;
const BATCH = 4000;
/** A batch is handed over after this time, however few clauses it has. */
const BATCH_MILLISECONDS = 1500;

/** Reads the built-in corpus and the folders, and tells what it has read as it goes. */
export async function* runCorpusJob(job: CorpusJob): AsyncGenerator<CorpusEvent> {
	const { files, problems } =
		job.only === undefined ? await listFiles(job.folders) : await listOnly(job.only, job.folders);
	for (const message of problems) {
		yield { type: 'problem', message };
	}
	const changed = files.filter(({ name, stamp }) => job.known.get(name) !== stamp);
	yield { type: 'found', files: changed.length };
	const packer = new BatchPacker();
	const failed = new Set<string>();
	let size = FIRST_BATCH;
	let since = Date.now();
	for (const file of changed) {
		try {
			const content = await readDocumentFile(file.path);
			packer.add({ ...file, path: await realpath(file.path), content });
		} catch (error) {
			failed.add(file.name);
			// What has gone since it was listed is gone: a folder that is taken away would be complained of file by file.
			if (file.stamp === '' || (await stampOf(file.path)) !== '') {
				yield { type: 'problem', message: `${file.name}：无法读取（${reasonOf(error)}）` };
			}
		}
		if (packer.clauses >= size || (!packer.isEmpty && Date.now() - since > BATCH_MILLISECONDS)) {
			yield { type: 'batch', batch: packer.pack() };
			size = BATCH;
			since = Date.now();
		}
	}
	if (!packer.isEmpty) {
		yield { type: 'batch', batch: packer.pack() };
	}
	for (const folder of job.folders) {
		if ((await stampOf(folder)) === '') {
			yield { type: 'problem', message: `${folder}：无法读取文件夹（文件不存在）` };
		}
	}
	const seen = new Set(files.map(({ name }) => name));
	const among = job.only === undefined ? [...job.known.keys()] : knownAmong(job.known, job.only);
	yield { type: 'finished', gone: among.filter((name) => !seen.has(name) || failed.has(name)) };
}

interface ListedFile {
	/** `seeds/…` for the built-in corpus, else its path as reached from the folder. */
	readonly name: string;
	readonly path: string;
	/** Time of change and size. */
	readonly stamp: string;
}

async function listFiles(folders: readonly string[]) {
	const files = new Map<string, ListedFile>();
	const problems: string[] = [];
	const add = async (folder: string, nameOf: (file: string) => string): Promise<void> => {
		const walk = await walkFolder(folder, { accept: isReadableDocument });
		problems.push(...walk.problems);
		for (const file of walk.files) {
			files.set(nameOf(file), { name: nameOf(file), path: file, stamp: await stampOf(file) });
		}
	};
	await add(SEEDS, (file) => path.relative(PACKAGE_ROOT, file).split(path.sep).join('/'));
	for (const folder of folders) {
		await add(folder, (file) => file);
	}
	return { files: [...files.values()], problems };
}

async function listOnly(only: readonly string[], folders: readonly string[]) {
	const files = new Map<string, ListedFile>();
	const problems: string[] = [];
	const add = async (file: string): Promise<void> => {
		const stamp = await stampOf(file);
		if (stamp !== '' && isReadableDocument(path.basename(file))) {
			files.set(file, { name: file, path: file, stamp });
		}
	};
	for (const each of only.filter((file) => folders.some((folder) => isBelow(file, folder)))) {
		if (await isFolder(each)) {
			const walk = await walkFolder(each, { accept: isReadableDocument });
			problems.push(...walk.problems);
			for (const file of walk.files) {
				await add(file);
			}
		} else {
			await add(each);
		}
	}
	return { files: [...files.values()], problems };
}

/** The known files that are named, or lie in a folder that is. */
function knownAmong(known: ReadonlyMap<string, string>, only: readonly string[]): readonly string[] {
	const folders = only.filter((name) => !known.has(name)).map((name) => name + path.sep);
	const inFolders =
		folders.length === 0 ? [] : [...known.keys()].filter((name) => folders.some((folder) => name.startsWith(folder)));
	return [...only.filter((name) => known.has(name)), ...inFolders];
}

async function isFolder(file: string): Promise<boolean> {
	return lstat(file).then(
		(stats) => stats.isDirectory(),
		() => false,
	);
}

/** Empty where there is no such file. */
async function stampOf(file: string): Promise<string> {
	try {
		const { mtimeMs, size } = await stat(file);
		return `${Math.round(mtimeMs)}-${size}`;
	} catch {
		return '';
	}
}
