import path from 'node:path';
import { KNOWN_RULES } from '../core/rules/knownRules';
import { parseSettings } from '../core/settings/parseSettings';
import type { Settings } from '../core/settings/settings';
import { CONFIGURATION_NAME, type ConfigurationFile, readConfiguration } from '../files/configurationFile';
import type { Console } from './console';
import { displayPath } from './displayPath';

export interface LoadedSettings {
	readonly settings: Settings;
	/** The configuration that they come from; `undefined` where there is none. */
	readonly file: ConfigurationFile | undefined;
	/** The folder of the configuration, which its globs are relative to. */
	readonly base: string;
}

/**
 * Settings for files on the command line: those of one `--config`, or of the nearest `.policydraft.json` of each. Files
 * below one configuration get the very same object.
 */
export class SettingsLoader {
	readonly #console: Console;
	readonly #fixed: string | undefined;
	readonly #mustExist: boolean;
	readonly #cache = new Map<string, Promise<LoadedSettings>>();
	/** Whether a configuration could not be read or parsed; it has been named on standard error. */
	failed = false;

	/** With `fixed`, that configuration holds for every file. */
	constructor(console: Console, fixed: string | undefined, existence: 'must exist' | 'may be missing' = 'must exist') {
		this.#console = console;
		this.#fixed = fixed;
		this.#mustExist = existence === 'must exist';
	}

	/** For a file, or for the working folder where there is none. */
	forFile(file: string | undefined): Promise<LoadedSettings> {
		return this.forFolder(file === undefined ? process.cwd() : path.dirname(file));
	}

	forFolder(folder: string): Promise<LoadedSettings> {
		return this.#forPath(this.#fixed ?? path.resolve(folder));
	}

	/** Of the `--config`, or of a folder. */
	#forPath(key: string): Promise<LoadedSettings> {
		const cached = this.#cache.get(key) ?? this.#load(key);
		this.#cache.set(key, cached);
		return cached;
	}

	async #load(key: string): Promise<LoadedSettings> {
		if (this.#fixed !== undefined) {
			const missing = { path: this.#fixed, value: undefined, problem: this.#mustExist ? '文件不存在' : undefined };
			return this.#parse((await readConfiguration(this.#fixed)) ?? missing);
		}
		const own = await readConfiguration(path.join(key, CONFIGURATION_NAME));
		if (own !== undefined) {
			return this.#parse(own);
		}
		const above = path.dirname(key);
		return above === key ? this.#parse(undefined) : this.#forPath(above);
	}

	#parse(file: ConfigurationFile | undefined): LoadedSettings {
		const base = file === undefined ? process.cwd() : path.dirname(path.resolve(file.path));
		const { settings, problems } = parseSettings([{ value: file?.value, base }], KNOWN_RULES);
		for (const problem of [...(file?.problem === undefined ? [] : [file.problem]), ...problems]) {
			this.failed = true;
			this.#console.error(`${displayPath(file?.path ?? '')}：${problem}`);
		}
		return { settings, file, base };
	}
}
