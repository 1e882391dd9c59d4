import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///drafts/意见.gongwen';

const CORPUS = {
	'甲.txt':
		'江北市人民政府关于稳就业的意见\n2020年3月1日\n一、任务\n（一）强培训。提升劳动者技能，开展职业技能培训。（责任单位：市人社局、市财政局）\n（二）优服务。简化流程。（责任单位：市司法局）',
	'乙.txt':
		'海东市人民政府关于稳就业的意见\n2019年3月1日\n一、任务\n1.加强培训。开展职业技能培训，提升技能水平，发放补贴。（牵头单位：市教育局；配合单位：市总工会）',
};

/** Most measures say who is responsible, so the one that does not is found. */
const DRAFT = [
	'关于稳就业的意见',
	'一、任务',
	'（一）稳岗位。落实政策。（责任单位：市财政局）',
	'（二）扩就业。开展招聘。（责任单位：市商务局）',
	'（三）强培训。提升劳动者技能，开展职业技能培训。',
	'（四）优服务。简化流程。（责任单位：市司法局）',
].join('\n');

describe('fixes', () => {
	it('of a missing statement name the units of the closest precedents, then the bare form', async () => {
		const client = await open(DRAFT);
		const actions = await client.actions(URI, await client.diagnostics(URI));
		expect(actions.map(({ title }) => title)).toEqual([
			'加上“（责任单位：市人社局、市财政局）”（据 江北市 2020 先例）',
			'加上“（责任单位：市教育局牵头，市总工会配合）”（据 海东市 2019 先例）',
			'加上“（责任单位：）”',
		]);
	});

	it('are whole edits of the draft, and need no command', async () => {
		const client = await open(DRAFT);
		const diagnostics = await client.diagnostics(URI);
		const actions = await client.actions(URI, diagnostics);
		expect(actions).not.toEqual([]);
		for (const action of actions) {
			expect(action).toMatchObject({ kind: 'quickfix', diagnostics });
			expect(action.command).toBeUndefined();
			expect(Object.keys(action.edit ?? {})).toEqual(['changes']);
			expect(Object.keys(action.edit?.changes ?? {})).toEqual([URI]);
		}
		expect(actions.map(({ isPreferred }) => isPreferred)).toEqual([true, false, false]);
	});

	it('of a missing statement write it at the end of the clause', async () => {
		const client = await open(DRAFT);
		await take(client, '加上“（责任单位：市人社局');
		expect(client.text(URI)).toBe(DRAFT.replace('职业技能培训。', '职业技能培训。（责任单位：市人社局、市财政局）'));
	});

	it('of a missing statement write it as the draft writes the others', async () => {
		const client = await open(
			DRAFT.replace(/（责任单位：(.*?)）/g, '\n　　责任单位:$1').replace(/（([一二三四])）/g, '　　（$1）'),
		);
		await take(client, '加上“责任单位:市人社局');
		expect(client.text(URI)).toContain('职业技能培训。\n　　责任单位:市人社局、市财政局\n');
	});

	it('of a wrong number renumber from there on', async () => {
		const client = await open('一、任务\n1.甲。\n3.乙。\n4.丙。\n二、组织领导\n');
		await take(client, '从这里起重新编号（2 处）', 'numbering-gap');
		expect(client.text(URI)).toBe('一、任务\n1.甲。\n2.乙。\n3.丙。\n二、组织领导\n');
	});

	it('are in English for an English editor', async () => {
		const client = await open(DRAFT, 'en');
		const titles = (await client.actions(URI, await client.diagnostics(URI))).map(({ title }) => title);
		expect(titles[0]).toBe('Add “（责任单位：市人社局、市财政局）” (after 江北市 2020)');
	});

	it('are found at a place when the client names no finding', async () => {
		const client = await open(DRAFT);
		const at = (words: string) => client.actions(URI, [], client.rangeOf(URI, words));
		expect(await at('强培训')).toHaveLength(3);
		expect(await at('扩就业')).toEqual([]);
	});

	it('are not offered for what is not shown yet', async () => {
		const client = await open('一、任务\n1.甲。\n2.乙。\n二、组织领导\n');
		await client.replace(URI, '2.', '4.');
		expect(await client.actions(URI, [], client.rangeOf(URI, '4.'))).toEqual([]);
		await client.save(URI);
		expect(await client.actions(URI, [], client.rangeOf(URI, '4.'))).toHaveLength(1);
	});

	it('of another tool’s findings are left to that tool', async () => {
		const client = await open(DRAFT);
		const [finding] = await client.diagnostics(URI);
		expect(finding).toBeDefined();
		const foreign = {
			range: client.rangeOf(URI, '强培训'),
			message: '',
			source: 'spelling',
			code: finding?.code ?? '',
		};
		expect(await client.actions(URI, [foreign])).toEqual([]);
	});

	it.each([
		['quickfix', 3],
		['', 3],
		['refactor', 0],
		['source.fixAll', 0],
	])('asked for as “%s” only are %i', async (kind, count) => {
		const client = await open(DRAFT);
		const diagnostics = [...(await client.diagnostics(URI))];
		const found = await client.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri: URI },
			range: diagnostics[0]?.range,
			context: { diagnostics, only: [kind] },
		});
		const fixes = (found as { kind?: string }[]).filter((action) => !action.kind?.startsWith('refactor'));
		expect(fixes).toHaveLength(count);
	});

	it('stay few when a whole draft is selected', async () => {
		const text = `一、任务\n${Array.from({ length: 600 }, (_, i) => `${i + 2}.（责任单位 市财政局）`).join('\n')}`;
		const client = await open(text);
		const diagnostics = await client.diagnostics(URI);
		expect(diagnostics.length).toBeGreaterThan(500);
		expect((await client.actions(URI, diagnostics)).length).toBeLessThanOrEqual(50);
	});
});

describe('accepting a finding', () => {
	const FOLDER = 'file:///drafts/';
	const GAP = '一、任务\n1.甲。\n3.乙。\n二、组织领导\n';
	const MAKES_FILES = {
		workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
	};

	it('adds an entry to the configuration that there is, and the finding is gone when that is saved', async () => {
		const host = createFakeHost();
		host.configurations.set(FOLDER, {
			lint: { run: 'onType' },
			ignore: [{ rule: 'numbering-order', fingerprint: 'x' }],
		});
		const client = await startClient({ host });
		await client.open(URI, GAP);
		const actions = await client.actions(URI, await client.diagnostics(URI));
		const accept = actions.at(-1);
		expect(accept?.title).toBe('接受这一处，不再提示（写入 .policydraft.json）');
		expect(accept?.isPreferred).not.toBe(true);
		const written = TextDocument.applyEdits(
			TextDocument.create('', '', 0, JSON.stringify(host.configurations.get(FOLDER), undefined, '\t')),
			[...(accept?.edit?.changes?.[`${FOLDER}.policydraft.json`] ?? [])],
		);
		const configuration: unknown = JSON.parse(written);
		expect(configuration).toEqual({
			lint: { run: 'onType' },
			ignore: [
				{ rule: 'numbering-order', fingerprint: 'x' },
				{
					rule: 'numbering-gap',
					file: '意见.gongwen',
					fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
					excerpt: '3.',
				},
			],
		});
		host.configurations.set(FOLDER, configuration);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: `${FOLDER}.policydraft.json`, type: 2 }],
		});
		expect(await client.findings(URI)).toEqual([]);
	});

	it('makes the configuration where there is none', async () => {
		const client = await startClient({ host: createFakeHost({}, FOLDER), capabilities: MAKES_FILES });
		await client.open(URI, GAP);
		const accept = (await client.actions(URI, await client.diagnostics(URI))).at(-1);
		expect(accept?.edit).toMatchObject({
			documentChanges: [
				{ kind: 'create', uri: `${FOLDER}.policydraft.json`, options: { ignoreIfExists: true } },
				{
					textDocument: { uri: `${FOLDER}.policydraft.json` },
					edits: [{ newText: expect.stringContaining('"ignore"') }],
				},
			],
		});
	});

	it.each([
		['to a client that cannot make the file', createFakeHost({}, FOLDER), {}, URI],
		['for a draft that is no file', createFakeHost(), MAKES_FILES, 'untitled:1'],
	])('is not offered %s', async (_, host, capabilities, uri) => {
		const client = await startClient({ host, capabilities });
		await client.open(uri, GAP);
		const titles = (await client.actions(uri, await client.diagnostics(uri))).map(({ title }) => title);
		expect(titles).toEqual(['从这里起重新编号（1 处）']);
	});

	it('costs no fix where the configuration cannot be read', async () => {
		const host = createFakeHost();
		host.acceptanceFile = () => Promise.reject(new Error('gone'));
		const client = await startClient({ host });
		await client.open(URI, GAP);
		expect(await client.actions(URI, await client.diagnostics(URI))).toHaveLength(1);
	});
});

async function open(text: string, locale = 'zh-cn'): Promise<TestClient> {
	const client = await startClient({ host: createFakeHost(CORPUS), locale });
	await client.open(URI, text);
	return client;
}

/** Applies the action whose title begins so. */
async function take(client: TestClient, title: string, rule = 'responsibility-missing'): Promise<void> {
	const diagnostics = (await client.diagnostics(URI)).filter(({ code }) => code === rule);
	const actions = await client.actions(URI, diagnostics);
	const action = actions.find((each) => each.title.startsWith(title));
	if (action === undefined) {
		throw new Error(`no ${title} in ${actions.map((each) => each.title).join('\n')}`);
	}
	await client.apply(URI, action);
}
