import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decodeText';
import { PACKAGE_ROOT, SEEDS } from './packageFiles';
import { reasonOf } from './reasonOf';
import { walkFolder } from './walkFolder';

export interface CorpusFile {
	/** `seeds/…` for the built-in corpus, else the path as reached from the folder given. */
	readonly name: string;
	/** The file itself, whatever links led to it. */
	readonly path: string;
	readonly content: string;
}

export interface CorpusFiles {
	readonly files: readonly CorpusFile[];
	readonly problems: readonly string[];
}

/** The documents that come with the product. */
export function readBuiltInCorpus(): Promise<CorpusFiles> {
	return readFolder(SEEDS, (file) => path.relative(PACKAGE_ROOT, file).split(path.sep).join('/'));
}

/** Every text document below a folder, sorted by name. */
export function readCorpusFolder(folder: string): Promise<CorpusFiles> {
	return readFolder(folder, (file) => file);
}

/** The kinds of file that hold a document as text. */
const TEXT_FILE = /\.(?:txt|gongwen|md)$/i;
/** No 公文 is as long; a log file may be. */
const MAX_BYTES = 32 * 1024 * 1024;

async function readFolder(folder: string, nameOf: (file: string) => string): Promise<CorpusFiles> {
	const walk = await walkFolder(folder, { accept: (name) => TEXT_FILE.test(name) });
	const files: CorpusFile[] = [];
	const problems = [...walk.problems];
	for (const file of walk.files) {
		try {
			files.push({ name: nameOf(file), path: await realpath(file), content: await readDocument(file) });
		} catch (error) {
			problems.push(`${file}：无法读取（${reasonOf(error)}）`);
		}
	}
	return { files, problems };
}

async function readDocument(file: string): Promise<string> {
	if ((await stat(file)).size > MAX_BYTES) {
		throw new Error('文件超过 32 MB');
	}
	return decodeText(await readFile(file)).content;
}
