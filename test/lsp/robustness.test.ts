import { describe, expect, it } from 'vitest';
import {
	type CancellationTokenSource,
	CodeActionRequest,
	CompletionRequest,
	DocumentDiagnosticRequest,
	DocumentSymbolRequest,
	FoldingRangeRequest,
	HoverRequest,
	LSPErrorCodes,
	SemanticTokensRequest,
	CancellationTokenSource as TokenSource,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///drafts/意见.gongwen';
const GAP = '一、任务\n1.稳岗位。\n4.扩就业。\n二、组织领导\n';
const CLAUSE = '开展职业技能培训，提升技能。';
const MILLION = 1_000_000;
/** A machine that builds at the same time is slow; nothing here measures time. */
const PATIENCE = 120_000;

describe('bad input', () => {
	it.each<readonly [string, string]>([
		['nothing', ''],
		['blanks', ' \t　\n\r\n\r'],
		['a line of a million characters', '稳岗位，'.repeat(MILLION / 4)],
		['a clause of a million characters', `1.${CLAUSE.repeat(MILLION / CLAUSE.length)}`],
		['a million line ends', '\n'.repeat(MILLION)],
		['900 clauses', Array.from({ length: 900 }, (_, i) => `${i + 1}.${CLAUSE}（责任单位：市第${i}局）`).join('\n')],
		['5,000 statements of one clause', `1.${CLAUSE}\n${'（责任单位：市财政局）\n'.repeat(5_000)}`],
		['half a character', `一、\ud842任务\udfb7\n1.\ud842`],
		['NUL', '一、\0任务\n1.\0\0甲。（责任单位：\0）'],
		['20,000 opening brackets', `1.甲${'（'.repeat(20_000)}`],
		['20,000 labels', `1.甲${'（责任单位：'.repeat(20_000)}`],
		['5,000 dashes', '——甲。\n'.repeat(5_000)],
		['markup', '1.<img src=x>[a](b)`c`$1（责任单位：<b>）'],
		['right to left and joined characters', '一、\u202e任务\u200d\n1.👨‍👩‍👧甲。（责任单位：é̂）'],
	])('such as %s is answered', { timeout: PATIENCE }, async (_, text) => {
		const client = await open(text);
		for (const position of [
			{ line: 0, character: 0 },
			{ line: 0, character: Math.floor(text.length / 2) },
			{ line: 1, character: 3 },
			{ line: 4_000_000, character: 4_000_000 },
		]) {
			await askEverything(client, position);
		}
		await expectAlive(client);
	});

	it.each([
		{ line: -1, character: -1 },
		{ line: 0, character: 2 ** 31 - 1 },
		{ line: 2 ** 31 - 1, character: 0 },
		{ line: 1.5, character: 0.5 },
	])('such as the position %j is answered', async (position) => {
		const client = await open(GAP);
		await askEverything(client, position);
		await expectAlive(client);
	});

	it('such as edits beyond the text is taken as an edit at its end', async () => {
		const client = await open('一、任务\n1.甲。\n');
		const range = { start: { line: 90, character: 90 }, end: { line: 99, character: 99 } };
		await client.edit(URI, [{ range, newText: '3.乙。\n二、组织领导\n' }]);
		await client.save(URI);
		expect(await client.findings(URI)).toEqual(['numbering-gap 3.']);
	});

	it('such as a range from its end to its start is taken as the range', async () => {
		const client = await open(GAP);
		await client.findings(URI);
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: URI, version: 2 },
			contentChanges: [
				{ range: { start: { line: 0, character: 4 }, end: { line: 0, character: 2 } }, text: '目标任务' },
			],
		});
		expect(await client.diagnostics(URI)).toMatchObject([{ code: 'numbering-gap', range: { start: { line: 2 } } }]);
	});
});

describe('a document that is not open', () => {
	it.each(['file:///never.gongwen', 'untitled:gone', 'nonsense', ''])('is answered with nothing (%j)', async (uri) => {
		const client = await open(GAP);
		const textDocument = { uri };
		const position = { line: 0, character: 0 };
		const { connection } = client;
		expect(await connection.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
		expect(await connection.sendRequest(CompletionRequest.type, { textDocument, position })).toBeNull();
		expect(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
		expect(await connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toBeNull();
		expect(await connection.sendRequest(SemanticTokensRequest.type, { textDocument })).toEqual({ data: [] });
		expect(await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument })).toEqual({
			kind: 'full',
			items: [],
		});
		const action = { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } };
		expect(await connection.sendRequest(CodeActionRequest.type, action)).toEqual([]);
	});

	it('may be changed, saved and closed without harm', async () => {
		const client = await open(GAP);
		const textDocument = { uri: 'file:///never.gongwen', version: 2 };
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument,
			contentChanges: [{ text: '' }],
		});
		await client.connection.sendNotification('textDocument/didSave', { textDocument });
		await client.connection.sendNotification('textDocument/didClose', { textDocument });
		await expectAlive(client);
	});

	it('gets no answer of its own when it is closed while it is asked about', async () => {
		const client = await open(GAP);
		const report = client.report(URI);
		const hover = client.hoverAt(URI, { line: 1, character: 3 });
		await client.close(URI);
		expect((await report).kind).toBe('full');
		expect(await hover).toBeNull();
	});
});

describe('a request that is given up', () => {
	it('while the corpus is read is answered as cancelled', async () => {
		const { client, release } = await withSlowCorpus();
		const source = new TokenSource();
		const hover = ask(client, source);
		source.cancel();
		release();
		await expect(hover).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
		await expectAlive(client);
	});

	it('does not take the others with it', async () => {
		const { client, release } = await withSlowCorpus();
		const source = new TokenSource();
		const given = ask(client, source);
		const kept = client.hover(URI, '职业技能');
		source.cancel();
		release();
		await expect(given).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
		expect(await kept).not.toBeNull();
	});

	it('leaves findings and outline to be answered while the corpus is read', async () => {
		const { client, release } = await withSlowCorpus();
		const hover = client.hover(URI, '职业技能');
		expect(await client.findings(URI)).toEqual([]);
		release();
		expect(await hover).not.toBeNull();
	});
});

async function open(text: string): Promise<TestClient> {
	const host = createFakeHost({ '先例.txt': `一、任务\n1.强培训。${CLAUSE}（责任单位：市人社局）` });
	const client = await startClient({ host });
	await client.open(URI, text);
	return client;
}

/** Everything an editor may ask; each request must be answered, with whatever fits. */
async function askEverything(client: TestClient, position: { line: number; character: number }): Promise<void> {
	const textDocument = { uri: URI };
	const diagnostics = [...(await client.diagnostics(URI))].slice(0, 5);
	await Promise.all([
		client.connection.sendRequest(HoverRequest.type, { textDocument, position }),
		client.connection.sendRequest(CompletionRequest.type, { textDocument, position }),
		client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
		client.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
		client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
		client.actions(URI, diagnostics),
		client.actions(URI, [], { start: position, end: position }),
	]);
}

async function expectAlive(client: TestClient): Promise<void> {
	await client.open('file:///drafts/其他.gongwen', GAP);
	expect(await client.findings('file:///drafts/其他.gongwen')).toEqual(['numbering-gap 4.']);
}

/** A server whose corpus is there when the test says so. */
async function withSlowCorpus(): Promise<{ readonly client: TestClient; readonly release: () => void }> {
	const host = createFakeHost({ '先例.txt': `一、任务\n1.强培训。${CLAUSE}（责任单位：市人社局）` });
	const { readCorpus } = host;
	let release = (): void => {};
	const gate = new Promise<void>((resolve) => {
		release = resolve;
	});
	host.readCorpus = (request, listener) => {
		void gate.then(() => readCorpus(request, listener));
		return { cancel: () => {} };
	};
	const client = await startClient({ host });
	await client.open(URI, `一、任务\n1.${CLAUSE}`);
	return { client, release };
}

function ask(client: TestClient, source: CancellationTokenSource) {
	const params = { textDocument: { uri: URI }, position: client.rangeOf(URI, '职业技能').start };
	return client.connection.sendRequest(HoverRequest.type, params, source.token);
}
