import type { SettingPath } from '../core/settings/settings';
import type { WordImport } from '../word/import/importWord';
import type { CorpusListener, CorpusReading, CorpusRequest } from './corpusReading';

/** Everything the language server needs from the machine it runs on. Paths and addresses are URIs. */
export interface ServerHost {
	/** The day by its clock, `2026-11-23`. */
	today(): string;
	/** What tells the initials of the pinyin of a text, 财政局 → czj. Loaded when it is first asked for. */
	initials(): Promise<(text: string) => string>;
	/** Reads the built-in corpus and folders, away from the thread that answers requests where the host can. */
	readCorpus(request: CorpusRequest, listener: CorpusListener): CorpusReading;
	/** The text of a file of the corpus, by its path as the reading gave it. Rejects with what a drafter can be told. */
	readCorpusFile(path: string): Promise<string>;
	/** The address of a file of the corpus, by its path as the reading gave it. */
	corpusUri(path: string): string | undefined;
	/** What was kept of the corpus of these folders in a folder of the editor's; `undefined` for nothing. */
	readCache(cacheFolder: string, folders: readonly SettingPath[]): Promise<Uint8Array | undefined>;
	/** Whole or not at all. */
	writeCache(cacheFolder: string, folders: readonly SettingPath[], bytes: Uint8Array): Promise<void>;
	/** The content of a text file that a setting names. Rejects with what a drafter can be told. */
	readSettingFile(file: SettingPath): Promise<string>;
	/** Whether the file at `uri` is the one that a setting names. */
	isFile(uri: string, file: SettingPath): boolean;
	/** The folder that holds a file that a setting names, as a URI, and the file's name in it. */
	placeOf(file: SettingPath): { readonly folder: string; readonly name: string };
	/** The nearest `.policydraft.json` at or above a draft. */
	readConfiguration(uri: string, workspaceFolders: readonly string[]): Promise<ConfigurationReading | undefined>;
	/** The drafts below these folders by the rule of names, those that a configuration excludes left out. */
	listDrafts(folders: readonly string[]): Promise<readonly DraftFile[]>;
	/** The text of one of them. Rejects where it cannot be read. */
	readDraft(uri: string): Promise<string>;
	/** What relative paths in a workspace's settings are relative to. */
	basePath(workspaceFolder: string): string | undefined;
	/** How the corpus names the file at `uri`, so that a draft is never its own precedent. */
	corpusName(uri: string): string | undefined;
	/** Where the accepted findings of the file at `uri` are written; `undefined` for a draft that is no file. */
	acceptanceFile(uri: string, workspaceFolders: readonly string[]): Promise<AcceptanceFile | undefined>;
	/** Whether the file at `uri` is one of those that a glob of the configuration in `folder` means. */
	matchesGlob(uri: string, glob: string, folder: string): boolean;
	/** Whether globs in `folder` mean the file at `uri` or a folder that holds it. */
	isExcluded(uri: string, globs: readonly string[], folder: string): boolean;
	/** Whether the file at `uri` lies in one of these folders. */
	isInFolders(uri: string, folders: readonly SettingPath[]): boolean;
	/** The page of a rule, as an address an editor can open. */
	rulePage(ruleId: string, language: 'zh-cn' | 'en'): string;
	/** Reads a Word document, away from the thread that answers requests; `content` where it is no file of this machine. */
	importWord(source: { readonly uri: string; readonly content: Uint8Array | undefined }): Promise<WordImport>;
	/** The name of a policy draft that holds the text of the document at `uri`. */
	draftNameFor(uri: string): string;
}

/** A draft on the disk. */
export interface DraftFile {
	readonly uri: string;
	/** Another one when it was written again. */
	readonly stamp: string;
}

export interface ConfigurationReading {
	/** The parsed JSON, `undefined` where it cannot be read or parsed. */
	readonly value: unknown;
	/** The file, for messages. */
	readonly path: string;
	/** What paths in it are relative to. */
	readonly folder: string;
	/** Why it could not be read. */
	readonly problem: string | undefined;
}

/** A `.policydraft.json` that an entry is to be added to. */
export interface AcceptanceFile {
	readonly uri: string;
	/** `undefined` where there is none yet. */
	readonly content: string | undefined;
	/** The draft, relative to it, as a glob that means no other file. */
	readonly glob: string;
}
