import type { SettingPath } from '../core/settings/settings';
import { type OfficeUnit, parseOfficeUnits } from '../core/units/officeUnits';
import type { ServerHost } from './host';

/** The office's own lists of organs, each file read once until something changes. */
export class OfficeUnits {
	readonly #host: ServerHost;
	readonly #report: (problem: string) => void;
	readonly #read = new Map<string, Promise<readonly OfficeUnit[]>>();

	constructor(host: ServerHost, report: (problem: string) => void) {
		this.#host = host;
		this.#report = report;
	}

	/** Empty where no file is set, or where it cannot be read; that is said once. */
	get(file: SettingPath | undefined): Promise<readonly OfficeUnit[]> {
		if (file === undefined) {
			return Promise.resolve([]);
		}
		const key = JSON.stringify(file);
		const units = this.#read.get(key) ?? this.#load(file);
		this.#read.set(key, units);
		return units;
	}

	/** Has the files read again at the next request. */
	invalidate(): void {
		this.#read.clear();
	}

	async #load(file: SettingPath): Promise<readonly OfficeUnit[]> {
		try {
			const { units, problems } = parseOfficeUnits(await this.#host.readSettingFile(file));
			for (const { line, message } of problems) {
				this.#report(`${file.path}:${line}：${message['zh-cn']}`);
			}
			return units;
		} catch (error) {
			this.#report(error instanceof Error ? error.message : String(error));
			return [];
		}
	}
}
