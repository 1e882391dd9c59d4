import type { DocumentSkeleton } from '../core/precedents/documentSkeleton';
import type { SettingPath } from '../core/settings/settings';
import type { PrecedentSource } from '../features/clauseQuery';
import type { CorpusProgress } from './corpusProgress';
import { mayHoldDocuments } from './documentNames';
import type { Draft } from './draft';
import type { ServerHost } from './host';
import type { LoadedCorpus } from './loadedCorpus';

/** The corpora of precedents, one for each list of folders; read in the background, usable while they grow. */
export class Corpus {
	readonly #host: ServerHost;
	readonly #report: (problem: string) => void;
	readonly #progress: () => CorpusProgress;
	/** Where the editor lets us keep what was read; `undefined` for nowhere. */
	readonly #cacheFolder: string | undefined;
	readonly #watch: (folder: SettingPath) => void;
	/** By list of folders, the one used last at the end. */
	readonly #loaded = new Map<string, LoadedCorpus>();

	constructor(
		host: ServerHost,
		report: (problem: string) => void,
		progress: () => CorpusProgress,
		cacheFolder: string | undefined,
		watch: (folder: SettingPath) => void,
	) {
		this.#host = host;
		this.#watch = watch;
		this.#report = report;
		this.#progress = progress;
		this.#cacheFolder = cacheFolder;
	}

	/**
	 * The built-in corpus and as much of these folders as has been read, as precedents for a draft. A draft is never its own
	 * precedent, nor is a copy of it.
	 */
	async sourceFor(draft: Draft, folders: readonly SettingPath[]): Promise<PrecedentSource> {
		const corpus = await this.#load(folders);
		await corpus.begun;
		const name = this.#host.corpusName(draft.uri);
		return {
			index: corpus.store,
			exclude: new Set([...(name === undefined ? [] : [name]), ...corpus.copiesOf(draft)]),
			documentsOf: (title) => corpus.documentsOf(title),
			documents: () => corpus.facts().flatMap(({ documents }) => documents),
			skeletons: () => corpus.facts().flatMap(({ skeletons }) => skeletons),
		};
	}

	/** What the documents of a corpus are built like. */
	async skeletons(folders: readonly SettingPath[]): Promise<readonly DocumentSkeleton[]> {
		const corpus = await this.#load(folders);
		await corpus.begun;
		return corpus.facts().flatMap(({ skeletons }) => skeletons);
	}

	/** The file itself of a document of a corpus that is loaded. */
	pathOf(name: string): string | undefined {
		return [...this.#loaded.values()].map((corpus) => corpus.fileOf(name)).find((each) => each !== undefined)?.path;
	}

	/** The whole text of a file of a corpus that is loaded; of no other file. */
	async textOf(name: string): Promise<string | undefined> {
		const file = [...this.#loaded.values()].map((corpus) => corpus.fileOf(name)).find((each) => each !== undefined);
		try {
			return file && (await this.#host.readCorpusFile(file.path));
		} catch (error) {
			this.#report(`${name}：无法读取（${error instanceof Error ? error.message : String(error)}）`);
			return undefined;
		}
	}

	/** Looks through the folders again for what has changed. */
	refresh(): void {
		for (const corpus of this.#loaded.values()) {
			corpus.read(undefined);
		}
	}

	/** Files of the drafter's folders, or folders of them, were changed, made or deleted: only these are looked at. */
	filesChanged(uris: readonly string[]): void {
		const documents = uris.filter(mayHoldDocuments);
		for (const corpus of this.#loaded.values()) {
			const own = documents.filter((uri) => this.#host.isInFolders(uri, corpus.folders));
			if (own.length > 0) {
				corpus.read(own);
			}
		}
	}

	/** What searches is loaded with the first corpus. */
	async #load(folders: readonly SettingPath[]): Promise<LoadedCorpus> {
		const { LoadedCorpus } = await import('./loadedCorpus');
		const key = JSON.stringify(folders);
		let corpus = this.#loaded.get(key);
		if (corpus === undefined) {
			corpus = new LoadedCorpus(this.#host, folders, this.#report, this.#progress, this.#cacheFolder);
			void corpus.open();
			folders.forEach(this.#watch);
		}
		this.#loaded.delete(key);
		this.#loaded.set(key, corpus);
		for (const [oldest, { close }] of [...this.#loaded].slice(0, -MAX_LOADED)) {
			close();
			this.#loaded.delete(oldest);
		}
		return corpus;
	}
}

/** Drafts of two folders with different settings may be open at once. */
const MAX_LOADED = 3;
