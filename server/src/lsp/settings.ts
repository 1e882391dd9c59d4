import type { Connection } from 'vscode-languageserver';
import type { Language } from '../core/localized';
import { parseSettings } from '../core/settings/parseSettings';
import type { Settings } from '../core/settings/settings';
import type { ServerHost } from './host';

/** What the client said of itself when it started. */
export interface ClientFacts {
	readonly canConfigure: boolean;
	/** The editor's display language, such as `zh-cn` or `en`. */
	readonly locale: string | undefined;
	/** While a workspace is not trusted, files in it must not name folders to read. */
	trusted: boolean;
	readonly workspaceFolders: readonly string[];
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
		if (settings.language !== 'auto') {
			return settings.language;
		}
		const { locale } = this.#facts;
		return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
	}

	async #read(uri: string): Promise<Settings> {
		const fromEditor: unknown = this.#facts.canConfigure
			? await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'policyDraft' })
			: undefined;
		const file = await this.#host.readConfiguration(uri, this.#facts.workspaceFolders);
		const workspace = this.#facts.workspaceFolders[0];
		const { settings, problems } = parseSettings([
			{ value: fromEditor, base: workspace && this.#host.basePath(workspace) },
			{ value: this.#trustedOnly(file?.value), base: file?.folder },
		]);
		for (const problem of [...(file?.problem === undefined ? [] : [file.problem]), ...problems]) {
			this.#report(`${file?.path ?? 'policyDraft'}：${problem}`);
		}
		return settings;
	}

	#trustedOnly(value: unknown): unknown {
		if (this.#facts.trusted || typeof value !== 'object' || value === null) {
			return value;
		}
		const { precedents: _nested, 'precedents.folders': _dotted, ...rest } = value as Record<string, unknown>;
		return rest;
	}

	/** Said once: the same mistake is met for every draft. */
	#report(problem: string): void {
		if (!this.#reported.has(problem)) {
			this.#reported.add(problem);
			this.#connection.window.showWarningMessage(problem);
		}
	}
}
