import { describe, expect, it } from 'vitest';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest, type TextEdit } from 'vscode-languageserver';
import { CLEAN_PASTED, type CleanPastedParams } from '../../server/src/protocol';
import { startClient, type TestClient } from './support/client';

const URI = 'file:///drafts/意见.gongwen';
const DRAFT = '一、 甲：落实。\r\n二、 乙：落实,压实。\r\n三、 丙：落实；压实。';
const OPTIONS = { tabSize: 4, insertSpaces: true };

describe('formatting', () => {
	it('is offered for a draft and for a selection', async () => {
		const { capabilities } = (await startClient()).initialized;
		expect(capabilities).toMatchObject({ documentFormattingProvider: true, documentRangeFormattingProvider: true });
	});

	it('puts the draft as it is typed in order, whatever the editor says of tabs', async () => {
		const client = await open();
		await client.replace(URI, '丙', '丁');
		await client.edit(URI, await formatted(client));
		expect(client.text(URI)).toBe('　　一、甲：落实。\r\n　　二、乙：落实，压实。\r\n　　三、丁：落实；压实。');
		expect(await formatted(client)).toEqual([]);
	});

	it('of a selection changes the lines it touches', async () => {
		const client = await open();
		const range = { start: { line: 1, character: 4 }, end: { line: 2, character: 0 } };
		const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
			textDocument: { uri: URI },
			range,
			options: OPTIONS,
		});
		await client.edit(URI, edits ?? []);
		expect(client.text(URI)).toBe('一、 甲：落实。\r\n　　二、乙：落实，压实。\r\n三、 丙：落实；压实。');
	});

	it('has no answer for what is not open', async () => {
		const client = await open();
		const params = { textDocument: { uri: 'file:///other.gongwen' }, options: OPTIONS };
		expect(await client.connection.sendRequest(DocumentFormattingRequest.type, params)).toBeNull();
	});
});

async function open(): Promise<TestClient> {
	const client = await startClient();
	await client.open(URI, DRAFT);
	return client;
}

async function formatted(client: TestClient): Promise<readonly TextEdit[]> {
	const params = { textDocument: { uri: URI }, options: { tabSize: 4, insertSpaces: true } };
	return (await client.connection.sendRequest(DocumentFormattingRequest.type, params)) ?? [];
}

describe('a pasted text', () => {
	const PASTED = '当前位置：首页\n稳岗位,扩就业(试行)。\n二、强培训。';

	it.each([
		['on a line of its own', '一、甲：乙，丙。\n|', '　　稳岗位，扩就业（试行）。\n　　二、强培训。'],
		['behind words', '一、甲：乙，丙。\n加快|', '稳岗位，扩就业（试行）。\n　　二、强培训。'],
		['in a draft in half width', '一、甲:乙,丙(丁)。\n|', '　　稳岗位,扩就业(试行)。\n　　二、强培训。'],
		['in an empty draft', '|', '　　稳岗位，扩就业（试行）。\n　　二、强培训。'],
	])('comes as the draft is written: %s', async (_, marked, expected) => {
		const client = await startClient();
		await client.open(URI, marked.replace('|', ''));
		const lines = marked.slice(0, marked.indexOf('|')).split('\n');
		const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
		const params: CleanPastedParams = { uri: URI, position, text: PASTED };
		expect(await client.connection.sendRequest(CLEAN_PASTED, params)).toEqual({ text: expected, residue: 1 });
	});

	it('has no answer for what is not open', async () => {
		const client = await startClient();
		const params: CleanPastedParams = { uri: URI, position: { line: 0, character: 0 }, text: PASTED };
		expect(await client.connection.sendRequest(CLEAN_PASTED, params)).toBeNull();
	});
});
