// Markdown's language server, the peer of what answers requests, and the texts it is asked about.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npmQuietly } from '../lib/npm.mjs';

export const MARKDOWN = 'vscode-markdown-languageserver@0.5.0';
const PEERS = path.join('.bench', 'peers');

/** The peer and the newer Node it may need, in a folder of their own; `undefined` where they cannot be had. */
export async function installMarkdownServer() {
	await mkdir(PEERS, { recursive: true });
	await writeFile(path.join(PEERS, 'package.json'), '{ "private": true }');
	try {
		await npmQuietly(path.resolve(PEERS), ['install', MARKDOWN, 'node@22']);
	} catch {
		console.log('The Markdown server could not be installed, and is left out');
		return undefined;
	}
	const bin = path.resolve(PEERS, 'node_modules');
	return [
		path.join(bin, 'node', 'bin', 'node'),
		path.join(bin, 'vscode-markdown-languageserver', 'dist', 'node', 'workerMain.js'),
		'--stdio',
	];
}

/** Headings and paragraphs as long as those of a draft. */
export function markdownText(length) {
	const part = `## A heading of a section\n\n${'Some words of a paragraph that says what is to be done. '.repeat(4)}\n\n`;
	return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** What markdown-it gives for such a text: its headings are all that outlines are made of. */
export function markdownTokens(text) {
	return text.split('\n').flatMap((line, i) =>
		line.startsWith('## ')
			? [
					{ type: 'heading_open', markup: '##', content: '', map: [i, i + 1], children: null },
					{
						type: 'inline',
						markup: '',
						content: line.slice(3),
						map: [i, i + 1],
						children: [{ type: 'text', content: line.slice(3), markup: '', map: null, children: null }],
					},
					{ type: 'heading_close', markup: '##', content: '', map: null, children: null },
				]
			: [],
	);
}
