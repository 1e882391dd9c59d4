// `npm run bench -- latency`: 500 keys in a draft of 35,000 characters through the built server over stdio, from change to
// fresh findings and to completions, beside Markdown's language server answering outlines of a text of the same size. Both
// are started and typed into in the same way, in turn.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { cleanUp } from '../lib/cleanup.mjs';
import { installMarkdownServer, MARKDOWN, markdownText, markdownTokens } from './markdownServer.mjs';
import { seedText } from './seedText.mjs';
import { tell } from './table.mjs';

const EDITS = 500;
const LENGTH = 35_000;

const ours = await seedText(LENGTH);
const rows = [];
for (const [name, lint] of [
	['Policy Draft, findings of the last save moved along', 'onSave'],
	['Policy Draft, checked while typing', 'onType'],
]) {
	const times = await type({
		command: [process.execPath, path.join('dist', 'server.js'), '--stdio'],
		language: 'policy-draft',
		uri: 'file:///drafts/意见.gongwen',
		text: ours,
		settings: { lint: { run: lint } },
		asks: ['textDocument/diagnostic', 'textDocument/completion', 'textDocument/documentSymbol'],
	});
	rows.push([`${name}: fresh findings`, times['textDocument/diagnostic']]);
	rows.push([`${name}: completions`, times['textDocument/completion']]);
	rows.push([`${name}: outline`, times['textDocument/documentSymbol']]);
}
const peer = await installMarkdownServer();
if (peer !== undefined) {
	const times = await type({
		command: peer,
		language: 'markdown',
		uri: 'file:///drafts/notes.md',
		text: markdownText(LENGTH),
		settings: {},
		asks: ['textDocument/documentSymbol'],
	});
	rows.push([`${MARKDOWN}: outline`, times['textDocument/documentSymbol']]);
}
await tell({
	title: `${EDITS} keys in ${LENGTH.toLocaleString('en')} characters, milliseconds from change to answer`,
	columns: ['what is asked', 'p50', 'p95', 'max'],
	rows: rows.map(([name, times]) => [name, ...[0.5, 0.95, 1].map((share) => quantile(times, share))]),
});
await cleanUp();

/**
 * Types into a server and asks it after each key; one kind of request after another, each over all keys.
 */
async function type({ command: [program, ...args], language, uri, text, settings, asks }) {
	const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	connection.onUnhandledNotification(() => {});
	connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	// What Markdown's server asks its client for: files, and the tokens of a text.
	connection.onRequest('markdown/parse', () => markdownTokens(text));
	connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
	connection.onRequest('markdown/fs/readFile', () => []);
	connection.onRequest('markdown/fs/readDirectory', () => []);
	connection.onRequest('markdown/fs/stat', () => undefined);
	connection.onRequest('markdown/fs/watcher/create', () => null);
	connection.onRequest('markdown/fs/watcher/delete', () => null);
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		workspaceFolders: [],
		capabilities: {
			workspace: { configuration: true, workspaceFolders: true },
			textDocument: {
				diagnostic: {},
				documentSymbol: { hierarchicalDocumentSymbolSupport: true },
				completion: { completionItem: { snippetSupport: true } },
			},
		},
		initializationOptions: { locale: 'zh-cn', markdownFileExtensions: ['md'] },
	});
	await connection.sendNotification('initialized', {});
	const textDocument = { uri };
	await connection.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: language, version: 1, text },
	});
	const lines = text.split('\n');
	const line = lines.findIndex((each, i) => i > lines.length / 3 && each.length > 20);
	const position = { line, character: 6 };
	const ask = (method) =>
		connection.sendRequest(method, { textDocument, ...(/completion/.test(method) ? { position } : {}) });
	// The corpus is read in the background; a person has long been reading by then.
	await ask(asks[0]);
	await new Promise((resolve) => setTimeout(resolve, 3000));
	const times = {};
	let version = 1;
	for (const method of asks) {
		times[method] = [];
		for (let key = 0; key < EDITS; key++) {
			version++;
			const start = performance.now();
			await connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version },
				contentChanges: [edit(position, key)],
			});
			await ask(method);
			times[method].push(performance.now() - start);
			// Ten keys a second are a quick typist; the machine must not rest for as long between two.
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
	child.kill();
	connection.dispose();
	return times;
}

/** A character comes, the next key takes it away. */
function edit(position, key) {
	const end = key % 2 === 0 ? position : { ...position, character: position.character + 1 };
	return { range: { start: position, end }, text: key % 2 === 0 ? '甲' : '' };
}

function quantile(times, share) {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
