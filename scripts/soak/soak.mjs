import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { randomEdit } from './edits.mjs';
import { randomNumbers } from './random.mjs';
import { startServer } from './server.mjs';

/**
 * The server under random edits, requests and cancellations over 20 open drafts, the same for the same seed. Now and then it
 * is killed while it is asked something and started anew, as an editor does. Some answers are kept and compared with what a
 * fresh server says of the same text.
 *
 * @param {{ program: string, seeds: string, edits: number, seed?: number, undisturbed?: boolean, report?: (line: string) => void }} options
 *   `program`: the built server; `seeds`: the folder the drafts are taken from; `undisturbed`: it is never killed, and nothing is
 *   compared, so that its memory tells of the edits only
 */
export async function soak({ program, seeds, edits, seed = 20261123, undisturbed = false, report = () => {} }) {
	const random = randomNumbers(seed);
	const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
	const drafts = await openingDrafts(seeds);
	const counts = { edits: 0, requests: 0, cancellations: 0, restarts: 0, compared: 0, mismatches: 0, unanswered: 0 };
	/** @type {Kept[]} */
	let kept = [];
	/** @type {string[]} */
	const differences = [];
	/** @type {number[]} */
	const memory = [];
	let server = await open(program, drafts);
	/** @type {Promise<unknown>[]} */
	let pending = [];
	const restartEvery = Math.max(1000, Math.floor(edits / 5));

	while (counts.edits < edits) {
		const draft = pick(drafts);
		const edit = randomEdit(draft.text, draft.usual, random);
		await change(server, draft, edit);
		counts.edits++;
		const chance = random();
		if (chance < 0.5) {
			counts.requests++;
			const request = randomRequest(draft, pick, random);
			if (random() < 0.3) {
				const source = new CancellationTokenSource();
				counts.cancellations++;
				pending.push(send(server, request, source.token).catch(() => {}));
				source.cancel();
			} else if (random() < 0.5) {
				pending.push(send(server, request).catch(() => counts.unanswered++));
			} else {
				const answer = await send(server, request);
				if (random() < 0.2 && !undisturbed) {
					kept.push({ request, text: draft.text, answer });
				}
			}
		} else if (chance < 0.52) {
			await reopen(server, draft);
		} else if (chance < 0.54) {
			await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: draft.uri } });
		}
		if (pending.length > 50) {
			await Promise.all(pending);
			pending = [];
		}
		if (counts.edits % Math.max(50, Math.floor(edits / 200)) === 0) {
			memory.push(server.memory() ?? 0);
		}
		if (!undisturbed && counts.edits % restartEvery === 0 && counts.edits < edits) {
			const asked = Promise.allSettled(drafts.map((each) => send(server, requests(each, 0)[0])));
			await server.kill();
			await asked;
			pending = [];
			server = await open(program, drafts);
			counts.restarts++;
		}
		if (kept.length >= 250) {
			differences.push(...(await compare(program, kept, counts)));
			kept = [];
			report(`${counts.edits} edits, ${counts.compared} answers compared, ${counts.mismatches} differ`);
		}
		if (server.hasExited()) {
			throw new Error(`The server ended by itself after ${counts.edits} edits.`);
		}
	}
	await Promise.all(pending);
	differences.push(...(await compare(program, kept, counts)));
	await server.kill();
	const hours = Array.from({ length: HOURS }, (_, hour) => medianOfPart(memory, hour));
	return { ...counts, memory: { hours, first: hours[0], last: hours.at(-1) }, differences };
}

/** @typedef {{ method: string, params: any }} Request */
/** @typedef {{ request: Request, text: string, answer: unknown }} Kept */
/** @typedef {{ uri: string, text: string, version: number, usual: number }} Draft */
/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

const DRAFTS = 20;
/** A day at work: the run is cut into as many. */
const HOURS = 8;
const SETTINGS = { lint: { run: 'onType' }, codeLens: { enabled: true }, inlayHints: { enabled: true } };

/**
 * The documents of a folder, whole and in parts.
 * @param {string} folder
 * @returns {Promise<Draft[]>}
 */
async function openingDrafts(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
	const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
	return Array.from({ length: DRAFTS }, (_, i) => {
		const lines = (texts[i % texts.length] ?? '').split('\n');
		const from = Math.floor((lines.length * Math.floor(i / texts.length)) / 8);
		const text = lines.slice(from, from + 40).join('\n');
		return { uri: `file:///soak/草稿${i}.gongwen`, text, version: 1, usual: text.length };
	});
}

/**
 * @param {string} program
 * @param {readonly Draft[]} drafts
 */
async function open(program, drafts) {
	const server = await startServer(program, SETTINGS);
	for (const draft of drafts) {
		await didOpen(server, draft);
	}
	await ready(server, drafts[0]?.uri ?? '');
	return server;
}

/**
 * The corpus is read in the background: what is asked before it is there is answered without it.
 * @param {Server} server
 * @param {string} uri
 */
async function ready(server, uri) {
	const params = { uri, position: { line: 0, character: 0 }, text: WORDS, filter: {}, order: 'best', limit: 50 };
	let before = -1;
	for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
		const found = await server.connection.sendRequest('policyDraft/precedents', params);
		const count = (found?.precedents.length ?? 0) + (found?.more ?? 0);
		if (count > 0 && count === before) {
			return;
		}
		before = count;
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
	throw new Error('The built-in corpus was not read in time.');
}

/** Words that the built-in corpus has clauses on. */
const WORDS = '开展职业技能培训，加大援企稳岗力度';
const PATIENCE = 30_000;

/**
 * @param {Server} server
 * @param {Draft} draft
 */
function didOpen(server, { uri, version, text }) {
	const textDocument = { uri, languageId: 'policy-draft', version, text };
	return server.connection.sendNotification('textDocument/didOpen', { textDocument });
}

/**
 * @param {Server} server
 * @param {Draft} draft
 */
async function reopen(server, draft) {
	await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft.uri } });
	await didOpen(server, draft);
}

/**
 * @param {Server} server
 * @param {Draft} draft
 * @param {{ start: number, end: number, newText: string }} edit
 */
async function change(server, draft, { start, end, newText }) {
	const range = { start: positionAt(draft.text, start), end: positionAt(draft.text, end) };
	// An offset inside a line end is no place an editor can name: the edit is what its positions say.
	const from = offsetAt(draft.text, range.start);
	const to = offsetAt(draft.text, range.end);
	draft.text = draft.text.slice(0, from) + newText + draft.text.slice(to);
	draft.version++;
	await server.connection.sendNotification('textDocument/didChange', {
		textDocument: { uri: draft.uri, version: draft.version },
		contentChanges: [{ range, text: newText }],
	});
}

/**
 * @param {Server} server
 * @param {Request | undefined} request
 * @param {import('vscode-languageserver/node').CancellationToken} [token]
 */
function send(server, request, token) {
	const { method = '', params } = request ?? {};
	return token === undefined
		? server.connection.sendRequest(method, params)
		: server.connection.sendRequest(method, params, token);
}

/**
 * @param {Draft} draft
 * @param {(list: readonly any[]) => any} pick
 * @param {() => number} random
 */
function randomRequest(draft, pick, random) {
	return pick(requests(draft, Math.floor(random() * (draft.text.length + 1))));
}

/**
 * What an editor asks at a place of a draft.
 * @param {Draft} draft
 * @param {number} offset
 * @returns {readonly Request[]}
 */
function requests({ uri, text }, offset) {
	const textDocument = { uri };
	const position = positionAt(text, offset);
	const at = { textDocument, position };
	const range = { start: position, end: positionAt(text, Math.min(text.length, offset + 200)) };
	return [
		{ method: 'textDocument/diagnostic', params: { textDocument } },
		{ method: 'textDocument/diagnostic', params: { textDocument } },
		{ method: 'textDocument/documentSymbol', params: { textDocument } },
		{ method: 'textDocument/foldingRange', params: { textDocument } },
		{ method: 'textDocument/semanticTokens/full', params: { textDocument } },
		{ method: 'textDocument/hover', params: at },
		{ method: 'textDocument/completion', params: at },
		{ method: 'textDocument/definition', params: at },
		{ method: 'textDocument/codeAction', params: { textDocument, range, context: { diagnostics: [] } } },
		{ method: 'policyDraft/tasks', params: { uri } },
		{
			method: 'policyDraft/precedents',
			params: { uri, position, text: '', filter: {}, order: 'best', limit: 5 },
		},
	];
}

/**
 * Asks a fresh server the same about the same texts.
 * @param {string} program
 * @param {readonly Kept[]} kept
 * @param {{ compared: number, mismatches: number }} counts
 */
async function compare(program, kept, counts) {
	if (kept.length === 0) {
		return [];
	}
	const differences = [];
	const server = await startServer(program, SETTINGS);
	let first = true;
	for (const { request, text, answer } of kept) {
		const uri = request.params.textDocument?.uri ?? request.params.uri;
		const draft = { uri, text, version: 1, usual: 0 };
		await didOpen(server, draft);
		if (first) {
			await ready(server, uri);
			first = false;
		}
		const fresh = await send(server, request);
		counts.compared++;
		if (!isDeepStrictEqual(withoutName(fresh), withoutName(answer))) {
			counts.mismatches++;
			differences.push(JSON.stringify({ request, text, answer, fresh }));
		}
		await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}
	await server.kill();
	return differences;
}

/**
 * The name of an answer, by which an editor could ask for what changed since, is new each time.
 * @param {any} answer
 */
function withoutName(answer) {
	return answer !== null && typeof answer === 'object' && 'resultId' in answer
		? { ...answer, resultId: undefined }
		: answer;
}

/**
 * The median of one eighth of the run: an hour of a day's work.
 * @param {readonly number[]} memory
 * @param {number} part
 */
function medianOfPart(memory, part) {
	const values = memory
		.slice(Math.floor((memory.length * part) / HOURS), Math.ceil((memory.length * (part + 1)) / HOURS))
		.sort((a, b) => a - b);
	return Math.round(values[Math.floor(values.length / 2)] ?? 0);
}

/**
 * @param {string} text
 * @param {number} offset
 */
function positionAt(text, offset) {
	let line = 0;
	let start = 0;
	for (const match of text.matchAll(/\r\n|\n|\r/g)) {
		const end = match.index + match[0].length;
		if (end > offset) {
			// Inside the two characters of a line end is behind the line.
			return { line, character: Math.min(offset, match.index) - start };
		}
		line++;
		start = end;
	}
	return { line, character: offset - start };
}

/**
 * @param {string} text
 * @param {{ line: number, character: number }} position
 */
function offsetAt(text, { line, character }) {
	let start = 0;
	let at = 0;
	for (const match of text.matchAll(/\r\n|\n|\r/g)) {
		if (at === line) {
			break;
		}
		at++;
		start = match.index + match[0].length;
	}
	return start + character;
}
