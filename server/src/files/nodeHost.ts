import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerHost } from '../lsp/host';
import { findConfiguration } from './configurationFile';
import { PACKAGE_ROOT, rulePage, SEEDS } from './packageFiles';
import { readBuiltInCorpus, readCorpusFolder } from './readCorpus';
import { resolvePath } from './resolvePath';

/** The server's doors to the file system of the machine it runs on. */
export function createNodeHost(): ServerHost {
	return {
		async readCorpus(folders) {
			const readings = await Promise.all([
				readBuiltInCorpus(),
				...folders.map((folder) => readCorpusFolder(resolvePath(folder.path, folder.base ?? process.cwd()))),
			]);
			return {
				files: readings.flatMap((reading) => reading.files),
				problems: readings.flatMap((reading) => reading.problems),
			};
		},
		async readConfiguration(uri, workspaceFolders) {
			const file = toPath(uri);
			const folder = file === undefined ? toPath(workspaceFolders[0] ?? '') : path.dirname(file);
			const found = folder === undefined ? undefined : await findConfiguration(folder);
			return found && { ...found, folder: path.dirname(found.path) };
		},
		basePath: toPath,
		corpusName(uri) {
			const file = toPath(uri);
			return file?.startsWith(SEEDS + path.sep) ? path.relative(PACKAGE_ROOT, file).split(path.sep).join('/') : file;
		},
		rulePage,
	};
}

/** `undefined` for what is no file: an untitled draft, a page of the web. */
function toPath(uri: string): string | undefined {
	if (!uri.startsWith('file:')) {
		return undefined;
	}
	try {
		return fileURLToPath(uri);
	} catch {
		return undefined;
	}
}
