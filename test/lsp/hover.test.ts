import { describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { seed } from '../support/seeds';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///drafts/意见.gongwen';

const CORPUS = {
	'甲.txt':
		'江北市人民政府关于稳就业的意见\n甲政发〔2020〕3号\n2020年3月1日\n\n一、稳岗位\n（一）强培训。提升劳动者技能，开展职业技能培训。（责任单位：市人社局、市财政局等）\n（二）优服务。简化办事流程。（责任单位：市司法局）',
};

const DRAFT = `乙市关于促进就业的通知

各县区：
　　一、任务

　　1.加强培训。面向农民工开展职业技能培训，提升技能。
　　2.种好果树。推广矮化密植。
　　二、组织领导
　　加强领导。`;

describe('a hover', () => {
	it('over a clause shows its precedents, and the paragraph they are for', async () => {
		const client = await open(DRAFT);
		const hover = await client.hover(URI, '面向农民工');
		expect(client.textAt(URI, rangeOf(hover))).toBe('1.加强培训。面向农民工开展职业技能培训，提升技能。');
		expect(textOf(hover)).toBe(
			[
				'**先例条款**',
				'',
				'1\\. **江北市 2020** （一）强培训  ',
				'“提升劳动者技能，**开展职业技能培训**。”  ',
				'责任单位：市人社局、市财政局等  ',
				'出处：《江北市人民政府关于稳就业的意见》甲政发〔2020〕3号 › 一、稳岗位 · 相同处：开展职业技能培训、强培训、提升',
			].join('\n'),
		);
	});

	it('over a unit says what it is called in full and how often precedents name it', async () => {
		const client = await open(
			'江南市关于促进就业的通知\n\n一、任务\n1.加强培训。面向农民工开展职业技能培训，提升技能。（责任单位：市财政局、市人社局）\n',
		);
		const hover = await client.hover(URI, '人社局）');
		expect(client.textAt(URI, rangeOf(hover))).toBe('市人社局');
		expect(textOf(hover)).toMatch(
			/\*\*市人社局\*\*[\s\S]*全称：市人力资源和社会保障局[\s\S]*1 条先例中，1 条由它负责此类措施/,
		);
	});

	it('over an organ that is gone says what became of it', async () => {
		const client = await open('江南市关于扶贫的通知\n\n一、任务\n1.抓好落实。由市扶贫办组织实施。\n');
		expect(textOf(await client.hover(URI, '扶贫办组织'))).toMatch(/2021年改为市乡村振兴局[\s\S]*改为市农业农村局/);
	});

	it('over a cited document that the corpus holds names it, and over any other nothing', async () => {
		const client = await open(
			'江南市关于促进就业的通知\n\n一、任务\n1.抓好落实。落实《江北市人民政府关于稳就业的意见》和《关于种树的意见》。\n',
			'zh-cn',
			{ followsCommands: true },
		);
		const hover = await client.hover(URI, '稳就业的意见');
		expect(client.textAt(URI, rangeOf(hover))).toBe('《江北市人民政府关于稳就业的意见》');
		expect(textOf(hover)).toMatch(
			/先例库中有这份文件[\s\S]*江北市 2020 [\s\S]*\[打开原文\]\(command:policyDraft\.openPrecedent/,
		);
		expect(await client.hover(URI, '种树的意见')).toBeNull();
	});

	it('links to commands only for a client that has them, and no file name gets out of the link', async () => {
		const corpus = { '[x](command:evil)甲).txt': CORPUS['甲.txt'] };
		const client = await startClient({
			host: createFakeHost(corpus),
			initializationOptions: { followsCommands: true },
		});
		await client.open(URI, DRAFT);
		const text = textOf(await client.hover(URI, '面向农民工'));
		const targets = [...text.matchAll(/(?<!\\)\]\((?<target>[^)]*)\)/g)].map((match) => match.groups?.['target'] ?? '');
		expect(targets.map((target) => target.replace(/\?.*/, ''))).toEqual([
			'command:policyDraft.openPrecedent',
			'command:policyDraft.comparePrecedent',
			'command:policyDraft.adoptPrecedent',
		]);
		expect(JSON.parse(decodeURIComponent(targets[0]?.replace(/^[^?]*\?/, '') ?? ''))[0].file).toBe(
			'[x](command:evil)甲).txt',
		);
		expect(text).not.toContain('](command:evil');
	});

	it('is in English for an English editor', async () => {
		const client = await open(DRAFT, 'en');
		expect(textOf(await client.hover(URI, '面向农民工'))).toMatch(
			/Precedent clauses[\s\S]*Units\\: 市人社局、市财政局 and others[\s\S]*In common\\: /,
		);
	});

	it.each([
		['the title', '促进就业'],
		['the addressee', '各县区'],
		['a heading over clauses', '一、任务'],
		['a blank line', '\n\n　　1.'],
		['a clause that no precedent is about', '种好果树'],
	])('over %s shows nothing', async (_, words) => {
		const client = await open(DRAFT);
		expect(await client.hover(URI, words)).toBeNull();
	});

	it('shows nothing of the draft itself', async () => {
		const client = await startClient({ host: createFakeHost(CORPUS) });
		await client.open('file:///drafts/甲.txt', CORPUS['甲.txt']);
		expect(await client.hover('file:///drafts/甲.txt', '强培训')).toBeNull();
	});

	it.each([
		['under another name', CORPUS['甲.txt']],
		['with the line ends of another system', CORPUS['甲.txt'].replaceAll('\n', '\r\n')],
		['edited and opened again', CORPUS['甲.txt'].replace('提升劳动者技能', '提高劳动者技能')],
	])('shows nothing of a copy of the draft (%s)', async (_, text) => {
		expect(await (await open(text)).hover(URI, '强培训')).toBeNull();
	});

	it('shows next year’s draft what this year’s document says', async () => {
		const client = await open(CORPUS['甲.txt'].replace('甲政发〔2020〕3号\n2020年3月1日\n', ''));
		expect(textOf(await client.hover(URI, '强培训'))).toContain('甲政发〔2020〕3号');
	});

	it('keeps what a corpus file holds as text', async () => {
		const evil =
			'一、任务\n1.强培训。开展职业技能培训[详情](command:evil)<img src=x onerror=y>`code`*粗*_斜_&lt;$(bug)，提升技能https://a.b。（责任单位：市人社局<script>）';
		const client = await startClient({ host: createFakeHost({ '恶.txt': evil }) });
		await client.open(URI, DRAFT);
		const markdown = textOf(await client.hover(URI, '面向农民工'));
		expect(markdown).toContain('\\[详情\\]\\(command\\:evil\\)\\<img src\\=x onerror\\=y\\>\\`code\\`');
		// What is left without its backslashes is Markdown: numbers, bold and italic, nothing else.
		const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
		expect(bare.replace(/\*/g, '')).not.toMatch(/[[\]<>`_&$:/]/);
	});

	it('over a clause of a seed names year, place, title and units of another', async () => {
		const corpus = { '002.txt': seed('002').content };
		const client = await startClient({ host: createFakeHost(corpus) });
		await client.open(
			URI,
			'一、稳外贸\n1.帮助外贸企业。对因疫情无法如期履行国际贸易合同的企业，协助申领不可抗力事实性证明。\n',
		);
		const markdown = textOf(await client.hover(URI, '申领'));
		for (const words of ['济宁市 2020', '开展涉疫法律服务', '市司法局', '加快推动中小微企业复工复产的指导意见']) {
			expect(markdown).toContain(words);
		}
	});
});

async function open(text: string, locale = 'zh-cn', initializationOptions?: unknown): Promise<TestClient> {
	const client = await startClient({ host: createFakeHost(CORPUS), locale, initializationOptions });
	await client.open(URI, text);
	return client;
}

function textOf(hover: Hover | null): string {
	expect(hover?.contents).toMatchObject({ kind: 'markdown' });
	return (hover?.contents as MarkupContent | undefined)?.value ?? '';
}

function rangeOf(hover: Hover | null) {
	if (hover?.range === undefined) {
		throw new Error('no range');
	}
	return hover.range;
}
