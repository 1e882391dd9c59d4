// The checkers of Chinese text that Policy Draft is measured beside: what each is called, how it is loaded from the folder
// they are installed in, and on which lines (1-based) it says something. Their settings are the ones they come with.
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

/**
 * The peers that could be loaded: `check` gives the lines it speaks of, `speed` only runs it. Lawtext reads a language of its
 * own and only takes part in speed.
 * @param {string} folder
 */
export async function loadPeers(folder) {
	const peers = [];
	for (const [name, load] of Object.entries(LOADERS)) {
		try {
			peers.push({ name, check: await load(path.resolve(folder)) });
		} catch (error) {
			console.error(`${name} is left out: ${error instanceof Error ? error.message : error}`);
		}
	}
	return peers;
}

const LOADERS = {
	'AutoCorrect, wasm 2.16.2': async (folder) => {
		const home = path.join(folder, 'node_modules', '@huacnlee', 'autocorrect');
		const glue = await import(pathToFileURL(path.join(home, 'autocorrect_bg.js')).href);
		const { instance } = await WebAssembly.instantiate(await readFile(path.join(home, 'autocorrect_bg.wasm')), {
			'./autocorrect_bg.js': glue,
		});
		glue.__wbg_set_wasm(instance.exports);
		instance.exports.__wbindgen_start();
		return (text) => glue.lintFor(text, 'text').lines.map(({ l }) => l);
	},
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
	'lint-md 2.4.0': async (folder) => {
		const { lintMarkdown } = createRequire(path.join(folder, 'x.js'))('@lint-md/core');
		return (text) => lintMarkdown(text).lintResult.map(({ loc }) => loc.start.line);
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
