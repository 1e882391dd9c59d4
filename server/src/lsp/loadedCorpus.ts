import type { ClauseDocument } from '../core/precedents/clause';
import type { PrecedentStore } from '../core/precedents/precedentIndex';
import { createPrecedentStore } from '../core/precedents/precedentStore';
import type { SettingPath } from '../core/settings/settings';
import { foldTight } from '../core/text/fold';
import { hashText } from '../core/text/hashText';
import { packCorpus, unpackCorpus, withoutSecrets } from './corpusCache';
import type { CorpusProgress } from './corpusProgress';
import type { CorpusBatch, CorpusFileFacts, CorpusReading } from './corpusReading';
import type { Draft } from './draft';
import type { ServerHost } from './host';

/** One corpus: what is held of it, and the reading under way. */
export class LoadedCorpus {
	readonly folders: readonly SettingPath[];
	/** When there is something to search: the cache, or the first batch, or the end where nothing was read. */
	readonly begun: Promise<void>;
	readonly #host: ServerHost;
	readonly #report: (problem: string) => void;
	readonly #progress: () => CorpusProgress;
	readonly #cacheFolder: string | undefined;
	readonly #files = new Map<string, CorpusFileFacts>();
	readonly #byHash = new Map<number, Set<string>>();
	readonly #byTitle = new Map<string, Map<string, ClauseDocument>>();
	#store: PrecedentStore = createPrecedentStore();
	#reading: CorpusReading | undefined;
	/** What is to be looked at when the reading under way has ended: some files, or everything. */
	#next: ReadonlySet<string> | 'everything' | undefined;
	#begin: () => void = () => {};
	#saving: NodeJS.Timeout | undefined;
	#tidying = false;

	constructor(
		host: ServerHost,
		folders: readonly SettingPath[],
		report: (problem: string) => void,
		progress: () => CorpusProgress,
		cacheFolder: string | undefined,
	) {
		this.#host = host;
		this.folders = folders;
		this.#report = report;
		this.#progress = progress;
		this.#cacheFolder = cacheFolder;
		this.begun = new Promise((resolve) => {
			this.#begin = resolve;
		});
	}

	get store(): PrecedentStore {
		return this.#store;
	}

	/** Takes what was saved, then looks for what has changed since. */
	async open(): Promise<void> {
		if (this.#cacheFolder !== undefined) {
			try {
				const bytes = await this.#host.readCache(this.#cacheFolder, this.folders);
				const saved = bytes && unpackCorpus(bytes);
				if (saved !== undefined) {
					this.#store = saved.store;
					for (const file of saved.files) {
						this.#remember(file);
					}
					this.#begin();
				} else if (bytes !== undefined) {
					this.#report('先例库的缓存已损坏或版本不符，正在重建。');
				}
			} catch (error) {
				this.#report(`先例库的缓存无法读取，正在重建（${error instanceof Error ? error.message : String(error)}）。`);
			}
		}
		this.read(undefined);
	}

	/** Reads these files anew, or whatever has changed; after the reading under way, where there is one. */
	read(uris: readonly string[] | undefined): void {
		if (this.#reading !== undefined) {
			this.#next =
				uris === undefined || this.#next === 'everything' ? 'everything' : new Set([...(this.#next ?? []), ...uris]);
			return;
		}
		const progress = this.#progress();
		const known = this.#store.files();
		let ended = false;
		let changed = false;
		const end = (): void => {
			ended = true;
			this.#reading = undefined;
			progress.done();
			this.#begin();
			if (changed) {
				this.#tidy();
				this.#save();
			}
			const next = this.#next;
			this.#next = undefined;
			if (next !== undefined) {
				this.read(next === 'everything' ? undefined : [...next]);
			}
		};
		try {
			const reading = this.#host.readCorpus(
				{ folders: this.folders, known, only: uris },
				{
					found: (files) => {
						progress.begin(files, () => {
							reading.cancel();
							// What is read stays; the rest is read when the folders are looked through the next time.
							end();
						});
					},
					batch: (batch) => {
						changed = true;
						this.#take(batch);
						progress.advance(batch.files.length, batch.clauses);
						this.#begin();
					},
					problem: this.#report,
					finished: (gone) => {
						changed ||= gone.length > 0;
						this.#forget(gone);
						end();
					},
				},
			);
			if (!ended) {
				this.#reading = reading;
			}
		} catch (error) {
			// A host that fails costs the precedents, not the editor's other features.
			this.#report(`先例库无法读取（${error instanceof Error ? error.message : String(error)}）`);
			end();
		}
	}

	/** Ends what is under way. */
	readonly close = (): void => {
		this.#next = undefined;
		this.#reading?.cancel();
		this.#reading = undefined;
		clearTimeout(this.#saving);
		this.#begin();
	};

	fileOf(name: string): CorpusFileFacts | undefined {
		return this.#files.get(name);
	}

	facts(): readonly CorpusFileFacts[] {
		return [...this.#files.values()];
	}

	documentsOf(title: string): readonly ClauseDocument[] {
		return [...(this.#byTitle.get(foldTight(title))?.values() ?? [])];
	}

	/** The files that hold the text a draft was opened with, or a document of its title and number. */
	copiesOf(draft: Draft): readonly string[] {
		const { documents } = draft.analysis;
		const sameDocument = documents.flatMap(({ title, number }) =>
			title === undefined || number === undefined
				? []
				: this.documentsOf(title.text).filter((document) => document.number === number),
		);
		return [
			...(this.#byHash.get(hashText(draft.openedWith.replace(/\r/g, ''))) ?? []),
			...sameDocument.map(({ file }) => file),
		];
	}

	#take({ bytes, files }: CorpusBatch): void {
		this.#forgetFacts(files.map(({ name }) => name));
		this.#store.absorb(bytes);
		for (const file of files) {
			this.#remember(file);
			if (file.secret) {
				this.#report(`${file.name}：标有密级，不写入先例库的缓存。`);
			}
		}
	}

	#remember(file: CorpusFileFacts): void {
		this.#files.set(file.name, file);
		this.#byHash.set(file.hash, new Set([...(this.#byHash.get(file.hash) ?? []), file.name]));
		for (const document of file.documents) {
			if (document.title !== undefined) {
				const key = foldTight(document.title);
				const same = this.#byTitle.get(key) ?? new Map<string, ClauseDocument>();
				this.#byTitle.set(key, same.set(file.name, document));
			}
		}
	}

	#forget(names: readonly string[]): void {
		this.#forgetFacts(names);
		this.#store.remove(names);
	}

	#forgetFacts(names: readonly string[]): void {
		for (const name of names) {
			const file = this.#files.get(name);
			this.#files.delete(name);
			this.#byHash.get(file?.hash ?? 0)?.delete(name);
			for (const { title } of file?.documents ?? []) {
				this.#byTitle.get(foldTight(title ?? ''))?.delete(name);
			}
		}
	}

	/** A step at a time, so that no request waits for long. */
	#tidy(): void {
		if (this.#tidying) {
			return;
		}
		this.#tidying = true;
		const step = (): void => {
			this.#tidying = this.#store.tidy();
			if (this.#tidying) {
				setTimeout(step).unref();
			}
		};
		setTimeout(step).unref();
	}

	/** When nothing has changed for a while: a folder that is being copied is not saved file by file. */
	#save(): void {
		const folder = this.#cacheFolder;
		if (folder === undefined) {
			return;
		}
		clearTimeout(this.#saving);
		this.#saving = setTimeout(() => {
			if (this.#tidying || this.#reading !== undefined) {
				this.#save();
				return;
			}
			const bytes = packCorpus(withoutSecrets({ store: this.#store, files: [...this.#files.values()] }));
			this.#host.writeCache(folder, this.folders, bytes).catch((error: unknown) => {
				this.#report(
					`先例库的缓存无法写入（${error instanceof Error ? error.message : String(error)}），下次打开会重读。`,
				);
			});
		}, SAVE_DELAY);
		this.#saving.unref();
	}
}

const SAVE_DELAY = 2000;
