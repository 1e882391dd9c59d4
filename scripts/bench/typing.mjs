// `npm run bench -- typing 1000000`: what a drafter's keys cost while a corpus of so many clauses is read in the background,
// beside the same keys without one. The server is the built one, over stdio.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { cleanUp } from '../lib/cleanup.mjs';
import { temporaryFolder } from '../lib/temporaryFolder.mjs';
import { seedText } from './seedText.mjs';
import { tell } from './table.mjs';

const CLAUSES = Number(process.argv[2] ?? 100_000);
const EDITS = 300;
const URI = 'file:///drafts/意见.gongwen';
const corpus = path.join(
	process.env['POLICYDRAFT_CORPUS'] ?? path.join('..', 'shared', 'corpus'),
	'law_clauses.jsonl.gz',
);

if (!existsSync(corpus)) {
	console.log('typing: left out, for the law clauses are not on this machine');
	process.exit();
}
const folder = temporaryFolder('typing');
const files = await writeCorpus(folder, CLAUSES);
const draft = await seedText(35_000);
const alone = await type([], Number.POSITIVE_INFINITY);
const during = await type([folder], Number.POSITIVE_INFINITY);
await tell({
	title: `Keys in a draft of ${draft.length.toLocaleString('en')} characters while a corpus is read, milliseconds from change to answer`,
	columns: ['', 'keys', 'outline p50', 'p95', 'max', 'completions p50', 'p95', 'max', 'clauses read meanwhile'],
	rows: [row('built-in corpus only', alone), row(`while ${files} files are read`, during)],
});
await cleanUp();

function row(name, { outlines, completions, clauses }) {
	const figures = [outlines, completions].flatMap((times) => {
		const sorted = [...times].sort((a, b) => a - b);
		return [0.5, 0.95, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
	});
	return [name, outlines.length, ...figures, clauses];
}

/** Types until the corpus is read, or so many keys without one. */
async function type(folders, most) {
	const child = spawn(process.execPath, [path.join('dist', 'server.js'), '--stdio'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	let clauses = 0;
	let done = folders.length === 0;
	connection.onNotification('policyDraft/corpusProgress', ({ kind, message }) => {
		clauses = Number(/(\d+) 条/.exec(message)?.[1] ?? clauses);
		done ||= kind === 'end';
	});
	connection.onRequest('workspace/configuration', ({ items }) =>
		items.map(() => ({ precedents: { folders }, lint: { run: 'onType' } })),
	);
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.listen();
	await connection.sendRequest('initialize', {
		processId: null,
		rootUri: null,
		capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
		initializationOptions: { showsCorpusProgress: true, locale: 'zh-cn' },
	});
	await connection.sendNotification('initialized', {});
	await connection.sendNotification('textDocument/didOpen', {
		textDocument: { uri: URI, languageId: 'policy-draft', version: 1, text: draft },
	});
	const lines = draft.split('\n');
	const line = lines.findIndex((each) => /^1\./.test(each));
	const position = { line, character: 8 };
	await connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position });
	const outlines = [];
	const completions = [];
	for (let version = 2; version < EDITS || (!done && version < most); version++) {
		const character = position.character + (version % 2);
		const range = { start: { line, character: position.character }, end: { line, character } };
		const start = performance.now();
		await connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: URI, version },
			contentChanges: [
				{ range: version % 2 === 0 ? { start: position, end: position } : range, text: version % 2 === 0 ? '甲' : '' },
			],
		});
		await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
		outlines.push(performance.now() - start);
		const asked = performance.now();
		await connection.sendRequest('textDocument/completion', {
			textDocument: { uri: URI },
			position: { line, character: 4 },
		});
		completions.push(performance.now() - asked);
		// A quick typist strikes ten keys a second.
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	const exit = once(child, 'exit');
	await connection.sendRequest('shutdown');
	await connection.sendNotification('exit');
	await exit;
	return { outlines, completions, clauses };
}

/** The laws as files, again and again with other names until there are enough clauses. */
async function writeCorpus(to, wanted) {
	const laws = new Map();
	const lines = createInterface({ input: createReadStream(corpus).pipe(createGunzip()) });
	for await (const each of lines) {
		const { title, no, text } = JSON.parse(each);
		const law = laws.get(title) ?? [];
		laws.set(title, law);
		law.push(`${no || `第${law.length + 1}条`}　${text.replace(/\s+/g, '')}`);
	}
	let clauses = 0;
	let count = 0;
	for (let round = 0; clauses < wanted; round++) {
		await mkdir(path.join(to, String(round)));
		for (const [title, law] of laws) {
			if (clauses >= wanted) {
				break;
			}
			await writeFile(path.join(to, String(round), `${count}.txt`), `${title}\n\n${law.join('\n')}\n`);
			clauses += law.length;
			count++;
		}
	}
	return count;
}
