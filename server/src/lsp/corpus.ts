import { analyze } from '../core/analysis';
import { createBm25Index } from '../core/precedents/bm25Index';
import type { PrecedentIndex } from '../core/precedents/precedentIndex';
import { readClauses } from '../core/precedents/readClauses';
import type { SettingPath } from '../core/settings/settings';
import type { ServerHost } from './host';

/** The corpus of precedents, read once for each list of folders. */
export class Corpus {
	readonly #host: ServerHost;
	readonly #report: (problem: string) => void;
	#loaded: { readonly key: string; readonly index: Promise<PrecedentIndex> } | undefined;

	constructor(host: ServerHost, report: (problem: string) => void) {
		this.#host = host;
		this.#report = report;
	}

	/** The index over the built-in corpus and these folders. */
	index(folders: readonly SettingPath[]): Promise<PrecedentIndex> {
		const key = JSON.stringify(folders);
		if (this.#loaded?.key !== key) {
			this.#loaded = { key, index: this.#load(folders) };
		}
		return this.#loaded.index;
	}

	/** Has the files read again at the next request. */
	invalidate(): void {
		this.#loaded = undefined;
	}

	async #load(folders: readonly SettingPath[]): Promise<PrecedentIndex> {
		const { files, problems } = await this.#host.readCorpus(folders);
		problems.forEach(this.#report);
		return createBm25Index(files.flatMap((file) => readClauses(analyze(file.content), file.name)));
	}
}
