import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { fingerprint } from '../../server/src/core/rules/fingerprint';
import { runRules } from '../../server/src/core/rules/runRules';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings';
import { TRUST_GRANTED } from '../../server/src/protocol';
import { type ClientOptions, startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const FOLDER = 'file:///drafts/';
const URI = `${FOLDER}意见.gongwen`;
const GAP = '关于稳就业的意见\n\n一、任务\n1.稳岗位。\n4.扩就业。\n二、组织领导\n';

describe('the order of settings', () => {
	it('puts the editor’s before the defaults', async () => {
		expect(await severity({ 'numbering-gap': 'hint' })).toBe(4);
	});

	it('puts .policydraft.json before the editor’s', async () => {
		expect(await severity({ 'numbering-gap': 'hint' }, { rules: { 'numbering-gap': 'warning' } })).toBe(2);
	});

	it('keeps what .policydraft.json does not mention', async () => {
		expect(await severity({ 'numbering-gap': 'hint' }, { rules: { 'numbering-order': 'warning' } })).toBe(4);
	});

	it('takes a severity from an object with options too', async () => {
		expect(await severity({ 'numbering-gap': { severity: 'information' } })).toBe(3);
	});

	it('takes the nearest .policydraft.json', async () => {
		const host = createFakeHost();
		host.configurations.set('file:///', { rules: { 'numbering-gap': 'warning' } });
		host.configurations.set(FOLDER, { rules: { 'numbering-gap': 'hint' } });
		expect(await severityIn({ host })).toBe(4);
	});

	it('leaves out a rule that is off', async () => {
		expect(await severity({ 'numbering-gap': 'off' })).toBeUndefined();
		expect(await severity({}, { rules: { 'numbering-gap': 'off' } })).toBeUndefined();
	});

	it('lets .policydraft.json turn on what the editor turned off', async () => {
		expect(await severity({ 'numbering-gap': 'off' }, { rules: { 'numbering-gap': 'error' } })).toBe(1);
	});
});

describe('a change of settings', () => {
	it('is felt at once, without a save', async () => {
		const client = await open({ settings: {} });
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
		await client.changeSettings({ rules: { 'numbering-gap': 'off' } });
		expect(await client.findings(URI)).toEqual([]);
	});

	it('does not bring up what was only typed since the last save', async () => {
		const client = await open({ settings: {} }, GAP.replace('4.', '2.'));
		await client.replace(URI, '2.', '4.');
		await client.changeSettings({ rules: { 'numbering-gap': 'hint' } });
		expect(await client.findings(URI)).toEqual([]);
	});

	it('moves the findings of the last save as before', async () => {
		const client = await open({ settings: {} });
		await client.replace(URI, '一、任务', '一、主要任务');
		await client.changeSettings({ rules: { 'numbering-gap': 'hint' } });
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('of .policydraft.json is felt when the client tells of it', async () => {
		const host = createFakeHost();
		const client = await open({ host });
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
		host.configurations.set(FOLDER, { rules: { 'numbering-gap': 'off' } });
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: `${FOLDER}.policydraft.json`, type: 1 }],
		});
		expect(await client.findings(URI)).toEqual([]);
	});

	it('is sent by clients that cannot be asked', async () => {
		const client = await open({});
		await client.changeSettings({ rules: { 'numbering-gap': 'off' } });
		expect(await client.findings(URI)).toEqual([]);
	});
});

describe('settings that cannot be used', () => {
	it('are named once, and the defaults hold', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, { lint: { run: 'always' } });
		const client = await open({ host });
		await client.open(`${FOLDER}通知.gongwen`, GAP);
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
		expect(await client.findings(`${FOLDER}通知.gongwen`)).toEqual(['numbering-gap 4.']);
		expect(client.messages).toHaveLength(1);
		expect(client.messages[0]).toContain('file:///drafts/.policydraft.json');
		expect(client.messages[0]).toContain('lint.run');
	});

	it('in the editor are not blamed on the file', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, {});
		const client = await open({ host, settings: { lint: { run: 'always' } } });
		await client.findings(URI);
		expect(client.messages).toHaveLength(1);
		expect(client.messages[0]).toMatch(/^policyDraft：/);
	});

	it('in a file that is no JSON are named, and the editor’s hold', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, '不是有效的 JSON');
		const client = await open({ host, settings: { rules: { 'numbering-gap': 'hint' } } });
		expect(await client.diagnostics(URI)).toMatchObject([{ severity: 4 }]);
		expect(client.messages).toEqual(['file:///drafts/.policydraft.json：不是有效的 JSON']);
	});

	it('leave the defaults when the editor does not answer', async () => {
		const client = await open({ settings: {} });
		client.connection.onRequest('workspace/configuration', () => {
			throw new Error('not now');
		});
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
	});

	it('leave the defaults when the disk does not answer', async () => {
		const host = createFakeHost();
		host.readConfiguration = () => Promise.reject(new Error('gone'));
		host.readCorpus = () => {
			throw new Error('gone');
		};
		const client = await open({ host });
		expect(await client.findings(URI)).toEqual(['numbering-gap 4.']);
		expect(await client.hover(URI, '稳岗位')).toBeNull();
	});
});

describe('accepted findings', () => {
	it('are not shown in the file that the entry names', async () => {
		const host = createFakeHost();
		const client = await open({ host });
		await client.open(`${FOLDER}通知.gongwen`, GAP);
		host.configurations.set(FOLDER, { ignore: [accepted('意见.gongwen')] });
		expect(await client.findings(URI)).toEqual([]);
		expect(await client.findings(`${FOLDER}通知.gongwen`)).toEqual(['numbering-gap 4.']);
	});

	it('without a file are shown nowhere', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, { ignore: [accepted(undefined)] });
		expect(await (await open({ host })).findings(URI)).toEqual([]);
	});

	it('of other words are shown', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, { ignore: [{ ...accepted(undefined), fingerprint: '0000000000000000' }] });
		expect(await (await open({ host })).findings(URI)).toEqual(['numbering-gap 4.']);
	});
});

describe('a workspace that is not trusted', () => {
	const CLAUSE = '一、任务\n1.强培训。提升技能，开展职业技能培训。\n';
	const CORPUS = { 'own/先例.txt': '一、任务\n1.强培训。提升技能，开展职业技能培训。（责任单位：市人社局）' };

	it.each([
		{ precedents: { folders: ['own'], maxResults: 3 } },
		{ 'precedents.folders': ['own'] },
		{ 'policyDraft.precedents.folders': ['own'] },
	])('does not have folders of %j read until it is trusted', async (configuration) => {
		const host = createFakeHost(CORPUS);
		host.configurations.set(FOLDER, configuration);
		const client = await open({ host, initializationOptions: { trusted: false } }, CLAUSE);
		expect(await client.hover(URI, '强培训')).toBeNull();
		expect(host.reads).toEqual([[]]);
		await client.connection.sendNotification(TRUST_GRANTED);
		expect(await client.hover(URI, '强培训')).not.toBeNull();
		expect(host.reads.at(-1)).toEqual([{ path: 'own', base: FOLDER }]);
	});

	it('keeps the other settings of its file', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, { rules: { 'numbering-gap': 'hint' }, precedents: { folders: ['own'] } });
		expect(await severityIn({ host, initializationOptions: { trusted: false } })).toBe(4);
	});

	it('reads the folders that the editor’s settings name', async () => {
		const host = createFakeHost(CORPUS);
		const settings = { precedents: { folders: ['own'] } };
		const client = await open({ host, settings, initializationOptions: { trusted: false } }, CLAUSE);
		expect(await client.hover(URI, '强培训')).not.toBeNull();
	});
});

describe('folders of precedents', () => {
	const CORPUS = { 'own/先例.txt': '一、任务\n1.强培训。提升技能，开展职业技能培训。（责任单位：市人社局）' };

	it('in the editor’s settings are relative to the workspace folder that holds the draft', async () => {
		const host = createFakeHost(CORPUS);
		const workspaceFolders = ['file:///other', 'file:///drafts'];
		const client = await open({ host, workspaceFolders, settings: { precedents: { folders: ['own'] } } });
		await client.hover(URI, '稳岗位');
		expect(host.reads).toEqual([[{ path: 'own', base: 'file:///drafts' }]]);
	});

	it('are read again when a file in them changes, and only then', async () => {
		const host = createFakeHost(CORPUS);
		const client = await open({ host, settings: { precedents: { folders: ['own'] } } });
		await client.hover(URI, '稳岗位');
		await tellOfChange(client, `${FOLDER}通知.txt`);
		await client.hover(URI, '稳岗位');
		expect(host.reads).toHaveLength(1);
		await tellOfChange(client, `${FOLDER}own/新.txt`);
		await client.hover(URI, '稳岗位');
		expect(host.reads).toHaveLength(2);
	});

	it('are read once for drafts of different settings in turn', async () => {
		const host = createFakeHost(CORPUS);
		host.configurations.set(FOLDER, { precedents: { folders: ['own'] } });
		const client = await open({ host });
		await client.open('untitled:1', GAP);
		for (const uri of [URI, 'untitled:1', URI, 'untitled:1']) {
			await client.hover(uri, '稳岗位');
		}
		expect(host.reads).toHaveLength(2);
	});
});

describe('the language of messages', () => {
	it.each([
		[undefined, 'auto', '编号跳号'],
		['zh-cn', 'auto', '编号跳号'],
		['zh-TW', 'auto', '编号跳号'],
		['en', 'auto', 'Skipped number'],
		['de', 'auto', 'Skipped number'],
		['en', 'zh-cn', '编号跳号'],
		['zh-cn', 'en', 'Skipped number'],
	])('for an editor in %s set to %s is that of “%s”', async (locale, language, words) => {
		const client = await open({ ...(locale === undefined ? {} : { locale }), settings: { language } });
		const [diagnostic] = await client.diagnostics(URI);
		expect(diagnostic?.message).toContain(words);
		const isEnglish = words === 'Skipped number';
		expect(diagnostic?.codeDescription?.href).toBe(`file:///pages/numbering-gap${isEnglish ? '.en' : ''}.md`);
	});

	it('is that of the editor’s display, which its client knows better than the protocol', async () => {
		const client = await open({ locale: 'zh-cn', initializationOptions: { locale: 'en' } });
		expect((await client.diagnostics(URI))[0]?.message).toContain('Skipped number');
	});

	it.each(['nonsense', 7, null, { locale: 7, trusted: 'maybe' }])(
		'is Chinese where the client sends %j to start with',
		async (initializationOptions) => {
			const client = await open({ initializationOptions });
			expect((await client.diagnostics(URI))[0]?.message).toContain('编号跳号');
		},
	);
});

async function open(options: ClientOptions, text = GAP): Promise<TestClient> {
	const client = await startClient(options);
	await client.open(URI, text);
	return client;
}

async function severityIn(options: ClientOptions): Promise<number | undefined> {
	return (await (await open(options)).diagnostics(URI))[0]?.severity;
}

function severity(rules: Readonly<Record<string, unknown>>, file?: unknown): Promise<number | undefined> {
	const host = createFakeHost();
	if (file !== undefined) {
		host.configurations.set(FOLDER, file);
	}
	return severityIn({ host, settings: { rules } });
}

function accepted(file: string | undefined) {
	const analysis = analyze(GAP);
	const finding = runRules(analysis, DEFAULT_SETTINGS).findings[0];
	if (finding === undefined) {
		throw new Error('nothing to accept');
	}
	return { rule: finding.rule.id, file, fingerprint: fingerprint(analysis, finding) };
}

async function tellOfChange(client: TestClient, uri: string): Promise<void> {
	await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}
