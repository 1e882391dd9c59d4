import { describe, expect, it } from 'vitest';
import {
	DefinitionRequest,
	DocumentHighlightRequest,
	DocumentLinkRequest,
	type Location,
	PrepareRenameRequest,
	type Range,
	ReferencesRequest,
	RenameRequest,
	type SelectionRange,
	SelectionRangeRequest,
	type SymbolInformation,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///work/甲市意见.gongwen';
const DRAFT = `甲市人民政府关于稳就业的意见

一、主要任务
（一）稳岗位。设立就业服务中心（以下简称中心）。（责任单位：市人社局、市财政局）
（二）扩就业。中心按照《关于做好就业工作的通知》（国发〔2020〕1号）开展招聘，由市人力资源和社会保障局牵头。
（三）强培训。按第（一）项办理。
`;
const CITED = '关于做好就业工作的通知\n国发〔2020〕1号\n\n一、稳就业\n（一）稳岗位。落实政策，降低费率。\n';

describe('from a name', () => {
	it('the definition of a short name, of a reference, of a unit', async () => {
		const client = await open();
		expect(await definitions(client, '中心按照')).toEqual(['中心']);
		expect(await definitions(client, '第（一）项')).toEqual(['（一）稳岗位']);
		expect(await definitions(client, '市人力资源')).toEqual(['市人社局']);
		expect(await definitions(client, '落实')).toEqual([]);
	});

	it('all places of a unit, by whatever name', async () => {
		const client = await open();
		expect(await references(client, '市人社局', false)).toEqual(['市人社局', '市人力资源和社会保障局']);
	});

	it('the uses of a short name, with its introduction or without', async () => {
		const client = await open();
		expect(await references(client, '中心按照', true)).toEqual(['中心', '中心']);
		expect(await references(client, '中心按照', false)).toEqual(['中心']);
	});

	it('highlights what is meant, and nothing for other words', async () => {
		const client = await open();
		const highlights = async (words: string) =>
			client.connection.sendRequest(DocumentHighlightRequest.type, at(client, words));
		expect((await highlights('市人社局'))?.length).toBe(2);
		expect(await highlights('开展招聘')).toEqual([]);
		expect(await highlights('强培训')).toEqual([]);
	});
});

describe('renaming', () => {
	it('shows the name first, where there is one', async () => {
		const client = await open({ textDocument: { rename: { prepareSupport: true } } });
		expect(client.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
		const prepare = (words: string) => client.connection.sendRequest(PrepareRenameRequest.type, at(client, words));
		expect(await prepare('市人社局')).toMatchObject({ placeholder: '市人社局' });
		expect(await prepare('开展招聘')).toBeNull();
	});

	it('changes every place of a short name', async () => {
		const client = await open();
		const edit = await client.connection.sendRequest(RenameRequest.type, {
			...at(client, '中心按照'),
			newName: '服务站',
		});
		await client.edit(URI, edit?.changes?.[URI] ?? []);
		expect(client.text(URI)).toContain('设立就业服务中心（以下简称服务站）');
		expect(client.text(URI)).toContain('服务站按照');
	});

	it.each([
		['市人社局', '　', '不能为空'],
		['开展招聘', '甲', '没有可以改名'],
	])('says why %s cannot become %j', async (words, newName, reason) => {
		const client = await open();
		await expect(client.connection.sendRequest(RenameRequest.type, { ...at(client, words), newName })).rejects.toThrow(
			reason,
		);
	});
});

describe('selections', () => {
	it('grow from the phrase at each cursor', async () => {
		const client = await open();
		const position = client.rangeOf(URI, '开展招聘').start;
		const [first] =
			(await client.connection.sendRequest(SelectionRangeRequest.type, {
				textDocument: { uri: URI },
				positions: [position],
			})) ?? [];
		const words: string[] = [];
		for (let each: SelectionRange | undefined = first; each !== undefined; each = each.parent) {
			words.push(client.textAt(URI, each.range).slice(0, 8));
		}
		expect(words.slice(0, 4)).toEqual(['中心按照《关于做', '中心按照《关于做', '扩就业。中心按照', '（二）扩就业。中']);
	});
});

describe('links to cited documents', () => {
	it('are addresses of the editor’s own where it has such', async () => {
		const client = await open({}, { opensPrecedents: true });
		const [link] = await links(client);
		expect(client.textAt(URI, link?.range as Range)).toBe('《关于做好就业工作的通知》（国发〔2020〕1号');
		expect(decodeURIComponent(link?.target ?? '')).toBe(
			'policy-precedent:/关于做好就业工作的通知.gongwen?%E7%94%B2.txt',
		);
	});

	it('are files in other editors', async () => {
		expect((await links(await open())).map(({ target }) => target)).toEqual(['file:///corpus/甲.txt']);
	});
});

describe('symbols of the workspace', () => {
	it('come from open drafts as they are, and from the others on the disk', async () => {
		const host = createFakeHost();
		host.draftFiles.set('file:///work/%E7%94%B2%E5%B8%82%E6%84%8F%E8%A7%81.gongwen', '一、旧的');
		host.draftFiles.set('file:///work/乙.gongwen', '乙市关于创业的意见\n一、创业担保\n');
		host.draftFiles.set('file:///elsewhere/丙.gongwen', '一、创业');
		const client = await startClient({ host, workspaceFolders: ['file:///work'] });
		await client.open(URI, DRAFT);
		expect(await symbols(client, '稳岗')).toEqual(['（一）稳岗位 file:///work/甲市意见.gongwen']);
		expect(await symbols(client, '创业 担保')).toEqual(['一、创业担保 file:///work/乙.gongwen']);
		await client.replace(URI, '稳岗位', '稳企业');
		expect(await symbols(client, '稳岗')).toEqual([]);
		expect(await symbols(client, '旧的')).toEqual([]);
		expect(host.draftReads).toEqual(['file:///work/乙.gongwen']);
	});
});

async function open(capabilities = {}, initializationOptions = {}): Promise<TestClient> {
	const host = createFakeHost({ '甲.txt': CITED });
	const client = await startClient({ host, capabilities, initializationOptions });
	await client.open(URI, DRAFT);
	return client;
}

function at(client: TestClient, words: string) {
	return { textDocument: { uri: URI }, position: client.rangeOf(URI, words).start };
}

async function definitions(client: TestClient, words: string): Promise<readonly string[]> {
	const found = await client.connection.sendRequest(DefinitionRequest.type, at(client, words));
	return wordsAt(client, found as readonly Location[] | null);
}

async function references(client: TestClient, words: string, includeDeclaration: boolean): Promise<readonly string[]> {
	const params = { ...at(client, words), context: { includeDeclaration } };
	return wordsAt(client, await client.connection.sendRequest(ReferencesRequest.type, params));
}

function wordsAt(client: TestClient, locations: readonly Location[] | null): readonly string[] {
	return (locations ?? []).map(({ range }) => client.textAt(URI, range));
}

async function links(client: TestClient) {
	return (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: URI } })) ?? [];
}

async function symbols(client: TestClient, query: string): Promise<readonly string[]> {
	const found = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[];
	return found.map(({ name, location }) => `${name} ${location.uri}`);
}
