// Writes everything that is made from the rules: their pages in Chinese and English, the settings in package.json and their
// texts, the JSON schema of `.policydraft.json`, and the tables in the READMEs. `--check` only tells what has drifted.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleIndex, rulePage, ruleTable } from './generate/rulePages.mjs';
import { configurationSchema, manifestSettings, settingTexts } from './generate/settings.mjs';
import { bundle } from './lib/bundle.mjs';

const { ALL_RULES: rules } = await bundle("export { ALL_RULES } from './server/src/core/rules/all';");
const outputs = new Map();
for (const language of /** @type {const} */ (['zh-cn', 'en'])) {
	const suffix = language === 'en' ? '.en.md' : '.md';
	for (const rule of rules) {
		outputs.set(`docs/rules/${rule.id}${suffix}`, rulePage(rule, language));
	}
	outputs.set(`docs/rules/README${suffix}`, ruleIndex(rules, language));
}
outputs.set('schemas/policydraft.schema.json', json(configurationSchema(rules)));
outputs.set('package.json', await updateJson('package.json', (manifest) => manifestSettings(manifest, rules)));
outputs.set('package.nls.json', await updateJson('package.nls.json', (texts) => settingTexts(texts, rules, 'zh-cn')));
outputs.set(
	'package.nls.en.json',
	await updateJson('package.nls.en.json', (texts) => settingTexts(texts, rules, 'en')),
);
outputs.set('README.md', await updateBetween('README.md', 'rules', ruleTable(rules, 'en')));
outputs.set('README.zh-CN.md', await updateBetween('README.zh-CN.md', 'rules', ruleTable(rules, 'zh-cn')));

const drifted = [];
for (const [file, content] of outputs) {
	const current = await readFile(file, 'utf8').catch(() => undefined);
	if (current !== content) {
		drifted.push(file);
	}
}
const pages = (await readdir('docs/rules').catch(() => [])).map((name) => `docs/rules/${name}`);
const orphans = pages.filter((page) => !outputs.has(page));

if (process.argv.includes('--check')) {
	for (const file of [...drifted, ...orphans]) {
		console.error(`${file} is not what \`npm run generate\` writes`);
	}
	process.exitCode = drifted.length + orphans.length > 0 ? 1 : 0;
} else {
	for (const file of drifted) {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, outputs.get(file));
	}
	await Promise.all(orphans.map((file) => rm(file)));
	console.log(`${drifted.length} written, ${orphans.length} removed, ${outputs.size - drifted.length} up to date`);
}

/** @param {string} file @param {(value: any) => unknown} update */
async function updateJson(file, update) {
	return json(update(JSON.parse(await readFile(file, 'utf8'))));
}

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`. @param {string} file @param {string} name @param {string} content */
async function updateBetween(file, name, content) {
	const text = await readFile(file, 'utf8');
	const begin = `<!-- ${name}:begin -->`;
	const end = `<!-- ${name}:end -->`;
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(`${file} lacks ${begin} … ${end}`);
	}
	return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

/** @param {unknown} value */
function json(value) {
	return `${JSON.stringify(value, undefined, 2)}\n`;
}
