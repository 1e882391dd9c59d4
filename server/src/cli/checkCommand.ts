import { type Analysis, analyze } from '../core/analysis';
import type { Language } from '../core/localized';
import { ALL_RULES } from '../core/rules/all';
import { type FindingFilter, type FixedText, fixAll } from '../core/rules/fixAll';
import { type RuleRun, runRules } from '../core/rules/runRules';
import { SEVERITIES, type Severity } from '../core/settings/settings';
import { type ChangedFiles, changedFiles } from '../files/changedFiles';
import { decodeText } from '../files/decodeText';
import { reasonOf } from '../files/reasonOf';
import { relativePath } from '../files/relativePath';
import { writeWhole } from '../files/writeWhole';
import type { CheckedFile } from '../report/checkedFile';
import { checkReport } from '../report/checkReport';
import { checkText, type Screen } from '../report/checkText';
import { gitlabReport } from '../report/gitlabReport';
import { sarifReport } from '../report/sarifReport';
import { AcceptedFindings } from './acceptedFindings';
import { inChangedClauses } from './changedClauses';
import { type Console, EXIT, STDIN } from './console';
import { displayPath } from './displayPath';
import { type LoadedSettings, SettingsLoader } from './loadSettings';
import { SurroundingsLoader } from './loadSurroundings';
import { type Input, type Inputs, readInputs } from './readInputs';

export interface CheckOptions {
	readonly format: 'text' | 'json' | 'sarif' | 'gitlab';
	readonly fix: boolean;
	readonly failOn: Severity | 'never';
	readonly changedSince: string | undefined;
	readonly config: string | undefined;
	/** `false` where no colours are wanted, whatever the terminal can show. */
	readonly color: boolean;
	readonly version: string;
}

/** `policy-draft check PATH…` */
export async function checkCommand(paths: readonly string[], options: CheckOptions, console: Console): Promise<number> {
	const loader = new SettingsLoader(console, options.config);
	if (options.config !== undefined) {
		// It was asked for, so what is wrong with it is said even where there is nothing to check.
		await loader.forFile(undefined);
	}
	const read = await readInputs(paths, loader, console);
	const changed = await changesSince(read, options);
	if (typeof changed === 'string') {
		console.error(changed);
		return EXIT.failed;
	}
	const inputs = read.inputs.filter(({ file }) => changed === undefined || file === STDIN || changed.has(file));
	const surroundings = new SurroundingsLoader(console);
	const check = new Check(loader, surroundings, changed, options, console);
	const checked: CheckedFile[] = [];
	for (const input of inputs) {
		checked.push(await check.file(input));
	}
	const searched = options.changedSince === undefined ? read.searched : [];
	for (const { entry, configuration } of check.accepted.stale(searched)) {
		const what = [entry.rule, entry.file, entry.excerpt ?? entry.fingerprint].filter((each) => each !== undefined);
		console.error(`${displayPath(configuration)}：已接受的问题不再出现，可从 ignore 中删去：${what.join(' ')}`);
	}
	const screen = { ...console.screen, color: console.screen.color && options.color };
	console.out(render(checked, check.fixed, options, await check.language(), screen));
	if (read.failed || check.failed || loader.failed || surroundings.failed) {
		return EXIT.failed;
	}
	return reaches(checked, options.failOn) ? EXIT.findings : EXIT.clean;
}

/** Standard input is always meant, whatever changed. A string says why it could not be told what did. */
async function changesSince(
	{ inputs }: Inputs,
	{ changedSince }: CheckOptions,
): Promise<ChangedFiles | string | undefined> {
	if (changedSince === undefined) {
		return undefined;
	}
	const folders = inputs.filter(({ file }) => file !== STDIN).map(({ folder }) => folder);
	return changedFiles(changedSince, folders.length === 0 ? [process.cwd()] : folders);
}

/** The check of several files with what it learns on the way. */
class Check {
	readonly #loader: SettingsLoader;
	readonly #surroundings: SurroundingsLoader;
	readonly #changed: ChangedFiles | undefined;
	readonly #options: CheckOptions;
	readonly #console: Console;
	readonly accepted = new AcceptedFindings();
	/** How many findings were put right. */
	fixed = 0;
	/** Whether a file could not be written or a rule broke down. */
	failed = false;
	#first: LoadedSettings | undefined;

	constructor(
		loader: SettingsLoader,
		surroundings: SurroundingsLoader,
		changed: ChangedFiles | undefined,
		options: CheckOptions,
		console: Console,
	) {
		this.#loader = loader;
		this.#surroundings = surroundings;
		this.#changed = changed;
		this.#options = options;
		this.#console = console;
	}

	async file(input: Input): Promise<CheckedFile> {
		const loaded = await this.#loader.forFile(input.file === STDIN ? undefined : input.file);
		this.#first ??= loaded;
		const meant = await this.#meant(input);
		const content = this.#options.fix ? await this.#fix(input, loaded, meant) : input.content;
		const analysis = analyze(content);
		const run = runRules(analysis, loaded.settings, await this.#surroundings.get(loaded));
		this.#reportFailures(input, run);
		const standing = this.accepted.filter(input.file, analysis, run, loaded);
		return this.#checkedFile(
			input,
			analysis,
			standing.filter((finding) => meant(analysis, finding)),
		);
	}

	/** Which findings were asked for. */
	async #meant({ file }: Input): Promise<FindingFilter> {
		const before = file === STDIN ? undefined : await this.#changed?.before(file);
		return before === undefined ? () => true : inChangedClauses(decodeText(before).content);
	}

	/** A report has one language: the one that is set for its first file. */
	async language(): Promise<Language> {
		const { settings } = this.#first ?? (await this.#loader.forFile(undefined));
		return settings.language === 'en' ? 'en' : 'zh-cn';
	}

	#checkedFile({ file, encoding }: Input, analysis: Analysis, findings: CheckedFile['findings']): CheckedFile {
		const location = file === STDIN ? file : relativePath(process.cwd(), file);
		return { file, location, encoding: encoding.toUpperCase(), analysis, findings };
	}

	/** The content as it now stands in the file. */
	async #fix(input: Input, loaded: LoadedSettings, meant: FindingFilter): Promise<string> {
		if (input.file === STDIN) {
			this.#fail(input, '标准输入不能用 --fix，请给出文件。');
			return input.content;
		}
		const surroundings = await this.#surroundings.get(loaded);
		const stands = this.accepted.stands(input.file, loaded);
		const fixed = fixAll(
			input.content,
			loaded.settings,
			surroundings,
			(analysis, finding) => stands(analysis, finding) && meant(analysis, finding),
		);
		if (fixed.text === input.content) {
			return input.content;
		}
		const problem = await writeFixed(input, fixed);
		if (problem !== undefined) {
			this.#fail(input, problem);
			return input.content;
		}
		this.fixed += fixed.applied;
		return fixed.text;
	}

	#reportFailures(input: Input, run: RuleRun): void {
		for (const { rule, error } of run.failures) {
			this.#fail(input, `规则 ${rule.id} 出错：${error instanceof Error ? error.message : String(error)}`);
		}
	}

	#fail(input: Input, problem: string): void {
		this.#console.error(`${input.file}：${problem}`);
		this.failed = true;
	}
}

/** Why the file was not written, `undefined` if it was. */
async function writeFixed(input: Input, { text }: FixedText): Promise<string | undefined> {
	if (input.encoding !== 'utf-8') {
		return `文件编码是 ${input.encoding.toUpperCase()}，--fix 只写 UTF-8，请先转换编码。`;
	}
	if (!input.intact) {
		return '文件里有不是 UTF-8 的字节，--fix 没有改动它。';
	}
	try {
		await writeWhole(input.file, (input.bom ? '\uFEFF' : '') + text);
		return undefined;
	} catch (error) {
		return `无法写入（${reasonOf(error)}）`;
	}
}

function render(
	checked: readonly CheckedFile[],
	fixed: number,
	options: CheckOptions,
	language: Language,
	screen: Screen,
): string {
	const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
	switch (options.format) {
		case 'text':
			return checkText(checked, language, fixed, screen);
		case 'json':
			return json(checkReport(checked, language));
		case 'sarif':
			return json(sarifReport(checked, ALL_RULES, language, options.version));
		case 'gitlab':
			return json(gitlabReport(checked, language));
	}
}

function reaches(checked: readonly CheckedFile[], failOn: Severity | 'never'): boolean {
	if (failOn === 'never') {
		return false;
	}
	const limit = SEVERITIES.indexOf(failOn);
	return checked.some(({ findings }) => findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit));
}
