import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Language } from '../core/localized';
import { parseSettings, type SettingsLayer } from '../core/settings/parseSettings';
import type { Settings } from '../core/settings/settings';
import { detach } from './detach';
import type { ConfigurationReading, ServerHost } from './host';

/** What the client said of itself when it started, and what changed since. */
export interface ClientFacts {
	/** Whether it can be asked for settings. */
	readonly canConfigure: boolean;
	/** The editor's display language, such as `zh-cn` or `en`. */
	readonly locale: string | undefined;
	/** While a workspace is not trusted, files in it must not name folders and files to read. */
	trusted: boolean;
	workspaceFolders: readonly string[];
	/** What a client that cannot be asked has sent of itself, the settings under `policyDraft`. */
	sentSettings: unknown;
}

/** Settings for a draft: the editor's for `policyDraft`, and over them the nearest `.policydraft.json`. */
export class SettingsReader {
	readonly #connection: Connection;
	readonly #host: ServerHost;
	readonly #facts: ClientFacts;
	readonly #cache = new Map<string, Promise<Settings>>();
	readonly #reported = new Set<string>();

	constructor(connection: Connection, host: ServerHost, facts: ClientFacts) {
		this.#connection = connection;
		this.#host = host;
		this.#facts = facts;
	}

	/** The same object until something changed. Of the accepted findings and of the globs it holds those of this draft. */
	get(uri: string): Promise<Settings> {
		const cached = this.#cache.get(uri) ?? this.#read(uri);
		this.#cache.set(uri, cached);
		return cached;
	}

	/** Has everything read again at the next request. */
	invalidate(): void {
		this.#cache.clear();
		this.#reported.clear();
	}

	forget(uri: string): void {
		this.#cache.delete(uri);
	}

	/** The language of messages: as set, else the editor's. Chinese where the editor does not say. */
	language(settings: Settings): Language {
		return settings.language === 'auto' ? this.editorLanguage() : settings.language;
	}

	/** For what concerns no draft in particular. */
	editorLanguage(): Language {
		const { locale } = this.#facts;
		return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
	}

	async #read(uri: string): Promise<Settings> {
		const { KNOWN_RULES } = await import('../core/rules/knownRules');
		const { workspaceFolders, trusted } = this.#facts;
		const [value, file] = await Promise.all([this.#readEditor(uri), this.#readFile(uri)]);
		const workspace = workspaceOf(uri, workspaceFolders);
		const editor: SettingsLayer = { value, base: workspace && this.#host.basePath(workspace) };
		const fromEditor = parseSettings([editor], KNOWN_RULES);
		const { settings, problems } = parseSettings([editor, { value: file?.value, base: file?.folder }], KNOWN_RULES);
		for (const problem of fromEditor.problems) {
			this.#warn(`policyDraft：${problem}`);
		}
		if (file !== undefined) {
			const own = problems.slice(fromEditor.problems.length);
			for (const problem of file.problem === undefined ? own : [file.problem, ...own]) {
				this.#warn(`${file.path}：${problem}`);
			}
		}
		const own = parseSettings([{ value: file?.value, base: undefined }], KNOWN_RULES).settings.exclude;
		// Globs are relative to where they are written.
		const base = own.length > 0 ? file?.folder : editor.base;
		return {
			...settings,
			// What an untrusted folder brings along must not say what is read from the disk.
			precedentFolders: trusted ? settings.precedentFolders : fromEditor.settings.precedentFolders,
			unitsFile: trusted ? settings.unitsFile : fromEditor.settings.unitsFile,
			termsFile: trusted ? settings.termsFile : fromEditor.settings.termsFile,
			exclude: base !== undefined && this.#host.isExcluded(uri, settings.exclude, base) ? settings.exclude : [],
			ignore: settings.ignore.filter(
				(entry) =>
					entry.file === undefined || (file !== undefined && this.#host.matchesGlob(uri, entry.file, file.folder)),
			),
		};
	}

	async #readEditor(uri: string): Promise<unknown> {
		if (!this.#facts.canConfigure) {
			return this.#facts.sentSettings;
		}
		try {
			return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'policyDraft' });
		} catch (error) {
			this.#connection.console.warn(`无法读取编辑器的设置：${error instanceof Error ? error.message : String(error)}`);
			return undefined;
		}
	}

	async #readFile(uri: string): Promise<ConfigurationReading | undefined> {
		try {
			return await this.#host.readConfiguration(uri, this.#facts.workspaceFolders);
		} catch (error) {
			this.#connection.console.warn(`无法读取配置：${error instanceof Error ? error.message : String(error)}`);
			return undefined;
		}
	}

	/** Said once: the same mistake is met for every draft. A notification, because nobody waits for an answer. */
	#warn(message: string): void {
		if (!this.#reported.has(message)) {
			this.#reported.add(message);
			detach(
				this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
				this.#connection,
			);
		}
	}
}

/** The innermost workspace folder that holds the file; the first one for a draft that lies in none. */
function workspaceOf(uri: string, folders: readonly string[]): string | undefined {
	const holding = folders.filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
	return (
		holding.reduce<string | undefined>(
			(best, folder) => (best === undefined || folder.length > best.length ? folder : best),
			undefined,
		) ?? folders[0]
	);
}
