import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSettings } from '../core/settings/parseSettings';
import type { SettingPath } from '../core/settings/settings';
import type { CorpusListener } from '../lsp/corpusReading';
import type { DraftFile, ServerHost } from '../lsp/host';
import type { WordImporter } from './backgroundImporter';
import { CONFIGURATION_NAME, findConfiguration } from './configurationFile';
import { cacheFile, readCache, writeCache } from './corpus/corpusCache';
import type { CorpusJob } from './corpus/corpusJob';
import type { CorpusReader } from './corpus/corpusReader';
import { decodeText } from './decodeText';
import { draftNameFor } from './draftNames';
import { findDrafts } from './findDrafts';
import { globOf, matchGlobs, matchGlobsAbove } from './globs';
import { isBelow } from './isBelow';
import { localDay } from './localDay';
import { PACKAGE_ROOT, rulePage, SEEDS } from './packageFiles';
import { reasonOf } from './reasonOf';
import { resolvePath } from './resolvePath';

/** The server's doors to the file system of the machine it runs on. `reader` reads its corpus, `importer` Word documents. */
export function createNodeHost(reader: CorpusReader, importer: WordImporter): ServerHost {
	/** How the corpus names its files, by what they are behind all links. */
	const corpusNames = new Map<string, string>();
	return {
		today: localDay,
		initials: async () => (await import('./pinyinInitials.js')).pinyinInitials,
		readCorpus({ folders, known, only }, listener) {
			const job: CorpusJob = {
				folders: folders.map(resolve),
				known,
				only: only?.flatMap((uri) => toPath(uri) ?? []),
			};
			const heard: CorpusListener = {
				...listener,
				batch: (batch) => {
					for (const file of batch.files) {
						corpusNames.set(file.path, file.name);
					}
					listener.batch(batch);
				},
			};
			return reader.read(job, heard);
		},
		readCorpusFile: reader.text,
		corpusUri: (file) => (path.isAbsolute(file) ? pathToFileURL(file).href : undefined),
		readCache: (cacheFolder, folders) => told(readCache(cacheFile(cacheFolder, folders.map(resolve)))),
		writeCache: (cacheFolder, folders, bytes) => told(writeCache(cacheFile(cacheFolder, folders.map(resolve)), bytes)),
		async readSettingFile(file) {
			try {
				return decodeText(await readFile(resolve(file))).content;
			} catch (error) {
				throw new Error(`${file.path}：无法读取（${reasonOf(error)}）`);
			}
		},
		isFile(uri, file) {
			const given = toPath(uri);
			return given !== undefined && path.relative(given, resolve(file)) === '';
		},
		placeOf(file) {
			const { dir, base } = path.parse(resolve(file));
			return { folder: pathToFileURL(dir).href, name: base };
		},
		async readConfiguration(uri, workspaceFolders) {
			const file = toPath(uri);
			const folder = file === undefined ? toPath(workspaceFolders[0] ?? '') : path.dirname(file);
			const found = folder === undefined ? undefined : await findConfiguration(folder);
			return found && { ...found, folder: path.dirname(found.path) };
		},
		async listDrafts(folders) {
			const found = new Map<string, DraftFile>();
			for (const folder of folders.flatMap((each) => toPath(each) ?? [])) {
				for (const file of (await findDrafts(folder, excludedIn)).files) {
					const stats = await stat(file).catch(() => undefined);
					if (stats !== undefined) {
						const uri = pathToFileURL(file).href;
						found.set(uri, { uri, stamp: `${stats.mtimeMs} ${stats.size}` });
					}
				}
			}
			return [...found.values()];
		},
		readDraft: async (uri) => decodeText(await readFile(new URL(uri))).content,
		basePath: toPath,
		corpusName(uri) {
			const file = toPath(uri);
			const known = file && corpusNames.get(realPath(file));
			if (file === undefined || known !== undefined) {
				return known;
			}
			return isBelow(file, SEEDS) ? path.relative(PACKAGE_ROOT, file).split(path.sep).join('/') : file;
		},
		async acceptanceFile(uri, workspaceFolders) {
			const file = toPath(uri);
			if (file === undefined) {
				return undefined;
			}
			const found = await findConfiguration(path.dirname(file));
			const workspaces = workspaceFolders
				.flatMap((folder) => toPath(folder) ?? [])
				.filter((each) => isBelow(file, each));
			const folder = workspaces.sort((a, b) => b.length - a.length)[0] ?? path.dirname(file);
			const target = found?.path ?? path.join(folder, CONFIGURATION_NAME);
			return {
				uri: pathToFileURL(target).href,
				content: found && decodeText(await readFile(target)).content,
				glob: globOf(file, path.dirname(target)),
			};
		},
		matchesGlob(uri, glob, folder) {
			const file = toPath(uri);
			return file !== undefined && matchGlobs([glob], folder)(file);
		},
		isExcluded(uri, globs, folder) {
			const file = toPath(uri);
			return file !== undefined && matchGlobsAbove(globs, folder)(file);
		},
		isInFolders(uri, folders) {
			const file = toPath(uri);
			return file !== undefined && folders.some((folder) => isBelow(file, resolve(folder)));
		},
		rulePage,
		importWord({ uri, content }) {
			const path = toPath(uri);
			const missing = { problem: { 'zh-cn': '不是本机的文件', en: 'it is no file of this machine' } };
			return content !== undefined
				? importer({ bytes: content })
				: path === undefined
					? Promise.resolve(missing)
					: importer({ path });
		},
		draftNameFor: (uri) => draftNameFor(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))),
	};
}

/** What the configuration nearest to a folder excludes; one that cannot be read excludes nothing. */
async function excludedIn(folder: string): Promise<(file: string) => boolean> {
	const found = await findConfiguration(folder);
	const { exclude } = parseSettings([{ value: found?.value, base: undefined }], new Map()).settings;
	return matchGlobs(exclude, found === undefined ? folder : path.dirname(found.path));
}

function resolve(folder: SettingPath): string {
	return resolvePath(folder.path, folder.base ?? process.cwd());
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

/** Fails with what a drafter can be told. */
function told<T>(done: Promise<T>): Promise<T> {
	return done.catch((error: unknown) => {
		throw new Error(reasonOf(error));
	});
}

/** The path itself where there is no such file. */
function realPath(file: string): string {
	try {
		return realpathSync(file);
	} catch {
		return file;
	}
}
