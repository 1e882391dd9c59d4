import path from 'node:path';
import { parseSettings } from '../core/settings/parseSettings';
import type { Settings } from '../core/settings/settings';
import { type ConfigurationFile, findConfiguration, readConfiguration } from '../files/configurationFile';
import type { Console } from './console';

export interface LoadedSettings {
	readonly settings: Settings;
	/** The folder of the configuration, which its globs are relative to. */
	readonly base: string;
}

/** Settings for files on the command line: those of one `--config`, or of the nearest `.policydraft.json` of each. */
export class SettingsLoader {
	readonly #console: Console;
	readonly #fixed: string | undefined;
	readonly #cache = new Map<string, Promise<LoadedSettings>>();
	/** Whether a configuration could not be read or parsed; it has been named on standard error. */
	failed = false;

	constructor(console: Console, fixed: string | undefined) {
		this.#console = console;
		this.#fixed = fixed;
	}

	/** For a file, or for the working folder where there is none. */
	forFile(file: string | undefined): Promise<LoadedSettings> {
		const folder = file === undefined ? process.cwd() : path.dirname(path.resolve(file));
		return this.forFolder(folder);
	}

	forFolder(folder: string): Promise<LoadedSettings> {
		const key = this.#fixed ?? folder;
		const cached = this.#cache.get(key) ?? this.#load(folder);
		this.#cache.set(key, cached);
		return cached;
	}

	async #load(folder: string): Promise<LoadedSettings> {
		const file = await this.#find(folder);
		const base = file === undefined ? process.cwd() : path.dirname(path.resolve(file.path));
		const { settings, problems } = parseSettings([{ value: file?.value, base }]);
		for (const problem of [...(file?.problem === undefined ? [] : [file.problem]), ...problems]) {
			this.#report(`${file?.path}：${problem}`);
		}
		return { settings, base };
	}

	async #find(folder: string): Promise<ConfigurationFile | undefined> {
		if (this.#fixed === undefined) {
			return findConfiguration(folder);
		}
		const file = await readConfiguration(this.#fixed);
		return file ?? { path: this.#fixed, value: undefined, problem: '文件不存在' };
	}

	readonly #reported = new Set<string>();

	#report(line: string): void {
		this.failed = true;
		if (!this.#reported.has(line)) {
			this.#reported.add(line);
			this.#console.error(line);
		}
	}
}
