import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { PACKAGE_ROOT, SEEDS } from '../packageFiles';
import { reasonOf } from '../reasonOf';
import { walkFolder } from '../walkFolder';
import { isReadableDocument, readDocumentFile } from './readDocumentFile';

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

/** Every document below a folder, sorted by name. */
export function readCorpusFolder(folder: string): Promise<CorpusFiles> {
	return readFolder(folder, (file) => file);
}

async function readFolder(folder: string, nameOf: (file: string) => string): Promise<CorpusFiles> {
	const walk = await walkFolder(folder, { accept: isReadableDocument });
	const files: CorpusFile[] = [];
	const problems = [...walk.problems];
	for (const file of walk.files) {
		try {
			files.push({ name: nameOf(file), path: await realpath(file), content: await readDocumentFile(file) });
		} catch (error) {
			problems.push(`${file}：无法读取（${reasonOf(error)}）`);
		}
	}
	return { files, problems };
}
