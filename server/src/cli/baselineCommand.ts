import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyze } from '../core/analysis';
import { type AcceptedEntry, acceptedEntry } from '../core/rules/acceptedEntry';
import { runRules } from '../core/rules/runRules';
import { CONFIGURATION_NAME } from '../files/configurationFile';
import { globOf } from '../files/globs';
import { isBelow } from '../files/isBelow';
import { reasonOf } from '../files/reasonOf';
import { writeWhole } from '../files/writeWhole';
import { AcceptedFindings } from './acceptedFindings';
import { type Console, EXIT, STDIN } from './console';
import { displayPath } from './displayPath';
import { type LoadedSettings, SettingsLoader } from './loadSettings';
import { SurroundingsLoader } from './loadSurroundings';
import { type Input, readInputs } from './readInputs';

export interface BaselineOptions {
	readonly config: string | undefined;
}

/** `policy-draft baseline PATH…`: accepts all findings that stand, each in the configuration that a check would read. */
export async function baselineCommand(
	paths: readonly string[],
	options: BaselineOptions,
	console: Console,
): Promise<number> {
	const loader = new SettingsLoader(console, options.config, 'may be missing');
	const { inputs, failed } = await readInputs(paths, loader, console);
	const surroundings = new SurroundingsLoader(console);
	const baseline = new Baseline(loader, surroundings, options.config, console);
	for (const input of inputs) {
		await baseline.add(input);
	}
	await baseline.write();
	return failed || baseline.failed || loader.failed || surroundings.failed ? EXIT.failed : EXIT.clean;
}

/** What is to be added to one configuration. */
interface Addition {
	readonly loaded: LoadedSettings;
	readonly entries: Map<string, AcceptedEntry>;
	/** How many findings the entries accept. */
	count: number;
}

class Baseline {
	readonly #loader: SettingsLoader;
	readonly #surroundings: SurroundingsLoader;
	readonly #config: string | undefined;
	readonly #console: Console;
	readonly #accepted = new AcceptedFindings();
	readonly #additions = new Map<string, Addition>();
	failed = false;

	constructor(loader: SettingsLoader, surroundings: SurroundingsLoader, config: string | undefined, console: Console) {
		this.#loader = loader;
		this.#surroundings = surroundings;
		this.#config = config;
		this.#console = console;
	}

	async add(input: Input): Promise<void> {
		if (input.file === STDIN) {
			this.#fail(input.file, '标准输入没有文件名，其中的问题不能写入配置。');
			return;
		}
		const loaded = await this.#loader.forFile(input.file);
		const analysis = analyze(input.content);
		const run = runRules(analysis, loaded.settings, await this.#surroundings.get(loaded));
		for (const { rule } of run.failures) {
			this.#fail(input.file, `规则 ${rule.id} 出错。`);
		}
		const target = this.#config ?? loaded.file?.path ?? newConfiguration(input);
		const addition = this.#additions.get(target) ?? { loaded, entries: new Map(), count: 0 };
		this.#additions.set(target, addition);
		const name = globOf(input.file, path.dirname(path.resolve(target)));
		// No word of a document with a 密级 is written down elsewhere.
		for (const finding of this.#accepted.filter(input.file, analysis, run, loaded)) {
			const entry = acceptedEntry(analysis, finding, name);
			addition.entries.set(`${entry.rule} ${entry.file} ${entry.fingerprint}`, entry);
			addition.count++;
		}
	}

	async write(): Promise<void> {
		let count = 0;
		for (const [file, addition] of this.#additions) {
			const name = displayPath(file);
			if (addition.count === 0 || addition.loaded.file?.problem !== undefined) {
				// A configuration that cannot be read has been named, and is not written over.
				continue;
			}
			try {
				await writeWhole(file, await withEntries(file, [...addition.entries.values()]));
				this.#console.out(`已接受 ${addition.count} 处问题，写入 ${name}\n`);
				count += addition.count;
			} catch (error) {
				this.#fail(name, `无法写入（${reasonOf(error)}）`);
			}
		}
		if (count === 0 && !this.failed) {
			this.#console.out('没有需要接受的问题\n');
		}
	}

	#fail(name: string, problem: string): void {
		this.#console.error(`${name}：${problem}`);
		this.failed = true;
	}
}

/** Where no configuration holds: in the working folder if the file lies below it, else beside what was given. */
function newConfiguration({ file, folder }: Input): string {
	return path.resolve(isBelow(file, process.cwd()) ? '.' : folder, CONFIGURATION_NAME);
}

/** The configuration with these entries behind those it has; everything else stays as it is, indentation included. */
async function withEntries(file: string, entries: readonly AcceptedEntry[]): Promise<string> {
	const before = existsSync(file) ? (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') : '{}\n';
	const value: unknown = JSON.parse(before);
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new Error('配置应是一个 JSON 对象');
	}
	const record = value as Readonly<Record<string, unknown>>;
	const name = 'policyDraft.ignore' in record && !('ignore' in record) ? 'policyDraft.ignore' : 'ignore';
	const ignore = record[name] ?? [];
	if (!Array.isArray(ignore)) {
		throw new Error(`“${name}”应是一个数组`);
	}
	const indent = /\n([ \t]+)"/.exec(before)?.[1] ?? '  ';
	return `${JSON.stringify({ ...record, [name]: [...ignore, ...entries] }, undefined, indent)}\n`;
}
