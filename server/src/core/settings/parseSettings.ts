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
 */
export function parseSettings(layers: readonly SettingsLayer[]): ParsedSettings {
	const problems: string[] = [];
	let settings = DEFAULT_SETTINGS;
	for (const layer of layers) {
		settings = applyLayer(settings, layer, problems);
	}
	return { settings, problems };
}

export interface SettingsLayer {
	readonly value: unknown;
	/** What relative paths in it are relative to. */
	readonly base: string | undefined;
}

const NO_RULES: ReadonlyMap<string, RuleSetting> = new Map();

function applyLayer(settings: Settings, { value: layer, base }: SettingsLayer, problems: string[]): Settings {
	if (layer === undefined || layer === null) {
		return settings;
	}
	if (!isRecord(layer)) {
		problems.push('配置应是一个 JSON 对象。');
		return settings;
	}
	const read = <T>(name: string, parse: (value: unknown) => T | undefined, expected: string, fallback: T): T => {
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
	return {
		lintRun: read('lint.run', oneOf('onSave', 'onType'), ' onSave 或 onType', settings.lintRun),
		rules: new Map([
			...settings.rules,
			...read('rules', (value) => parseRules(value, problems), '规则名到级别的对照', NO_RULES),
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
		unitsFile: namedFile(
			read(
				'units',
				(value) => (typeof value === 'string' ? { path: value, base } : undefined),
				'文件路径',
				settings.unitsFile,
			),
		),
		maxPrecedents: read('precedents.maxResults', count, ' 1 到 50 的整数', settings.maxPrecedents),
		language: read('language', oneOf('auto', 'zh-cn', 'en'), ' auto、zh-cn 或 en', settings.language),
		exclude: read('exclude', strings, '路径通配符的数组', settings.exclude),
		ignore: [...settings.ignore, ...read('ignore', (value) => parseIgnore(value, problems), '已接受问题的数组', [])],
	};
}

/** An empty path, the default, names no file. */
function namedFile(file: SettingPath | undefined): SettingPath | undefined {
	return file?.path === '' ? undefined : file;
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

function parseRules(value: unknown, problems: string[]): ReadonlyMap<string, RuleSetting> | undefined {
	if (!isRecord(value)) {
		return undefined;
	}
	const rules = new Map<string, RuleSetting>();
	for (const [id, setting] of Object.entries(value)) {
		const severity = parseSeverity(isRecord(setting) ? setting['severity'] : setting);
		if (severity === 'unknown') {
			problems.push(`规则“${id}”的级别应为 error、warning、information、hint 或 off。`);
			continue;
		}
		const { severity: _, ...options } = isRecord(setting) ? setting : {};
		rules.set(id, { severity, options });
	}
	return rules;
}

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
