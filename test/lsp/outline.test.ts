import { describe, expect, it } from 'vitest';
import {
	type DocumentSymbol,
	DocumentSymbolRequest,
	FoldingRangeRequest,
	SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from './support/client';

const URI = 'file:///drafts/意见.gongwen';

const DRAFT = `海东市关于稳就业的意见
海政发〔2024〕3号

各县区人民政府：
一、主要任务
（一）稳岗位。落实政策。（责任单位：市人社局、市财政局）
（二）扩就业。
　　开展招聘。
二、组织领导
加强领导。

海东市人民政府
2024年3月1日`;

describe('the outline', () => {
	it('names sections and clauses with their units', async () => {
		const symbols = await outline(await open(DRAFT));
		expect(symbols.map(({ name, children }) => [name, children?.map((child) => [child.name, child.detail])])).toEqual([
			[
				'一、主要任务',
				[
					['（一）稳岗位', '市人社局、市财政局'],
					['（二）扩就业', ''],
				],
			],
			['二、组织领导', []],
		]);
	});

	it('selects the heading and reaches to the end of the section', async () => {
		const client = await open(DRAFT);
		const [first] = await outline(client);
		if (first === undefined) {
			throw new Error('no outline');
		}
		expect(client.textAt(URI, first.selectionRange)).toBe('一、主要任务');
		expect(client.textAt(URI, first.range)).toMatch(/^一、主要任务[\s\S]*开展招聘。$/);
	});

	it('names the documents of a compilation, one without a title in the language of messages', async () => {
		const plan = (kind: string) => `为做好工作，制定本${kind}。\n一、目标\n二、任务\n三、要求\n`;
		const text = `${plan('方案')}${plan('办法')}`;
		expect((await outline(await open(text))).map(({ name }) => name)).toEqual(['第 1 件方案', '第 2 件办法']);
		expect((await outline(await open(text, 'en'))).map(({ name }) => name)).toEqual([
			'Document 1: 方案',
			'Document 2: 办法',
		]);
	});
});

describe('folding', () => {
	it('folds what has more than one line', async () => {
		const client = await open(DRAFT);
		expect(await folds(client)).toEqual([
			[4, 7],
			[6, 7],
			[8, 9],
		]);
	});

	it.each(['', '没有编号的一段文字。\n  缩进的一段。'])('leaves %j to the editor', async (text) => {
		const client = await open(text);
		expect(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: URI } })).toBeNull();
	});
});

describe('colours', () => {
	it('tell numbers, titles, units and dates apart', async () => {
		const client = await open(DRAFT);
		expect(await tokens(client)).toEqual([
			'title 海东市关于稳就业的意见',
			'documentNumber 海政发〔2024〕3号',
			'marker.level1 一、',
			'heading 主要任务',
			'marker.level2 （一）',
			'heading 稳岗位',
			'label 责任单位',
			'unit 市人社局',
			'unit 市财政局',
			'marker.level2 （二）',
			'heading 扩就业',
			'marker.level1 二、',
			'heading 组织领导',
			'date 2024年3月1日',
		]);
	});
});

async function open(text: string, locale = 'zh-cn'): Promise<TestClient> {
	const client = await startClient({ locale });
	await client.open(URI, text);
	return client;
}

async function outline(client: TestClient): Promise<readonly DocumentSymbol[]> {
	const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
	return (found ?? []).filter((each): each is DocumentSymbol => 'selectionRange' in each);
}

async function folds(client: TestClient): Promise<readonly (readonly number[])[]> {
	const found = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: URI } });
	return (found ?? []).map(({ startLine, endLine }) => [startLine, endLine]);
}

/** The coloured words with the names that the legend gives them. */
async function tokens(client: TestClient): Promise<readonly string[]> {
	const { tokenTypes = [], tokenModifiers = [] } = client.initialized.capabilities.semanticTokensProvider?.legend ?? {};
	const found = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: URI } });
	const data = found?.data ?? [];
	const words: string[] = [];
	let line = 0;
	let character = 0;
	for (let i = 0; i < data.length; i += 5) {
		const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
		character = lines === 0 ? character + characters : characters;
		line += lines;
		const word = client.textAt(URI, { start: { line, character }, end: { line, character: character + length } });
		const modifier = tokenModifiers.filter((_, bit) => (modifiers >> bit) & 1).map((name) => `.${name}`);
		words.push(`${tokenTypes[type]}${modifier.join('')} ${word}`);
	}
	return words;
}
