import { describe, expect, it } from 'vitest';
import { TRUST_GRANTED } from '../../server/src/protocol';
import { type ClientOptions, startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const FOLDER = 'file:///drafts/';
const URI = `${FOLDER}意见.gongwen`;
const DRAFT = '关于稳就业的意见\n\n一、任务\n申报截止为三月，打造园区。\n';
const TERMS = '截止\t截止日期\n打造\t建设、建成\t少用形象说法';

describe('the words of the house', () => {
	it('are found in a draft, with their reasons and replacements', async () => {
		const client = await open({ terms: '用语.txt' }, { '用语.txt': TERMS });
		expect(await client.findings(URI)).toEqual(['house-term 截止', 'house-term 打造']);
		const diagnostics = await client.diagnostics(URI);
		expect(diagnostics.map(({ message }) => message)).toEqual([
			'本单位不用“截止”，改用“截止日期”。',
			'本单位不用“打造”，改用“建设”或“建成”：少用形象说法。',
		]);
		const actions = await client.actions(URI, diagnostics.slice(1));
		expect(actions.map(({ title }) => title)).toEqual(['改为“建设”', '改为“建成”']);
	});

	it('are read again when the client tells that the list has changed, and the draft is checked anew', async () => {
		const host = createFakeHost({ '用语.txt': TERMS });
		const client = await openWith({ host, settings: { terms: '用语.txt' } });
		expect(await client.findings(URI)).toHaveLength(2);
		host.corpus.set('用语.txt', '打造\t建设');
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: '用语.txt', type: 2 }],
		});
		await client.until(() => client.refreshes > 0);
		expect(await client.findings(URI)).toEqual(['house-term 打造']);
	});

	it('are watched wherever the list lies, by clients that can', async () => {
		const workspace = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };
		const host = createFakeHost({ '用语.txt': TERMS });
		const client = await openWith({ host, settings: { terms: '用语.txt' }, capabilities: { workspace } });
		await client.findings(URI);
		await client.findings(URI);
		expect(client.registrations).toEqual(['workspace/didChangeWatchedFiles', 'workspace/didChangeWatchedFiles']);
	});

	it('are not read from a file that an untrusted workspace names, until it is trusted', async () => {
		const host = createFakeHost({ '用语.txt': TERMS });
		host.configurations.set(FOLDER, { terms: '用语.txt' });
		const client = await openWith({ host, initializationOptions: { trusted: false } });
		expect(await client.findings(URI)).toEqual([]);
		await client.connection.sendNotification(TRUST_GRANTED);
		expect(await client.findings(URI)).toHaveLength(2);
	});

	it('that cannot be read are named by file and line, once, and the others hold', async () => {
		const client = await open({ terms: '用语.txt' }, { '用语.txt': `打造  建设\n${TERMS}` });
		expect(await client.findings(URI)).toHaveLength(2);
		await client.findings(URI);
		expect(client.messages).toEqual([expect.stringMatching(/^用语\.txt:1：.*制表符/)]);
	});

	it('of a list that is missing are said to be, and the other rules go on', async () => {
		const client = await open({ terms: '没有.txt' }, {});
		await client.replace(URI, '一、', '二、');
		await client.save(URI);
		expect(await client.findings(URI)).toEqual(['numbering-gap 二、']);
		expect(client.messages).toEqual(['没有.txt：无法读取']);
	});
});

function open(settings: object, files: Readonly<Record<string, string>>): Promise<TestClient> {
	return openWith({ host: createFakeHost(files), settings });
}

async function openWith(options: ClientOptions): Promise<TestClient> {
	const client = await startClient(options);
	await client.open(URI, DRAFT);
	return client;
}
