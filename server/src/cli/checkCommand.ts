import { analyze } from '../core/analysis';
import { ALL_RULES } from '../core/rules/all';
import { fixAll } from '../core/rules/fixAll';
import { runRules } from '../core/rules/runRules';
import { SEVERITIES, type Severity } from '../core/settings/settings';
import { changedFiles } from '../files/changedFiles';
import { reasonOf } from '../files/findDrafts';
import { writeWhole } from '../files/writeWhole';
import type { CheckedFile } from '../report/checkedFile';
import { checkReport, checkText } from '../report/checkReport';
import { gitlabReport } from '../report/gitlabReport';
import { sarifReport } from '../report/sarifReport';
import { AcceptedFindings } from './acceptedFindings';
import { type Console, EXIT, STDIN } from './console';
import { SettingsLoader } from './loadSettings';
import { type Input, readInputs } from './readInputs';

export interface CheckOptions {
	readonly format: 'text' | 'json' | 'sarif' | 'gitlab';
	readonly fix: boolean;
	readonly failOn: Severity | 'never';
	readonly changedSince: string | undefined;
	readonly config: string | undefined;
	readonly version: string;
}

/** `policy-draft check PATH…` */
export async function checkCommand(paths: readonly string[], options: CheckOptions, console: Console): Promise<number> {
	const loader = new SettingsLoader(console, options.config);
	const { settings, base } = await loader.forFile(undefined);
	const read = await readInputs(paths, { folders: 'search', exclude: settings.exclude, base }, console);
	let failed = read.failed;
	let { inputs } = read;
	if (options.changedSince !== undefined) {
		const changed = await changedFiles(options.changedSince);
		if (typeof changed === 'string') {
			console.error(changed);
			return EXIT.failed;
		}
		inputs = inputs.filter((input) => input.file === STDIN || changed.has(input.file));
	}
	const accepted = new AcceptedFindings();
	const checked: CheckedFile[] = [];
	for (const input of inputs) {
		const loaded = await loader.forFile(input.file === STDIN ? undefined : input.file);
		let { content } = input;
		if (options.fix) {
			const fixed = fixAll(content, loaded.settings);
			const problem = fixed.applied === 0 ? undefined : await writeFixed(input, fixed.text);
			if (problem === undefined) {
				content = fixed.text;
			} else {
				console.error(`${input.file}：${problem}`);
				failed = true;
			}
		}
		const analysis = analyze(content);
		const run = runRules(analysis, loaded.settings);
		for (const { rule, error } of run.failures) {
			console.error(`${input.file}：规则 ${rule.id} 出错：${error instanceof Error ? error.message : String(error)}`);
			failed = true;
		}
		const findings = accepted.filter(input.file, analysis, run.findings, loaded.settings, loaded.base);
		checked.push({ file: input.file, analysis, findings });
	}
	for (const entry of accepted.stale()) {
		console.error(`已接受的问题不再出现，可从配置中删去：${entry.rule} ${entry.excerpt ?? entry.fingerprint}`);
	}
	console.out(render(checked, options, settings.language === 'en' ? 'en' : 'zh-cn'));
	if (failed || loader.failed) {
		return EXIT.failed;
	}
	return reaches(checked, options.failOn) ? EXIT.findings : EXIT.clean;
}

function render(checked: readonly CheckedFile[], options: CheckOptions, language: 'zh-cn' | 'en'): string {
	const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
	switch (options.format) {
		case 'text':
			return checkText(checkReport(checked, language), language);
		case 'json':
			return json(checkReport(checked, language));
		case 'sarif':
			return json(sarifReport(checked, ALL_RULES, language, options.version));
		case 'gitlab':
			return json(gitlabReport(checked, language));
	}
}

/** Why the file was not written, `undefined` if it was. */
async function writeFixed(input: Input, text: string): Promise<string | undefined> {
	if (input.file === STDIN) {
		return '标准输入不能用 --fix，请给出文件。';
	}
	if (input.encoding !== 'utf-8') {
		return `文件编码是 ${input.encoding}，--fix 只写 UTF-8，请先转换编码。`;
	}
	try {
		await writeWhole(input.file, (input.bom ? '\uFEFF' : '') + text);
		return undefined;
	} catch (error) {
		return `无法写入（${reasonOf(error)}）`;
	}
}

function reaches(checked: readonly CheckedFile[], failOn: Severity | 'never'): boolean {
	if (failOn === 'never') {
		return false;
	}
	const limit = SEVERITIES.indexOf(failOn);
	return checked.some(({ findings }) => findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= limit));
}
