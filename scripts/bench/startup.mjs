// Part `startup` of `npm run bench`: from the start of the server's process to the first findings of a draft of 35,000
// characters, each time a new process; the same of Markdown's server and its first outline; how long the extension takes to
// activate in the real VS Code, where there is one; how large what is started is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { cleanUp } from '../lib/cleanup.mjs';
import { run } from '../lib/processes.mjs';
import { temporaryFolder } from '../lib/temporaryFolder.mjs';
import { installMarkdownServer, MARKDOWN, markdownText, markdownTokens } from './markdownServer.mjs';
import { seedText } from './seedText.mjs';
import { spread, tell } from './table.mjs';

const STARTS = 15;
const LENGTH = 35_000;

const draft = await seedText(LENGTH);
const ours = {
	name: 'Policy Draft: findings',
	command: [process.execPath, path.join('dist', 'server.js'), '--stdio'],
	document: { uri: 'file:///drafts/意见.gongwen', languageId: 'policy-draft', text: draft },
	method: 'textDocument/diagnostic',
};
const text = markdownText(LENGTH);
const markdown = await installMarkdownServer();
const servers = [
	ours,
	...(markdown === undefined
		? []
		: [
				{
					name: `${MARKDOWN}: outline`,
					command: markdown,
					document: { uri: 'file:///drafts/notes.md', languageId: 'markdown', text },
					method: 'textDocument/documentSymbol',
				},
			]),
];
const times = new Map(servers.map(({ name }) => [name, []]));
for (let i = 0; i < STARTS; i++) {
	for (const server of servers) {
		times.get(server.name)?.push(await start(server));
	}
}
await tell({
	title: `From the start of the process to the first answer on ${LENGTH.toLocaleString('en')} characters`,
	note: `Over stdio, a new process each time, in turn; median of ${STARTS}, the least and the most in brackets.`,
	columns: ['server', 'introduced, ms', 'first answer, ms'],
	rows: [...times].map(([name, all]) => [
		name,
		spread(all.map(({ introduced }) => introduced)),
		spread(all.map(({ answered }) => answered)),
	]),
});
await tellActivation();
await tellSizes();
await cleanUp();

/** @returns {Promise<{ introduced: number, answered: number }>} */
async function start({ command: [program = '', ...args], document, method }) {
	const begun = performance.now();
	const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	connection.onUnhandledNotification(() => {});
	connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('markdown/parse', () => markdownTokens(document.text));
	connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
		initializationOptions: { locale: 'zh-cn', markdownFileExtensions: ['md'] },
	});
	const introduced = performance.now() - begun;
	await connection.sendNotification('initialized', {});
	await connection.sendNotification('textDocument/didOpen', { textDocument: { ...document, version: 1 } });
	await connection.sendRequest(method, { textDocument: { uri: document.uri } });
	const answered = performance.now() - begun;
	child.kill();
	connection.dispose();
	return { introduced, answered };
}

/** The real VS Code says what it took, in a file that the suite writes. */
async function tellActivation() {
	const folder = temporaryFolder('activation');
	const file = path.join(folder, 'activation.json');
	const env = { ...process.env, POLICYDRAFT_ACTIVATION: file };
	await run(process.execPath, ['esbuild.mjs', '--tests'], { env });
	await run(process.execPath, ['test/e2e/run.mjs', '--pass', 'trusted', '--grep', 'activates'], { env });
	if (!existsSync(file)) {
		console.log('startup: no VS Code here, activation is not measured');
		return;
	}
	const { activation, found } = JSON.parse(await readFile(file, 'utf8'));
	await tell({
		title: 'In the real VS Code',
		note: 'Once, in the extension host. The language client and its server are loaded with the first draft, not with the window.',
		columns: ['', 'ms'],
		rows: [
			['activation: loading the program and running `activate`', activation],
			['from opening the first draft to its findings', found],
		],
	});
}

async function tellSizes() {
	const { outputs } = JSON.parse(await readFile(path.join('dist', 'meta.json'), 'utf8'));
	const started = (program, seen = new Set()) => {
		if (!seen.has(program) && outputs[program] !== undefined) {
			seen.add(program);
			for (const { path: imported, kind } of outputs[program].imports) {
				if (kind !== 'dynamic-import') {
					started(imported, seen);
				}
			}
		}
		return seen;
	};
	const size = (files) => [...files].reduce((sum, file) => sum + outputs[file].bytes, 0) / 1000;
	const client = size(started('dist/client.js'));
	const server = size(new Set([...started('dist/server.js'), ...started('dist/server/server.mjs')]));
	const pictures = await Promise.all(
		(await readdir(path.join('docs', 'images')))
			.filter((name) => name.endsWith('.png'))
			.map(async (name) => (await stat(path.join('docs', 'images', name))).size),
	);
	await run(process.execPath, ['scripts/package.mjs'], { env: process.env });
	const vsix = (await readdir('.')).find((name) => name.endsWith('.vsix'));
	await tell({
		title: 'How large it is',
		columns: ['', 'kB'],
		rows: [
			['the client, as a window starts it', client],
			['the server, as it starts', server],
			['both', client + server],
			['the language client, with the first draft', size(started('dist/createClient.js'))],
			['`.vsix`', vsix === undefined ? undefined : (await stat(vsix)).size / 1000],
			['of that pictures', pictures.reduce((sum, each) => sum + each, 0) / 1000],
		],
	});
}
