/** The settings: in the manifest, in the texts of the manifest and in the schema of `.policydraft.json`. */

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

/** Every setting: how it looks in JSON and what is said of it. The rules are added from their own metadata. */
const SETTINGS = [
	{
		name: 'lint.run',
		schema: { type: 'string', enum: ['onSave', 'onType'], default: 'onSave' },
		texts: {
			'zh-cn': '何时检查：打开和保存时（onSave），或边写边查（onType）。从未保存过的草稿总是边写边查。',
			en: 'When to check: on open and on save (onSave), or while typing too (onType). A draft never saved is always checked while typing.',
		},
	},
	{
		name: 'rules',
		schema: { type: 'object', default: {}, additionalProperties: false },
		texts: {
			'zh-cn': '各规则的级别：error、warning、information、hint 或 off；也可写成 { "severity": …, 其他选项 }。',
			en: 'The severity of each rule: error, warning, information, hint or off; or { "severity": …, other options }.',
		},
	},
	{
		name: 'exclude',
		schema: { type: 'array', items: { type: 'string' }, default: [] },
		texts: {
			'zh-cn': '不检查的文件（通配符，如 `归档/**`），相对于工作区或配置文件。命令行指名要查的文件仍然检查。',
			en: 'Files that are not checked (globs such as `归档/**`), relative to the workspace or the configuration. A file that the command line is given by name is checked all the same.',
		},
	},
	{
		name: 'responsibility.required',
		schema: { type: 'string', enum: ['auto', 'always', 'never'], default: 'auto' },
		texts: {
			'zh-cn': '措施是否都要写责任单位：按本件自己的习惯（auto）、都要（always）、都不要求（never）。',
			en: 'Whether every measure must name a responsible unit: by the habit of the document itself (auto), always, never.',
		},
	},
	{
		name: 'precedents.folders',
		schema: { type: 'array', items: { type: 'string' }, default: [] },
		texts: {
			'zh-cn':
				'除内置先例外，还从这些文件夹里找先例（文本、网页、Word、有文字层的 PDF）。绝对路径、~ 开头，或相对于工作区或配置文件。',
			en: 'Folders searched for precedents besides the built-in ones (text, web pages, Word, PDF with a text layer). Absolute, beginning with ~, or relative to the workspace or the configuration.',
		},
	},
	{
		name: 'precedents.maxResults',
		schema: { type: 'integer', minimum: 1, maximum: 50, default: 5 },
		texts: {
			'zh-cn': '补全时最多给出几条先例（悬停时总是最好的三条）。',
			en: 'How many precedents completion offers at most (the hover always shows the best three).',
		},
	},
	{
		name: 'completion.pinyin',
		schema: { type: 'boolean', default: false },
		texts: {
			'zh-cn': '补全时也可输入拼音首字母：`rsj` 找到 人社局、人力资源社会保障局。',
			en: 'Whether completion takes the initials of pinyin too: `rsj` finds 人社局 and 人力资源社会保障局.',
		},
	},
	{
		name: 'export.seal',
		schema: { type: 'boolean', default: true },
		texts: {
			'zh-cn': '导出 Word 时是否留出印章位置：加盖印章的，成文日期右空四字；不加盖的，署名右空二字。',
			en: 'Whether an exported document leaves room for a seal, which decides where signature and date stand.',
		},
	},
	{
		name: 'export.redHead',
		schema: { type: 'string', default: '' },
		texts: {
			'zh-cn':
				'导出 Word 时套的红头（发文机关标志），如`××市人民政府文件`；联合行文的几个名称用顿号隔开。空着不套；草稿里已有发文机关标志的，以草稿为准。',
			en: 'The red head (发文机关标志) of an exported document, such as `××市人民政府文件`; names of joint issuers are parted by 、. Empty for none; a head in the draft goes first.',
		},
	},
	{
		name: 'units',
		schema: { type: 'string', default: '' },
		texts: {
			'zh-cn':
				'本单位的机关名单（文本文件），每行一个：`全称<TAB>简称…`，`#` 开头为注释。补全时排在最前，规则以它为准。',
			en: 'The office’s own list of organs, a text file with one a line: `full name<TAB>short forms…`; lines that begin with `#` are comments. Offered first, trusted by the rules.',
		},
	},
	{
		name: 'terms',
		schema: { type: 'string', default: '' },
		texts: {
			'zh-cn':
				'本单位的用语表（文本文件），每行一个：`不用<TAB>改用<TAB>理由`，`#` 开头为注释。改用的词可有几个，用“、”或“/”分开；空着的只提示。',
			en: 'The office’s own list of words, a text file with one a line: `word to avoid<TAB>replacement<TAB>reason`; lines that begin with `#` are comments. Several replacements are parted by 、 or /; without one the word is only pointed out.',
		},
	},
	{
		name: 'codeLens.enabled',
		schema: { type: 'boolean', default: false },
		texts: {
			'zh-cn': '在条款上方显示责任单位和相似先例的个数，点击打开责任分工表、先例。',
			en: 'Whether the numbers of units and of similar precedents are shown above each clause; a click opens the table of responsibilities, the precedents.',
		},
	},
	{
		name: 'inlayHints.fullNames',
		schema: { type: 'boolean', default: false },
		texts: {
			'zh-cn': '在单位的简称后显示全称（只在屏幕上，不写进公文）。',
			en: 'Whether the full name of an organ is shown behind its short form (on the screen only, never in the draft).',
		},
	},
	{
		name: 'editor.continueNumbering',
		schema: { type: 'boolean', default: true },
		texts: {
			'zh-cn':
				'在条款末尾按 Enter 时给出下一个编号，再按一次收回（Shift+Enter 只换行）。要用 `editor.formatOnType`，公文默认打开。',
			en: 'Enter at the end of a clause proposes the next number, a second Enter takes it back (Shift+Enter is only a new line). Needs `editor.formatOnType`, which is on for drafts.',
		},
	},
	{
		name: 'language',
		schema: { type: 'string', enum: ['auto', 'zh-cn', 'en'], default: 'auto' },
		texts: {
			'zh-cn': '消息的语言；auto 跟随编辑器的显示语言。',
			en: 'The language of messages; auto follows the display language.',
		},
	},
];

/** What names files: while a workspace is not trusted, only the user's own settings may. */
const PATHS = new Set(['precedents.folders', 'units', 'terms']);

/** What only `.policydraft.json` holds. */
const FILE_ONLY = {
	ignore: {
		type: 'array',
		description: '已接受的问题；由快速修复和 policy-draft baseline 写入。',
		items: {
			type: 'object',
			required: ['rule', 'fingerprint'],
			additionalProperties: false,
			properties: {
				rule: { type: 'string' },
				file: { type: 'string' },
				fingerprint: { type: 'string' },
				excerpt: { type: 'string', maxLength: 20 },
				reason: { type: 'string' },
			},
		},
	},
};

/** @param {any} manifest @param {readonly any[]} rules */
export function manifestSettings(manifest, rules) {
	const properties = Object.fromEntries(
		SETTINGS.map(({ name, schema }) => [
			`policyDraft.${name}`,
			{
				...schema,
				...(name === 'rules'
					? {
							properties: ruleProperties(
								rules,
								(rule) => `%rule.${rule.id}%`,
								(rule, option) => `%rule.${rule.id}.${option}%`,
							),
						}
					: {}),
				scope: PATHS.has(name) ? 'machine-overridable' : 'resource',
				markdownDescription: `%setting.${name}%`,
			},
		]),
	);
	return {
		...manifest,
		contributes: { ...manifest.contributes, configuration: { title: '%configuration.title%', properties } },
	};
}

/** @param {Record<string, string>} texts @param {readonly any[]} rules @param {'zh-cn' | 'en'} language */
export function settingTexts(texts, rules, language) {
	const own = Object.entries(texts).filter(([key]) => !/^(?:rule|setting)\./.test(key));
	return Object.fromEntries([
		...own,
		...SETTINGS.map((setting) => [`setting.${setting.name}`, setting.texts[language]]),
		...rules.flatMap((rule) => [
			[`rule.${rule.id}`, rule.title[language]],
			...Object.entries(rule.options ?? {}).map(([name, option]) => [
				`rule.${rule.id}.${name}`,
				option.description[language],
			]),
		]),
	]);
}

/** @param {readonly any[]} rules */
export function configurationSchema(rules) {
	const properties = {};
	for (const { name, schema, texts } of SETTINGS) {
		const rule =
			name === 'rules'
				? {
						properties: ruleProperties(
							rules,
							(each) => each.title['zh-cn'],
							(each, option) => each.options[option].description['zh-cn'],
						),
					}
				: {};
		place(properties, name.split('.'), { ...schema, ...rule, description: texts['zh-cn'] });
	}
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: '公文起草配置',
		type: 'object',
		additionalProperties: false,
		properties: { $schema: { type: 'string' }, ...properties, ...FILE_ONLY },
	};
}

function place(properties, [first, ...rest], schema) {
	if (rest.length === 0) {
		properties[first] = schema;
		return;
	}
	properties[first] ??= { type: 'object', additionalProperties: false, properties: {} };
	place(properties[first].properties, rest, schema);
}

function ruleProperties(rules, describe, describeOption) {
	const severity = { type: 'string', enum: SEVERITIES };
	return Object.fromEntries(
		rules.map((rule) => {
			const options = Object.entries(rule.options ?? {}).map(([name, option]) => [
				name,
				{ type: typeof option.default, default: option.default, description: describeOption(rule, name) },
			]);
			const properties = { severity, ...Object.fromEntries(options) };
			const anyOf = [severity, { type: 'object', additionalProperties: false, properties }];
			return [rule.id, { anyOf, description: describe(rule), default: rule.severity }];
		}),
	);
}
