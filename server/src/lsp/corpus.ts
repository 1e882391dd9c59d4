import { analyze } from '../core/analysis';
import type { Clause, ClauseDocument } from '../core/precedents/clause';
import type { IndexedFile, PrecedentIndex } from '../core/precedents/precedentIndex';
import { createPrecedentStore } from '../core/precedents/precedentStore';
import { readClauses } from '../core/precedents/readClauses';
import type { SettingPath } from '../core/settings/settings';
import { foldTight } from '../core/text/fold';
import type { PrecedentSource } from '../features/clauseQuery';
import type { Draft } from './draft';
import type { CorpusReading, ServerHost } from './host';

/** The corpus of precedents, read once for each list of folders. */
export class Corpus {
	readonly #host: ServerHost;
	readonly #report: (problem: string) => void;
	/** By list of folders, the one used last at the end. */
	readonly #loaded = new Map<string, Loaded>();

	constructor(host: ServerHost, report: (problem: string) => void) {
		this.#host = host;
		this.#report = report;
	}

	/** The built-in corpus and these folders, as precedents for a draft. A draft is never its own precedent, nor is a copy of it. */
	async sourceFor(draft: Draft, folders: readonly SettingPath[]): Promise<PrecedentSource> {
		const { index, files, titles } = await this.#load(folders);
		const name = this.#host.corpusName(draft.uri);
		const copies = [
			...(files.get(withoutReturns(draft.openedWith)) ?? []),
			...draft.analysis.documents.flatMap(
				({ title, number }) => files.get(documentKey(title?.text, number) ?? '') ?? [],
			),
		];
		return {
			index,
			exclude: new Set([...(name === undefined ? [] : [name]), ...copies]),
			documentsOf: (title) => titles.get(foldTight(title)) ?? [],
		};
	}

	/** The whole text of a file of a corpus that is loaded; of no other file. */
	async textOf(name: string): Promise<string | undefined> {
		for (const { content } of this.#loaded.values()) {
			const text = (await content).texts.get(name);
			if (text !== undefined) {
				return text;
			}
		}
		return undefined;
	}

	/** Has the files read again at the next request. */
	invalidate(): void {
		this.#loaded.clear();
	}

	/** The same, where one of the drafter's own folders holds the file. */
	fileChanged(uri: string): void {
		for (const [key, { folders }] of this.#loaded) {
			if (this.#host.isInFolders(uri, folders)) {
				this.#loaded.delete(key);
			}
		}
	}

	#load(folders: readonly SettingPath[]): Promise<CorpusContent> {
		const key = JSON.stringify(folders);
		const loaded = this.#loaded.get(key) ?? { folders, content: this.#read(folders) };
		this.#loaded.delete(key);
		this.#loaded.set(key, loaded);
		for (const oldest of [...this.#loaded.keys()].slice(0, -MAX_LOADED)) {
			this.#loaded.delete(oldest);
		}
		return loaded.content;
	}

	async #read(folders: readonly SettingPath[]): Promise<CorpusContent> {
		const { files, problems } = await this.#readFiles(folders);
		problems.forEach(this.#report);
		const indexed: IndexedFile[] = [];
		const texts = new Map(files.map(({ name, content }) => [name, content]));
		const names = new Map<string, readonly string[]>();
		const titles = new Map<string, ClauseDocument[]>();
		let read = 0;
		for (const { name, content } of files) {
			try {
				const analysis = analyze(content);
				const clauses = readClauses(analysis, name);
				indexed.push({ file: name, stamp: '', clauses });
				addTitles(titles, clauses);
				const keys = analysis.documents.map(({ title, number }) => documentKey(title?.text, number));
				for (const key of new Set([withoutReturns(content), ...keys])) {
					if (key !== undefined) {
						names.set(key, [...(names.get(key) ?? []), name]);
					}
				}
			} catch (error) {
				this.#report(`${name}：无法读作公文（${error instanceof Error ? error.message : String(error)}）`);
			}
			read += content.length;
			if (read > SLICE) {
				read = 0;
				await nextTask();
			}
		}
		return { index: createPrecedentStore(indexed), files: names, texts, titles };
	}

	/** A host that fails costs the precedents, not the editor's other features. */
	async #readFiles(folders: readonly SettingPath[]): Promise<CorpusReading> {
		try {
			return await this.#host.readCorpus(folders);
		} catch (error) {
			return { files: [], problems: [`先例库无法读取（${error instanceof Error ? error.message : String(error)}）`] };
		}
	}
}

/** Drafts of two folders with different settings may be open at once. */
const MAX_LOADED = 3;
/** So many characters are read at a stretch; then requests that wait are answered. */
const SLICE = 500_000;

interface Loaded {
	readonly folders: readonly SettingPath[];
	readonly content: Promise<CorpusContent>;
}

interface CorpusContent {
	readonly index: PrecedentIndex;
	/** The names of files by their whole text, and by title and number of each document in them. */
	readonly files: ReadonlyMap<string, readonly string[]>;
	/** By name. */
	readonly texts: ReadonlyMap<string, string>;
	/** Documents by their title, folded and without blanks. */
	readonly titles: ReadonlyMap<string, readonly ClauseDocument[]>;
}

/** Each document once; its clauses share one object. */
function addTitles(titles: Map<string, ClauseDocument[]>, clauses: readonly Clause[]): void {
	for (const document of new Set(clauses.map((clause) => clause.document))) {
		if (document.title !== undefined) {
			const key = foldTight(document.title);
			titles.set(key, [...(titles.get(key) ?? []), document]);
		}
	}
}

/** A title alone is given to a new document every year; with the number it is this document. */
function documentKey(title: string | undefined, number: string | undefined): string | undefined {
	return title === undefined || number === undefined ? undefined : `${number} ${title.replace(/\s+/g, '')}`;
}

function withoutReturns(content: string): string {
	return content.includes('\r') ? content.replace(/\r/g, '') : content;
}

function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}
