import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Analysis, analyze } from '../core/analysis';
import { fingerprint } from '../core/rules/fingerprint';
import { type RuleFinding, runRules } from '../core/rules/runRules';
import { CONFIGURATION_NAME, findConfiguration, readConfiguration } from '../files/configurationFile';
import { reasonOf } from '../files/findDrafts';
import { writeWhole } from '../files/writeWhole';
import { AcceptedFindings } from './acceptedFindings';
import { type Console, EXIT, STDIN } from './console';
import { SettingsLoader } from './loadSettings';
import { readInputs } from './readInputs';

export interface BaselineOptions {
	readonly config: string | undefined;
}

/** `policy-draft baseline PATH…`: accepts all findings that stand, in the configuration that holds for the working folder. */
export async function baselineCommand(
	paths: readonly string[],
	options: BaselineOptions,
	console: Console,
): Promise<number> {
	const file = await configurationToWrite(options.config);
	if (file.problem !== undefined) {
		console.error(`${file.path}：${file.problem}`);
		return EXIT.failed;
	}
	const loader = new SettingsLoader(console, existsSync(file.path) ? file.path : undefined);
	const { settings } = await loader.forFile(undefined);
	const base = path.dirname(path.resolve(file.path));
	const { inputs, failed } = await readInputs(paths, { folders: 'search', exclude: settings.exclude, base }, console);
	const accepted = new AcceptedFindings();
	const entries = inputs
		.filter((input) => input.file !== STDIN)
		.flatMap((input) => {
			const analysis = analyze(input.content);
			const { findings } = runRules(analysis, settings);
			const standing = accepted.filter(input.file, analysis, findings, settings, base);
			return unique(standing.map((finding) => toEntry(input.file, base, analysis, finding)));
		});
	const value = { ...(file.value as object), ignore: [...ignoreOf(file.value), ...entries] };
	try {
		await write(file.path, `${JSON.stringify(value, undefined, 2)}\n`);
	} catch (error) {
		console.error(`${file.path}：无法写入（${reasonOf(error)}）`);
		return EXIT.failed;
	}
	console.out(`已接受 ${entries.length} 处问题，写入 ${file.path}\n`);
	return failed || loader.failed ? EXIT.failed : EXIT.clean;
}

interface ConfigurationToWrite {
	readonly path: string;
	readonly value: unknown;
	readonly problem: string | undefined;
}

async function configurationToWrite(given: string | undefined): Promise<ConfigurationToWrite> {
	const found = given === undefined ? await findConfiguration(process.cwd()) : await readConfiguration(given);
	return found ?? { path: given ?? CONFIGURATION_NAME, value: {}, problem: undefined };
}

function ignoreOf(value: unknown): readonly unknown[] {
	const { ignore } = value as { readonly ignore?: unknown };
	return Array.isArray(ignore) ? ignore : [];
}

function toEntry(file: string, base: string, analysis: Analysis, finding: RuleFinding) {
	return {
		rule: finding.rule.id,
		file: path.relative(base, path.resolve(file)).split(path.sep).join('/'),
		fingerprint: fingerprint(analysis, finding),
		...excerptOf(analysis, finding),
	};
}

/** No word of a document with a 密级 is written down elsewhere. */
function excerptOf(analysis: Analysis, finding: RuleFinding): { readonly excerpt?: string } {
	const { content } = analysis.text;
	if (/^[ \t\u3000\u00A0]*(?:绝密|机密|秘密)(?:★.*)?$/m.test(content.slice(0, 2000))) {
		return {};
	}
	return { excerpt: content.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + EXCERPT)) };
}

const EXCERPT = 20;

function unique<T extends { readonly rule: string; readonly fingerprint: string }>(
	entries: readonly T[],
): readonly T[] {
	return [...new Map(entries.map((entry) => [`${entry.rule} ${entry.fingerprint}`, entry])).values()];
}

async function write(file: string, content: string): Promise<void> {
	await (existsSync(file) ? writeWhole(file, content) : writeFile(file, content, { flag: 'wx' }));
}
