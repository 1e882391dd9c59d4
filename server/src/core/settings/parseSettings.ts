import type { KnownRules } from './knownRules';
import { nearestName } from './nearestName';
import {
	type AcceptedFinding,
	DEFAULT_SETTINGS,
	type RuleSetting,
	SEVERITIES,
	type SettingPath,
	type Settings,
	type Severity,
} from './settings';

export interface ParsedSettings {
	readonly settings: Settings;
	/** What was not understood, in the drafter's words; the default holds in its place. */
	readonly problems: readonly string[];
}

/**
 * Reads layers of settings, later ones over earlier ones: what the editor hands over for `policyDraft`, then
 * `.policydraft.json`. Each is an object of settings by name, nested (`{"lint": {"run": …}}`) or dotted (`{"lint.run": …}`).
 * Names that mean nothing are problems too: what is misspelt would have no effect, and nobody would notice.
 */
export function parseSettings(layers: readonly SettingsLayer[], rules: KnownRules): ParsedSettings {
	const problems: string[] = [];
	let settings = DEFAULT_SETTINGS;
	for (const layer of layers) {
		settings = applyLayer(settings, layer, rules, problems);
	}
	return { settings, problems };
}

export interface SettingsLayer {
	readonly value: unknown;
	/** What relative paths in it are relative to. */
	readonly base: string | undefined;
}

const NO_RULES: ReadonlyMap<string, RuleSetting> = new Map();

function applyLayer(
	settings: Settings,
	{ value: layer, base }: SettingsLayer,
	rules: KnownRules,
	problems: string[],
): Settings {
	if (layer === undefined || layer === null) {
		return settings;
	}
	if (!isRecord(layer)) {
		problems.push('配置应是一个 JSON 对象。');
		return settings;
	}
	const names = new Set<string>();
	const read = <T>(name: string, parse: (value: unknown) => T | undefined, expected: string, fallback: T): T => {
		names.add(name);
		const value = lookUp(layer, name);
		if (value === undefined || value === null) {
			return fallback;
		}
		const parsed = parse(value);
		if (parsed === undefined) {
			problems.push(`“${name}”应为${expected}。`);
		}
		return parsed ?? fallback;
	};
	const readFile = (name: string, fallback: SettingPath | undefined): SettingPath | undefined => {
		const path = (value: unknown) => (typeof value === 'string' ? { path: value, base } : undefined);
		const file = read(name, path, '文件路径', fallback);
		// An empty path, the default, names no file.
		return file?.path === '' ? undefined : file;
	};
	const applied: Settings = {
		lintRun: read('lint.run', oneOf('onSave', 'onType'), ' onSave 或 onType', settings.lintRun),
		rules: new Map([
			...settings.rules,
			...read('rules', (value) => parseRules(value, rules, problems), '规则名到级别的对照', NO_RULES),
		]),
		responsibilityRequired: read(
			'responsibility.required',
			oneOf('auto', 'always', 'never'),
			' auto、always 或 never',
			settings.responsibilityRequired,
		),
		precedentFolders: read(
			'precedents.folders',
			(value) => strings(value)?.map((path) => ({ path, base })),
			'文件夹路径的数组',
			settings.precedentFolders,
		),
		unitsFile: readFile('units', settings.unitsFile),
		termsFile: readFile('terms', settings.termsFile),
		maxPrecedents: read('precedents.maxResults', count, ' 1 到 50 的整数', settings.maxPrecedents),
		completionPinyin: read('completion.pinyin', boolean, ' true 或 false', settings.completionPinyin),
		codeLens: read('codeLens.enabled', boolean, ' true 或 false', settings.codeLens),
		fullNameHints: read('inlayHints.fullNames', boolean, ' true 或 false', settings.fullNameHints),
		continueNumbering: read('editor.continueNumbering', boolean, ' true 或 false', settings.continueNumbering),
		exportSeal: read('export.seal', boolean, ' true 或 false', settings.exportSeal),
		exportRedHead: read('export.redHead', text, '文字', settings.exportRedHead),
		language: read('language', oneOf('auto', 'zh-cn', 'en'), ' auto、zh-cn 或 en', settings.language),
		exclude: read('exclude', strings, '路径通配符的数组', settings.exclude),
		ignore: [...settings.ignore, ...read('ignore', (value) => parseIgnore(value, problems), '已接受问题的数组', [])],
	};
	problems.push(...unknownNames(layer, names));
	return applied;
}

/** What a layer may hold besides settings: its schema, and how loudly the editor logs what it sends. */
const OTHER_NAMES = ['$schema', 'trace.server'];

function unknownNames(layer: Record<string, unknown>, settings: ReadonlySet<string>): readonly string[] {
	const names = [...settings, ...OTHER_NAMES];
	const unknown = (value: Record<string, unknown>, prefix: string): readonly string[] =>
		Object.entries(value).flatMap(([key, inner]) => {
			const name = `${prefix}${prefix === '' && key.startsWith('policyDraft.') ? key.slice('policyDraft.'.length) : key}`;
			if (names.includes(name)) {
				return [];
			}
			if (isRecord(inner) && names.some((each) => each.startsWith(`${name}.`))) {
				return unknown(inner, `${name}.`);
			}
			return [`没有“${name}”这个设置${suggestion(name, names)}。`];
		});
	return unknown(layer, '');
}

function suggestion(written: string, names: Iterable<string>): string {
	const nearest = nearestName(written, names);
	return nearest === undefined ? '' : `，是不是 ${nearest}`;
}

function lookUp(layer: Record<string, unknown>, name: string): unknown {
	for (const key of [name, `policyDraft.${name}`]) {
		if (Object.hasOwn(layer, key)) {
			return layer[key];
		}
	}
	return name
		.split('.')
		.reduce<unknown>((value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined), layer);
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function boolean(value: unknown): boolean | undefined {
	return typeof value === 'boolean' ? value : undefined;
}

function parseRules(
	value: unknown,
	known: KnownRules,
	problems: string[],
): ReadonlyMap<string, RuleSetting> | undefined {
	if (!isRecord(value)) {
		return undefined;
	}
	const rules = new Map<string, RuleSetting>();
	for (const [id, setting] of Object.entries(value)) {
		const options = known.get(id);
		if (options === undefined) {
			problems.push(`没有“${id}”这条规则${suggestion(id, known.keys())}。`);
			continue;
		}
		const severity = parseSeverity(isRecord(setting) ? setting['severity'] : setting);
		if (severity === 'unknown') {
			problems.push(`规则“${id}”的级别应为 error、warning、information、hint 或 off。`);
			continue;
		}
		const { severity: _, ...written } = isRecord(setting) ? setting : {};
		rules.set(id, { severity, options: parseOptions(id, written, options, problems) });
	}
	return rules;
}

function parseOptions(
	id: string,
	written: Readonly<Record<string, unknown>>,
	known: Options,
	problems: string[],
): Readonly<Record<string, unknown>> {
	const usable = Object.entries(written).filter(([name, value]) => {
		const fallback = Object.hasOwn(known, name) ? known[name]?.default : undefined;
		if (fallback === undefined) {
			problems.push(`规则“${id}”没有“${name}”这个选项${suggestion(name, Object.keys(known))}。`);
			return false;
		}
		const fits = typeof value === typeof fallback;
		if (!fits) {
			problems.push(`规则“${id}”的“${name}”应为${TYPES[typeof fallback as keyof typeof TYPES]}。`);
		}
		return fits;
	});
	return Object.fromEntries(usable);
}

type Options = NonNullable<ReturnType<KnownRules['get']>>;

const TYPES = { number: '数字', boolean: ' true 或 false', string: '文字' };

function parseSeverity(value: unknown): Severity | 'off' | undefined | 'unknown' {
	if (value === undefined || value === 'off') {
		return value;
	}
	return SEVERITIES.find((severity) => severity === value) ?? 'unknown';
}

function parseIgnore(value: unknown, problems: string[]): readonly AcceptedFinding[] | undefined {
	if (!Array.isArray(value)) {
		return undefined;
	}
	return value.flatMap((entry: unknown, i) => {
		if (!isRecord(entry) || typeof entry['rule'] !== 'string' || typeof entry['fingerprint'] !== 'string') {
			problems.push(`“ignore”第 ${i + 1} 项缺少 rule 或 fingerprint。`);
			return [];
		}
		if (entry['file'] !== undefined && typeof entry['file'] !== 'string') {
			// Read as no file at all, it would be accepted everywhere.
			problems.push(`“ignore”第 ${i + 1} 项的 file 应为路径通配符。`);
			return [];
		}
		const text = (name: string): string | undefined => (typeof entry[name] === 'string' ? entry[name] : undefined);
		return [
			{
				rule: entry['rule'],
				file: text('file'),
				fingerprint: entry['fingerprint'],
				excerpt: text('excerpt'),
				reason: text('reason'),
			},
		];
	});
}

function oneOf<T extends string>(...values: readonly T[]): (value: unknown) => T | undefined {
	return (value) => values.find((each) => each === value);
}

function strings(value: unknown): readonly string[] | undefined {
	return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}

function count(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 50 ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
