// The checkers of Chinese text that Policy Draft is measured beside: what each is called, how it is loaded from the folder
// they are installed in, and on which lines (1-based) it says something. Each with the settings it comes with, and, where it has settings that suit 公文,
// with those: no blanks between Chinese and Latin letters or figures, marks of full width.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What `npm install` is asked for, in a folder of its own; none of it is a dependency. */
export const PEER_PACKAGES = [
	'@huacnlee/autocorrect@2.16.2',
	'autocorrect-node@2.14.0',
	'zhlint@0.8.2',
	'@lint-md/core@2.4.0',
	'@textlint/kernel@15.8.0',
	'@textlint/textlint-plugin-text@15.8.0',
	'textlint-rule-zh-half-and-full-width-bracket@1.1.0',
	'textlint-rule-no-zero-width-spaces@1.0.1',
	'lawtext@0.1.52',
];

/** What they are called. */
export function peerNames() {
	return Object.keys(LOADERS);
}

/**
 * What gives the lines that a peer speaks of.
 * @param {string} name
 * @param {string} folder where it is installed
 */
export function loadPeer(name, folder) {
	return LOADERS[name](path.resolve(folder));
}

const LOADERS = {
	'AutoCorrect, wasm 2.16.2': (folder) => autoCorrect(folder, undefined),
	'AutoCorrect, wasm 2.16.2, set for 公文': (folder) => autoCorrect(folder, AUTOCORRECT_SETTINGS),
	'AutoCorrect, native 2.14.0': async (folder) => {
		const { lintFor } = createRequire(path.join(folder, 'x.js'))('autocorrect-node');
		return (text) => lintFor(text, 'a.txt').lines.map(({ l }) => l);
	},
	'zhlint 0.8.2': async (folder) => {
		const { run } = createRequire(path.join(folder, 'x.js'))('zhlint');
		return (text) =>
			linesOf(
				text,
				run(text, { rules: { preset: 'default' } }).validations.map(({ index }) => index),
			);
	},
	'zhlint 0.8.2, set for 公文': async (folder) => {
		const { run } = createRequire(path.join(folder, 'x.js'))('zhlint');
		const rules = { preset: 'default', spaceBetweenMixedwidthContent: false, halfwidthPunctuation: '' };
		return (text) =>
			linesOf(
				text,
				run(text, { rules }).validations.map(({ index }) => index),
			);
	},
	'lint-md 2.4.0': async (folder) => {
		const { lintMarkdown } = createRequire(path.join(folder, 'x.js'))('@lint-md/core');
		return (text) => lintMarkdown(text).lintResult.map(({ loc }) => loc.start.line);
	},
	'lint-md 2.4.0, set for 公文': async (folder) => {
		const { lintMarkdown } = createRequire(path.join(folder, 'x.js'))('@lint-md/core');
		const rules = Object.fromEntries(LINT_MD_OFF.map((rule) => [rule, 0]));
		return (text) => lintMarkdown(text, rules).lintResult.map(({ loc }) => loc.start.line);
	},
	'textlint 15.8.0': async (folder) => {
		const require = createRequire(path.join(folder, 'x.js'));
		const { TextlintKernel } = require('@textlint/kernel');
		const kernel = new TextlintKernel();
		const rule = (id) => ({
			ruleId: id,
			rule: (({ default: own, ...all }) => own ?? all)(require(`textlint-rule-${id}`)),
		});
		const text = require('@textlint/textlint-plugin-text');
		const options = {
			ext: '.txt',
			plugins: [{ pluginId: 'text', plugin: text.default ?? text }],
			rules: [rule('zh-half-and-full-width-bracket'), rule('no-zero-width-spaces')],
		};
		return async (content) => (await kernel.lintText(content, options)).messages.map(({ line }) => line);
	},
};

/** @param {string} folder @param {string | undefined} settings of its own, for settings hold for all of a program */
async function autoCorrect(folder, settings) {
	const home = path.join(folder, 'node_modules', '@huacnlee', 'autocorrect');
	const own = settings === undefined ? '' : '?set';
	const glue = await import(pathToFileURL(path.join(home, 'autocorrect_bg.js')).href + own);
	const { instance } = await WebAssembly.instantiate(await readFile(path.join(home, 'autocorrect_bg.wasm')), {
		'./autocorrect_bg.js': glue,
	});
	glue.__wbg_set_wasm(instance.exports);
	instance.exports.__wbindgen_start();
	if (settings !== undefined) {
		glue.loadConfig(settings);
	}
	return (text) => glue.lintFor(text, 'text').lines.map(({ l }) => l);
}

const AUTOCORRECT_SETTINGS = JSON.stringify({
	rules: {
		'space-word': 0,
		'space-punctuation': 0,
		'space-bracket': 0,
		'space-backticks': 0,
		'space-dash': 0,
		'space-dollar': 0,
		fullwidth: 1,
		'no-space-fullwidth': 1,
		'no-space-fullwidth-quote': 1,
		'halfwidth-word': 1,
		'halfwidth-punctuation': 1,
		spellcheck: 0,
	},
});
const LINT_MD_OFF = ['space-around-alphabet', 'space-around-number', 'no-empty-code', 'no-long-code'];

export const LAWTEXT = 'Lawtext 0.1.52, parser only';

/**
 * Lawtext's parser, which reads laws in a markup of its own: how long it takes for as much text.
 * @param {string} folder
 */
export async function loadLawtext(folder) {
	const require = createRequire(path.join(path.resolve(folder), 'x.js'));
	const { parse } = require('lawtext/dist/src/parser/lawtext');
	return (text) => parse(text);
}

/**
 * @param {string} text
 * @param {readonly number[]} offsets
 */
function linesOf(text, offsets) {
	const starts = [0];
	for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
		starts.push(i + 1);
	}
	return offsets.map((offset) => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = (low + high) >>> 1;
			if ((starts[middle] ?? 0) <= offset) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return low + 1;
	});
}
