import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decodeText';
import { reasonOf } from './findDrafts';
import { PACKAGE_ROOT, SEEDS } from './packageFiles';

export interface CorpusFile {
	/** `seeds/…` for the built-in corpus, else the path as reached from the folder given. */
	readonly name: string;
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
	const files: CorpusFile[] = [];
	const problems: string[] = [];
	const visit = async (current: string): Promise<void> => {
		const entries = await readdir(current, { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const file = path.join(current, entry.name);
			try {
				if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
					await visit(file);
				} else if (!entry.isDirectory() && TEXT_FILE.test(entry.name)) {
					files.push({ name: nameOf(file), content: await readDocument(file) });
				}
			} catch (error) {
				problems.push(`${file}：无法读取（${reasonOf(error)}）`);
			}
		}
	};
	try {
		await visit(folder);
	} catch (error) {
		problems.push(`${folder}：无法读取（${reasonOf(error)}）`);
	}
	return { files, problems };
}

async function readDocument(file: string): Promise<string> {
	if ((await stat(file)).size > MAX_BYTES) {
		throw new Error('文件超过 32 MB');
	}
	return decodeText(await readFile(file)).content;
}
