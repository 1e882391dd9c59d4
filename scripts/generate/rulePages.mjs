/** The pages of the rules. */

const WORDS = {
	'zh-cn': {
		severity: { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '默认关闭' },
		facts: (severity, fixable, source) =>
			`级别：**${severity}** · 快速修复：**${fixable ? '有' : '无'}** · 依据：${source}`,
		what: '查什么',
		why: '为什么',
		how: '怎么改',
		bad: '会报的写法',
		good: '不报的写法',
		fixed: '修复后：',
		reported: '报在：',
		other: (id) => `[English](${id}.en.md)`,
		index: '规则',
		columns: ['规则', '名称', '级别', '修复', '依据'],
		yes: '有',
		no: '',
		off: (id) =>
			`在设置或 \`.policydraft.json\` 里用 \`"rules": { "${id}": "off" }\` 关闭，或改为 error、warning、information、hint。`,
		settings: '设置',
		terms: '例子所用的用语表：',
		options: (id) => `选项写在级别旁边，如 \`"${id}": { "severity": "warning", … }\`：`,
		optionColumns: ['选项', '默认值', '说明'],
		note: '本页由 `npm run generate` 从规则本身生成。',
		source: (rule) => `${rule.source.strength}：${rule.source.text['zh-cn']}`,
	},
	en: {
		severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off by default' },
		facts: (severity, fixable, source) =>
			`Severity: **${severity}** · Quick fix: **${fixable ? 'yes' : 'no'}** · Rests on: ${source}`,
		what: 'What it looks for',
		why: 'Why it matters',
		how: 'What to do',
		bad: 'Reported',
		good: 'Not reported',
		fixed: 'After the fix:',
		reported: 'Reported at: ',
		other: (id) => `[中文](${id}.md)`,
		index: 'Rules',
		columns: ['Rule', 'Name', 'Severity', 'Fix', 'Rests on'],
		yes: 'yes',
		no: '',
		off: (id) =>
			`Turn it off with \`"rules": { "${id}": "off" }\` in the settings or in \`.policydraft.json\`, or set error, warning, information or hint.`,
		settings: 'Settings',
		terms: 'The list of words that the examples are read with:',
		options: (id) => `Options stand beside the severity, as in \`"${id}": { "severity": "warning", … }\`:`,
		optionColumns: ['Option', 'Default', ''],
		note: 'This page is generated from the rule itself by `npm run generate`.',
		source: (rule) => rule.source.text.en,
	},
};

/** @param {any} rule @param {'zh-cn' | 'en'} language */
export function rulePage(rule, language) {
	const words = WORDS[language];
	const section = (title, text) => `## ${title}\n\n${text}\n`;
	return [
		`# ${rule.id} ${rule.title[language]}\n`,
		`${words.facts(words.severity[rule.severity], rule.fixable, words.source(rule))}\n`,
		section(words.what, rule.explanation.what[language]),
		section(words.why, rule.explanation.why[language]),
		section(words.how, rule.explanation.how[language]),
		section(
			words.bad,
			[...termList(rule, words), ...rule.examples.bad.map((example) => badExample(example, words))].join('\n\n'),
		),
		section(words.good, rule.examples.good.map(fence).join('\n\n')),
		section(words.settings, [words.off(rule.id), ...optionTable(rule, language)].join('\n\n')),
		`---\n\n${words.note} ${words.other(rule.id)}\n`,
	].join('\n');
}

/** @param {readonly any[]} rules @param {'zh-cn' | 'en'} language */
export function ruleIndex(rules, language) {
	const words = WORDS[language];
	return `# ${words.index}\n\n${table(rules, language, '')}\n\n${words.note} ${words.other('README')}\n`;
}

/** @param {readonly any[]} rules @param {'zh-cn' | 'en'} language */
export function ruleTable(rules, language) {
	return `\n${table(rules, language, 'docs/rules/')}\n`;
}

function table(rules, language, folder) {
	const words = WORDS[language];
	const suffix = language === 'en' ? '.en.md' : '.md';
	const rows = rules.map((rule) => [
		`[${rule.id}](${folder}${rule.id}${suffix})`,
		rule.title[language],
		words.severity[rule.severity],
		rule.fixable ? words.yes : words.no,
		rule.source.strength,
	]);
	return [words.columns, words.columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {any} rule @param {'zh-cn' | 'en'} language */
function optionTable(rule, language) {
	const words = WORDS[language];
	const rows = Object.entries(rule.options ?? {}).map(([name, option]) => [
		`\`${name}\``,
		`\`${JSON.stringify(option.default)}\``,
		option.description[language],
	]);
	const lines = [words.optionColumns, words.optionColumns.map(() => '---'), ...rows];
	return rows.length === 0 ? [] : [words.options(rule.id), lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function termList(rule, words) {
	return rule.examples.terms === undefined ? [] : [`${words.terms}\n\n${fence(rule.examples.terms)}`];
}

function badExample(example, words) {
	const marked = [...example.text.matchAll(/«([^»]*)»/g)].map((match) => `\`${match[1]}\``).join('、');
	const fixed = example.fixed === undefined ? '' : `\n\n${words.fixed}\n\n${fence(example.fixed)}`;
	return `${fence(example.text.replace(/[«»]/g, ''))}\n\n${words.reported}${marked}${fixed}`;
}

function fence(text) {
	return `\`\`\`text\n${text}\n\`\`\``;
}
