import type { SettingPath } from '../../../server/src/core/settings/settings';
import { hashText } from '../../../server/src/core/text/hashText';
import { BatchPacker } from '../../../server/src/files/corpus/packBatch';
import type { ServerHost } from '../../../server/src/lsp/host';
import { importWord } from '../../../server/src/word/import/importWord';
import { OTHER_SUBJECTS } from '../../features/support/otherSubjects';

/** A machine without a disk: its files are what a test says. Folders are URIs that end in `/`. */
export interface FakeHost extends ServerHost {
	/** The corpus by name; `precedents/甲.txt` lies in the folder `precedents`. */
	readonly corpus: Map<string, string>;
	/** `.policydraft.json` by the URI of its folder; a string is a file that cannot be parsed. */
	readonly configurations: Map<string, unknown>;
	/** Drafts on the disk, by URI. */
	readonly draftFiles: Map<string, string>;
	/** Which of them were read, in order. */
	readonly draftReads: string[];
	/** The lists of folders that the corpus was read from, in order. */
	readonly reads: (readonly SettingPath[])[];
}

/** `acceptsIn`: the folder that a `.policydraft.json` is made in where there is none. */
export function createFakeHost(corpus: Readonly<Record<string, string>> = {}, acceptsIn?: string): FakeHost {
	const files = new Map(Object.entries({ ...corpus, '其他.txt': OTHER_SUBJECTS }));
	const configurations = new Map<string, unknown>();
	const draftFiles = new Map<string, string>();
	const draftReads: string[] = [];
	const reads: (readonly SettingPath[])[] = [];
	return {
		corpus: files,
		configurations,
		draftFiles,
		draftReads,
		reads,
		initials: async () => (text) => text,
		today: () => '2026-11-23',
		readCorpus({ folders, known }, listener) {
			reads.push(folders);
			let cancelled = false;
			queueMicrotask(() => {
				const held = [...files].filter(
					([name]) => !name.includes('/') || folders.some(({ path }) => name.startsWith(`${path}/`)),
				);
				const changed = held.filter(([name, content]) => known.get(name) !== String(hashText(content)));
				if (cancelled) {
					return;
				}
				listener.found(changed.length);
				const packer = new BatchPacker();
				for (const [name, content] of changed) {
					try {
						packer.add({ name, path: name, stamp: String(hashText(content)), content });
					} catch (error) {
						listener.problem(`${name}：无法读取（${(error as Error).message}）`);
					}
				}
				listener.batch(packer.pack());
				listener.finished([...known.keys()].filter((name) => held.every(([each]) => each !== name)));
			});
			return {
				cancel: () => {
					cancelled = true;
				},
			};
		},
		readCorpusFile: async (path) => files.get(path) ?? '',
		corpusUri: (path) => `file:///corpus/${path}`,
		listDrafts: async (folders) =>
			[...draftFiles]
				.filter(([uri]) => folders.some((folder) => uri.startsWith(folder)))
				.map(([uri, content]) => ({ uri, stamp: String(hashText(content)) })),
		async readDraft(uri) {
			draftReads.push(uri);
			return draftFiles.get(uri) ?? '';
		},
		readCache: async () => undefined,
		writeCache: async () => {},
		async readSettingFile({ path }) {
			const content = files.get(path);
			if (content === undefined) {
				throw new Error(`${path}：无法读取`);
			}
			return content;
		},
		isFile: (uri, { path, base }) => uri === path || uri === `${base}${path}`,
		placeOf: ({ path, base }) => ({ folder: base ?? '', name: path }),
		async readConfiguration(uri) {
			const folder = [...configurations.keys()]
				.filter((each) => uri.startsWith(each))
				.sort((a, b) => b.length - a.length)[0];
			if (folder === undefined) {
				return undefined;
			}
			const value = configurations.get(folder);
			const path = `${folder}.policydraft.json`;
			return typeof value === 'string'
				? { value: undefined, path, folder, problem: value }
				: { value, path, folder, problem: undefined };
		},
		basePath: (folder) => folder,
		corpusName: (uri) => uri.split('/').at(-1),
		async acceptanceFile(uri) {
			const folder = [...configurations.keys()].find((each) => uri.startsWith(each));
			const target = folder ?? acceptsIn;
			return target === undefined
				? undefined
				: {
						uri: `${target}.policydraft.json`,
						content: folder === undefined ? undefined : JSON.stringify(configurations.get(folder), undefined, '\t'),
						glob: uri.slice(target.length),
					};
		},
		matchesGlob: (uri, glob, folder) => uri === `${folder}${glob}`,
		isExcluded: (uri, globs, folder) =>
			globs.some(
				(glob) => uri === `${folder}${glob}` || uri.startsWith(`${folder}${glob.replace(/\/(?:\*\*)?$/, '')}/`),
			),
		isInFolders: (uri, folders) => folders.some(({ path }) => uri.includes(`/${path}/`)),
		importWord: ({ content }) => importWord(content ?? new Uint8Array()),
		draftNameFor: (uri) => `${uri.split('/').at(-1)}.txt`,
		rulePage: (id, language) => `file:///pages/${id}${language === 'en' ? '.en' : ''}.md`,
	};
}
