import { readFile } from 'node:fs/promises';
import { NO_SURROUNDINGS, type Surroundings } from '../core/rules/surroundings';
import type { SettingPath } from '../core/settings/settings';
import { parseHouseTerms } from '../core/terms/houseTerms';
import { createTermLexicon } from '../core/terms/termLexicon';
import { parseOfficeUnits } from '../core/units/officeUnits';
import { createUnitLexicon } from '../core/units/unitLexicon';
import { decodeText } from '../files/decodeText';
import { reasonOf } from '../files/reasonOf';
import { resolvePath } from '../files/resolvePath';
import type { Console } from './console';
import { displayPath } from './displayPath';
import type { LoadedSettings } from './loadSettings';

/** What rules know besides a file: the day, and the lists that its configuration names, each set read once. */
export class SurroundingsLoader {
	readonly #console: Console;
	readonly #cache = new Map<LoadedSettings, Promise<Surroundings>>();
	/** Whether a list could not be read; it has been named on standard error, as are lines that mean nothing. */
	failed = false;

	constructor(console: Console) {
		this.#console = console;
	}

	/** The very same object for the same settings. */
	get(loaded: LoadedSettings): Promise<Surroundings> {
		const cached = this.#cache.get(loaded) ?? this.#load(loaded);
		this.#cache.set(loaded, cached);
		return cached;
	}

	async #load({ settings: { unitsFile, termsFile } }: LoadedSettings): Promise<Surroundings> {
		const { units, problems: unitProblems } = parseOfficeUnits(await this.#read(unitsFile));
		const { terms, problems: termProblems } = parseHouseTerms(await this.#read(termsFile));
		this.#name(unitsFile, unitProblems);
		this.#name(termsFile, termProblems);
		return {
			units: unitsFile === undefined ? NO_SURROUNDINGS.units : createUnitLexicon(units),
			terms: createTermLexicon(terms),
			today: this.#console.today(),
		};
	}

	async #read(file: SettingPath | undefined): Promise<string> {
		if (file === undefined) {
			return '';
		}
		try {
			return decodeText(await readFile(pathOf(file))).content;
		} catch (error) {
			this.#console.error(`${displayPath(pathOf(file))}：无法读取（${reasonOf(error)}）`);
			this.failed = true;
			return '';
		}
	}

	#name(file: SettingPath | undefined, problems: ReturnType<typeof parseHouseTerms>['problems']): void {
		const name = file === undefined ? '' : displayPath(pathOf(file));
		for (const { line, message } of problems) {
			this.#console.error(`${name}:${line}：${message['zh-cn']}`);
		}
	}
}

function pathOf(file: SettingPath): string {
	return resolvePath(file.path, file.base ?? process.cwd());
}
