import { describe, expect, it } from 'vitest';
import { startClient, type TestClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const URI = 'file:///drafts/意见.gongwen';

const CORPUS = {
	'先例.txt': `江北市人民政府关于稳就业的意见
2020年3月1日
一、着力稳就业
1.加大援企稳岗力度。着力稳就业,落实稳岗返还政策,支持企业不裁员。(责任单位:市人社局、市财政局、市工信局等)
2.开展职业技能培训。面向农民工开展线上培训,提升技能,发放补贴。(责任单位:市人社局、市农业农村局)
二、着力稳外贸
3.帮助外贸企业防控订单风险。着力稳外贸,加强信用保险支持。(责任单位:市商务局、江北海关)
`,
};

const HEAD = '海东市关于稳就业的意见\n\n一、着力稳就业\n';
const CLAUSE = `${HEAD}（一）援企稳岗。落实稳岗返还政策，支持企业稳岗。`;

describe('units', () => {
	it.each([
		['behind a label', `${CLAUSE}（责任单位：‸`],
		['inside the bracket that the editor closed', `${CLAUSE}（责任单位：‸）`],
		['in half width', `${CLAUSE}(责任单位:‸)`],
		['behind a label and a blank', `${CLAUSE}（责任单位： ‸）`],
		['without brackets on a line of their own', `${CLAUSE}\n责任单位：‸`],
		['under another label', `${CLAUSE}（牵头单位：‸）`],
	])('are offered %s', async (_, marked) => {
		expect((await labels(marked)).slice(0, 3)).toEqual(['市人社局', '市财政局', '市工信局']);
	});

	it.each([
		['behind 、', `${CLAUSE}（责任单位：市人社局、‸）`, ['市财政局', '市工信局']],
		['before a unit', `${CLAUSE}（责任单位：‸、市人社局）`, ['市财政局', '市工信局']],
		['in another tier', `${CLAUSE}（责任单位：市人社局等；‸）`, ['市财政局', '市工信局']],
		['under another label of the statement', `${CLAUSE}（牵头单位：市人社局；配合单位：‸）`, ['市财政局', '市工信局']],
		['behind one with its role', `${CLAUSE}（责任单位：市人社局牵头，‸）`, ['市财政局', '市工信局']],
	])('that are listed already are not offered %s', async (_, marked, expected) => {
		expect((await labels(marked)).slice(0, 2)).toEqual(expected);
		expect(await labels(marked)).not.toContain('市人社局');
	});

	it.each([
		['市财', '市财政局'],
		['财政', '市财政局'],
		['人社', '市人社局'],
		['工信', '市工信局'],
	])('half typed as %s are %s first', async (typed, expected) => {
		const [first] = await items(`${CLAUSE}（责任单位：${typed}‸）`);
		expect(first?.label).toBe(expected);
		// A client that compares from the beginning keeps it in the list.
		expect(first?.filterText?.startsWith(typed)).toBe(true);
	});

	it('replace what is typed of them and nothing else', async () => {
		expect(await taken(`${CLAUSE}（责任单位：市人社局、市财‸）`, '市财政局')).toBe(
			`${CLAUSE}（责任单位：市人社局、市财政局）`,
		);
		expect(await taken(`${CLAUSE}（责任单位：市人社局、 ‸）`, '市财政局')).toBe(
			`${CLAUSE}（责任单位：市人社局、 市财政局）`,
		);
	});

	it('that only this draft names come after those of precedents', async () => {
		const names = await labels(`${CLAUSE}（责任单位：‸）\n（二）其他。（责任单位：市残联、市残联、市残联）`);
		expect(names).toContain('市残联');
		expect(names.indexOf('市人社局')).toBeLessThan(names.indexOf('市残联'));
	});

	it('say why they are offered', async () => {
		const marked = `${CLAUSE}（责任单位：‸）\n（二）其他。（责任单位：市残联、市财政局）`;
		const detail = async (label: string) => (await items(marked)).find((item) => item.label === label)?.detail;
		expect(await detail('市财政局')).toBe('先例 1 条 · 本文 1 处');
		expect(await detail('市残联')).toBe('本文 1 处');
	});

	it('say it beside the name where the editor shows that', async () => {
		const client = await startClient({
			host: createFakeHost(CORPUS),
			locale: 'en',
			capabilities: { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } },
		});
		const [first] = await client.complete(URI, `${CLAUSE}（责任单位：‸）`);
		expect(first).toMatchObject({ label: '市人社局', labelDetails: { description: 'precedents: 2' } });
		expect(first?.detail).toBeUndefined();
	});

	it('are a whole list, which the editor narrows down by itself', async () => {
		const client = await start();
		await client.complete(URI, `${CLAUSE}（责任单位：‸）`);
		const { start: position } = client.rangeOf(URI, '）\n'.trim());
		expect((await client.completions(URI, position)).isIncomplete).toBe(false);
	});
});

describe('clauses', () => {
	it.each([
		['behind 1.', `${HEAD}1.‸`],
		['behind （一）', `${HEAD}（一）‸`],
		['behind an indent', `${HEAD}　　（一）‸`],
		['inside a bracket that the editor closed', `${HEAD}（一）‸）`],
		['behind a number and a blank', `${HEAD}1. ‸`],
		['behind some words', `${HEAD}（一）援企‸`],
		['between clauses', `${HEAD}（一）‸\n（二）优服务。`],
	])('are offered at the start of one, %s', async (_, marked) => {
		expect((await labels(marked))[0]).toBe('加大援企稳岗力度');
	});

	it('follow what is typed', async () => {
		expect((await labels(`${HEAD}（一）开展培训‸`))[0]).toBe('开展职业技能培训');
		expect((await labels(`${HEAD.replace('着力稳就业', '着力稳外贸')}（一）‸`))[0]).toBe('帮助外贸企业防控订单风险');
	});

	it.each([
		['in the middle of a sentence', `${HEAD}（一）援企稳岗。落实‸政策。`],
		['behind the title of a clause', `${HEAD}（一）援企稳岗。‸`],
		['in the title of a clause that goes on', `${HEAD}（一）援企‸稳岗。落实政策。`],
		['in a paragraph without a number', `${HEAD}落实稳岗返还‸`],
		['in the number', `${HEAD}（一‸）援企`],
		['on an empty line', `${HEAD}‸`],
		['behind a year', `${HEAD}2020年‸`],
		['behind a word that begins like a number', `${HEAD}第三条规定‸`],
		['in the title', '海东市关于稳就业‸'],
		['behind a statement', `${CLAUSE}（责任单位：市人社局）‸`],
		['in an enumeration of prose', `${HEAD}统筹农民工、‸`],
	])('are not offered %s', async (_, marked) => {
		expect(await labels(marked)).toEqual([]);
	});

	it.each([
		[
			'half width',
			'1.',
			'加大援企稳岗力度。着力稳就业,落实稳岗返还政策,支持企业不裁员。(责任单位:市人社局、市财政局、市工信局等)',
		],
		[
			'full width',
			'（一）',
			'加大援企稳岗力度。着力稳就业，落实稳岗返还政策，支持企业不裁员。（责任单位：市人社局、市财政局、市工信局等）',
		],
	])('bring their text without its number and with its units, in the %s of the draft', async (_, number, text) => {
		expect(await taken(`${HEAD}${number}援企‸`, '加大援企稳岗力度')).toBe(`${HEAD}${number}${text}`);
	});

	it('can be read before they are taken', async () => {
		const [first] = await items(`${HEAD}（一）援企‸`);
		expect(first).toMatchObject({ detail: '江北市 2020', filterText: '援企' });
		expect(first?.documentation).toContain('(责任单位:市人社局、市财政局、市工信局等)');
		expect(first?.documentation).toContain('——江北市 2020 《江北市人民政府关于稳就业的意见》');
	});

	it('that the draft has already are not offered again', async () => {
		const marked = `${HEAD}（一）加大援企稳岗力度。着力稳就业，落实稳岗返还政策，支持企业不裁员。\n（二）‸`;
		expect(await labels(marked)).not.toContain('加大援企稳岗力度');
	});

	it('are asked for again at every character', async () => {
		const client = await start();
		await client.open(URI, `${HEAD}（一）`);
		expect((await client.completions(URI, { line: 3, character: 3 })).isIncomplete).toBe(true);
	});

	it('are as many as the settings say', async () => {
		const client = await startClient({ host: createFakeHost(CORPUS), settings: { precedents: { maxResults: 1 } } });
		expect(await client.complete(URI, `${HEAD}（一）‸`)).toHaveLength(1);
	});
});

function start(): Promise<TestClient> {
	return startClient({ host: createFakeHost(CORPUS) });
}

async function items(marked: string) {
	const found = await (await start()).complete(URI, marked);
	return [...found].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

async function labels(marked: string): Promise<readonly string[]> {
	return (await items(marked)).map(({ label }) => label);
}

/** The draft after the item was taken. */
async function taken(marked: string, label: string): Promise<string> {
	const client = await start();
	const item = (await client.complete(URI, marked)).find((each) => each.label === label);
	const edit = item?.textEdit;
	if (edit === undefined || !('range' in edit)) {
		throw new Error(`no edit for ${label}`);
	}
	await client.edit(URI, [edit]);
	return client.text(URI);
}
