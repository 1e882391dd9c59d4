import type { SettingPath } from '../core/settings/settings';

/** Everything the language server needs from the machine it runs on. Paths and addresses are URIs. */
export interface ServerHost {
	/** The built-in corpus and the given folders, read anew. Folders that cannot be read are named in `problems`. */
	readCorpus(folders: readonly SettingPath[]): Promise<CorpusReading>;
	/** The nearest `.policydraft.json` at or above a draft. */
	readConfiguration(uri: string, workspaceFolders: readonly string[]): Promise<ConfigurationReading | undefined>;
	/** What relative paths in a workspace's settings are relative to. */
	basePath(workspaceFolder: string): string | undefined;
	/** How the corpus names the file at `uri`, so that a draft is never its own precedent. */
	corpusName(uri: string): string | undefined;
	/** The page of a rule, as an address an editor can open. */
	rulePage(ruleId: string, language: 'zh-cn' | 'en'): string;
}

export interface CorpusReading {
	readonly files: readonly { readonly name: string; readonly content: string }[];
	readonly problems: readonly string[];
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
