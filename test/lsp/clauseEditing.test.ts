import { describe, expect, it } from 'vitest';
import {
	type CodeAction,
	CodeActionRequest,
	CodeActionResolveRequest,
	CodeActionTriggerKind,
	DocumentOnTypeFormattingRequest,
	RequestType,
	type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { EDIT_CLAUSE, type EditClauseParams, type EditClauseResult } from '../../server/src/protocol';
import { startClient, type TestClient } from './support/client';

const URI = 'file:///drafts/办法.gongwen';
const DRAFT = `甲市办法
第一条　制定本办法。
第二条　符合条件的，给予补贴。
第三条　违反第二条的，不予补贴。
`;

describe('what changes a clause', () => {
	it('is answered to a client with commands of its own', async () => {
		const client = await open(DRAFT);
		const result = await change(client, 'insertBelow', '制定');
		expect(result?.edits.map(({ newText, role }) => [role, newText])).toEqual([
			['text', '\n第二条　'],
			['number', '三'],
			['number', '四'],
			['reference', '三'],
		]);
		expect(result?.cursor).toEqual({ line: 2, character: 4 });
	});

	it('names what a person must look at, where it stands afterwards', async () => {
		const client = await open(DRAFT);
		const result = await change(client, 'delete', '符合');
		expect(result?.remarks).toEqual([
			{
				range: { start: { line: 2, character: 6 }, end: { line: 2, character: 9 } },
				message: '“第二条”所指的条款已删去，请改写这处引用。',
			},
		]);
	});

	it('says why it cannot be done', async () => {
		const client = await open(DRAFT);
		expect((await change(client, 'moveUp', '制定'))?.refused).toBe('已经是最前面的一条，不能再上移。');
	});
});

describe('refactorings', () => {
	it('are whole edits for a client that resolves nothing', async () => {
		const client = await open(DRAFT);
		const action = (await refactorings(client, '符合')).find(({ title }) => title === '上移本条');
		expect(action?.kind).toBe('refactor.move');
		await client.apply(URI, action ?? { title: '' });
		expect(client.text(URI)).toBe(
			'甲市办法\n第一条　符合条件的，给予补贴。\n第二条　制定本办法。\n第三条　违反第一条的，不予补贴。\n',
		);
	});

	it('leave out what is not possible there', async () => {
		const client = await open(DRAFT);
		const titles = (await refactorings(client, '制定')).map(({ title }) => title);
		expect(titles).toContain('下移本条');
		expect(titles).not.toContain('上移本条');
	});

	it('are worked out when they are chosen, with what needs a look to be confirmed, where a client can do that', async () => {
		const client = await open(DRAFT, {
			textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
			workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
		});
		const action = (await refactorings(client, '符合')).find(({ title }) => title === '删去本条');
		expect(action?.edit).toBeUndefined();
		const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action ?? { title: '' });
		const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
		expect(change?.edits.map((each) => ('newText' in each ? each.newText : ''))).toEqual(['', '二', '第二条']);
		expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
			{ label: '“第二条”所指的条款已删去，请改写这处引用。', needsConfirmation: true },
		]);
	});

	it('do not follow the cursor about', async () => {
		const client = await open(DRAFT);
		const { start } = client.rangeOf(URI, '符合');
		const found = await client.connection.sendRequest(CodeActionRequest.type, {
			textDocument: { uri: URI },
			range: { start, end: start },
			context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
		});
		expect(found).toEqual([]);
	});
});

describe('Enter', () => {
	it('brings the next number, and takes it back behind an empty one', async () => {
		const client = await open(DRAFT);
		await client.replace(URI, '制定本办法。', '制定本办法。\n');
		await client.edit(URI, await typed(client, 2));
		expect(client.text(URI)).toContain('\n第二条　\n第三条　符合条件的，给予补贴。\n第四条　违反第三条的');
		await client.replace(URI, '第二条　\n', '第二条　\n\n');
		await client.edit(URI, await typed(client, 3));
		expect(client.text(URI)).toBe(DRAFT.replace('办法。\n第二条', '办法。\n\n第二条'));
	});

	it('is only a new line where that is what the drafter has set', async () => {
		const client = await open(DRAFT, {}, { editor: { continueNumbering: false } });
		await client.replace(URI, '制定本办法。', '制定本办法。\n');
		expect(await typed(client, 2)).toEqual([]);
	});
});

async function open(text: string, capabilities = {}, settings: unknown = {}): Promise<TestClient> {
	const client = await startClient({ capabilities, settings });
	await client.open(URI, text);
	return client;
}

function change(client: TestClient, what: EditClauseParams['change'], words: string): Promise<EditClauseResult | null> {
	const { start } = client.rangeOf(URI, words);
	return client.connection.sendRequest(new RequestType<EditClauseParams, EditClauseResult | null, never>(EDIT_CLAUSE), {
		uri: URI,
		change: what,
		range: { start, end: start },
	});
}

async function refactorings(client: TestClient, words: string): Promise<readonly CodeAction[]> {
	const { start } = client.rangeOf(URI, words);
	return client.actions(URI, [], { start, end: start }, ['refactor']);
}

async function typed(client: TestClient, line: number) {
	const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
		textDocument: { uri: URI },
		position: { line, character: 0 },
		ch: '\n',
		options: { tabSize: 4, insertSpaces: true },
	});
	return edits ?? [];
}
