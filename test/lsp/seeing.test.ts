import { describe, expect, it } from 'vitest';
import {
	type CodeLens,
	CodeLensRefreshRequest,
	CodeLensRequest,
	CodeLensResolveRequest,
	InlayHintRequest,
} from 'vscode-languageserver/node';
import { UNASSIGNED_CLAUSES, type UnassignedResult } from '../../server/src/protocol';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///work/甲市意见.gongwen';
const DRAFT = `甲市人民政府关于稳就业的意见
一、主要任务
（一）稳岗位。落实稳岗返还政策，降低费率。（责任单位：市人社局、市财政局）
（二）扩就业。开展专场招聘。（责任单位：市人社局）
（三）强培训。开展技能培训。（责任单位：市人社局）
（四）优服务。建设零工市场。
`;
const PRECEDENT = '乙市意见\n一、任务\n1.稳岗位。落实稳岗返还政策，降低费率，支持企业。\n';

describe('lenses', () => {
	it('are off unless they are turned on', async () => {
		expect(await lenses(await open({}))).toBeNull();
	});

	it('say how many units and precedents there are when they are seen, and lead to both', async () => {
		const client = await open({ codeLens: { enabled: true } }, { followsCommands: true });
		const found = (await lenses(client)) ?? [];
		expect(found.every(({ command }) => command === undefined)).toBe(true);
		const [units, precedents] = await Promise.all(found.slice(0, 2).map((lens) => resolve(client, lens)));
		expect([units?.command?.title, units?.command?.command]).toEqual(['责任单位 2', 'policyDraft.showTasks']);
		expect([precedents?.command?.title, precedents?.command?.command]).toEqual([
			'相似先例 1',
			'policyDraft.showPrecedents',
		]);
		expect(precedents?.command?.arguments).toEqual([{ uri: URI, position: { line: 2, character: 0 } }]);
	});

	it('name no command to a client that has not ours', async () => {
		const client = await open({ codeLens: { enabled: true } });
		const [first] = (await lenses(client)) ?? [];
		expect((await resolve(client, first as CodeLens)).command).toEqual({ title: '责任单位 2', command: '' });
	});

	it('are asked for again when the setting changes', async () => {
		const client = await open({});
		let refreshed = 0;
		client.connection.onRequest(CodeLensRefreshRequest.type, () => {
			refreshed++;
		});
		await client.changeSettings({ codeLens: { enabled: true } });
		await client.until(() => true);
		expect((await lenses(client))?.length).toBe(8);
		expect(refreshed).toBe(1);
	});
});

describe('hints', () => {
	it('are off unless they are turned on, and give full names', async () => {
		expect(await hints(await open({}))).toBeNull();
		expect(await hints(await open({ inlayHints: { fullNames: true } }))).toEqual([
			'市人力资源和社会保障局',
			'市人力资源和社会保障局',
			'市人力资源和社会保障局',
		]);
	});
});

describe('clauses without a unit', () => {
	it('are counted as the drafter goes on', async () => {
		const client = await open({});
		expect(await unassigned(client)).toEqual(['（四）优服务']);
		await client.replace(URI, '零工市场。', '零工市场。（责任单位：市商务局）');
		expect(await unassigned(client)).toEqual([]);
		await client.changeSettings({ responsibility: { required: 'never' } });
		expect(await unassigned(client)).toBeUndefined();
	});

	it('are none of a document that is not open', async () => {
		const client = await open({});
		expect(await client.connection.sendRequest(UNASSIGNED_CLAUSES, { uri: 'file:///other.gongwen' })).toBeNull();
	});
});

async function open(settings: unknown, initializationOptions = {}): Promise<TestClient> {
	const client = await startClient({
		host: createFakeHost({ '乙.txt': PRECEDENT }),
		settings,
		initializationOptions,
		capabilities: { workspace: { codeLens: { refreshSupport: true } } },
	});
	await client.open(URI, DRAFT);
	return client;
}

function lenses(client: TestClient): Promise<CodeLens[] | null> {
	return client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } });
}

function resolve(client: TestClient, lens: CodeLens): Promise<CodeLens> {
	return client.connection.sendRequest(CodeLensResolveRequest.type, lens);
}

async function hints(client: TestClient): Promise<readonly unknown[] | null> {
	const range = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
	const found = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: URI }, range });
	return found?.map(({ label }) => label) ?? null;
}

async function unassigned(client: TestClient): Promise<readonly string[] | undefined> {
	const found = (await client.connection.sendRequest(UNASSIGNED_CLAUSES, { uri: URI })) as UnassignedResult | null;
	return found?.clauses.map((range) => client.textAt(URI, range));
}
