import type { Localized } from '../core/localized';
import type { Surroundings } from '../core/rules/surroundings';
import type { SettingPath, Settings } from '../core/settings/settings';
import type { ServerHost } from './host';

/** The lists that the office keeps, of its organs and of its words, each read once until something changes. */
export class OfficeLists {
	readonly #host: ServerHost;
	readonly #report: (problem: string) => void;
	readonly #watch: (file: SettingPath) => void;
	/** By lists and day, the one used last at the end. */
	readonly #read = new Map<string, Reading>();

	/** `report` is told what is wrong with a list, once a reading; `watch` of each list that is read. */
	constructor(host: ServerHost, report: (problem: string) => void, watch: (file: SettingPath) => void) {
		this.#host = host;
		this.#report = report;
		this.#watch = watch;
	}

	/** The same object until a list or the day changes. Without a list, or where it cannot be read, it is empty. */
	surroundings({ unitsFile, termsFile }: Settings): Promise<Surroundings> {
		const today = this.#host.today();
		const key = JSON.stringify([unitsFile, termsFile, today]);
		const files = [unitsFile, termsFile].filter((file) => file !== undefined);
		const reading = this.#read.get(key) ?? { files, surroundings: this.#load(unitsFile, termsFile, today) };
		this.#read.delete(key);
		this.#read.set(key, reading);
		for (const oldest of [...this.#read.keys()].slice(0, -MAX_READ)) {
			this.#read.delete(oldest);
		}
		return reading.surroundings;
	}

	/** Has the files read again at the next request. */
	invalidate(): void {
		this.#read.clear();
	}

	/** The same, where the file at `uri` is one of the lists; whether it is. */
	fileChanged(uri: string): boolean {
		const stale = [...this.#read].filter(([, { files }]) => files.some((file) => this.#host.isFile(uri, file)));
		for (const [key] of stale) {
			this.#read.delete(key);
		}
		return stale.length > 0;
	}

	async #load(
		unitsFile: SettingPath | undefined,
		termsFile: SettingPath | undefined,
		today: string,
	): Promise<Surroundings> {
		const [units, terms] = await Promise.all([this.#readFile(unitsFile), this.#readFile(termsFile)]);
		const { readSurroundings } = await import('../core/rules/readSurroundings');
		const reading = readSurroundings({ units: unitsFile === undefined ? undefined : units, terms, today });
		this.#reportLines(unitsFile, reading.unitProblems);
		this.#reportLines(termsFile, reading.termProblems);
		return reading.surroundings;
	}

	async #readFile(file: SettingPath | undefined): Promise<string> {
		if (file === undefined) {
			return '';
		}
		this.#watch(file);
		try {
			return await this.#host.readSettingFile(file);
		} catch (error) {
			this.#report(error instanceof Error ? error.message : String(error));
			return '';
		}
	}

	#reportLines(file: SettingPath | undefined, problems: readonly Problem[]): void {
		const [first] = problems;
		if (file !== undefined && first !== undefined) {
			const lines = problems
				.slice(0, MAX_REPORTED)
				.map(({ line, message }) => `${file.path}:${line}：${message['zh-cn']}`);
			const more = problems.length > MAX_REPORTED ? [`……共 ${problems.length} 处`] : [];
			this.#report([...lines, ...more].join('；'));
		}
	}
}

interface Problem {
	readonly line: number;
	readonly message: Localized;
}

/** A list with a hundred broken lines was saved by the wrong program; three of them show how. */
const MAX_REPORTED = 3;
/** Drafts of two folders with lists of their own may be open at once. */
const MAX_READ = 4;

interface Reading {
	readonly files: readonly SettingPath[];
	readonly surroundings: Promise<Surroundings>;
}
