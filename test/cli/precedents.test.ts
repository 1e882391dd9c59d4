import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PrecedentsReport } from '../../server/src/report/precedentsReport';
import { SEEDS } from '../support/seeds';
import { createWorkspace } from './support/workspace';

const JIA = `甲市人民政府关于稳就业的意见
甲政发〔2020〕1号

一、着力稳就业
1.加大援企稳岗力度。对不裁员、少裁员的参保企业，返还上年度失业保险费的百分之五十。（责任单位：市人力资源社会保障局、市财政局）
2.推广直播带岗。组织用人单位开展网络招聘，促进高校毕业生就业。
二、扩大消费
3.发放消费券。支持商场超市延长营业时间，发展夜间经济。
`;
const YI = `乙县人民政府关于稳就业的意见

一、稳岗位
（一）加大援企稳岗力度。对不裁员、少裁员的参保企业，返还上年度失业保险费的百分之六十。（县人社局牵头，县财政局等配合）
`;
const CORPUS = { '先例/甲.txt': JIA, '先例/深/乙.txt': YI, '先例/说明.xlsx': JIA, '先例/.git/丙.txt': JIA };
/** A line of a seed that is a clause with text of its own. */
const CLAUSE = /^\s*(?:\d+[.、]|[（(][一二三四五六七八九十]+[）)]).{80}/;
const REFUND = '对不裁员、少裁员的参保企业返还失业保险费';

describe('precedents --text', () => {
	it('is what the contract says, key by key', async () => {
		const workspace = createWorkspace(CORPUS);
		const { json, status, errors } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--text',
			REFUND,
		);
		expect(json).toEqual({ queries: [{ id: 'q1', results: [expect.anything()] }] });
		const result = json.queries[0]?.results[0];
		const places = [result, ...(result?.also ?? [])].map((each) => [each?.document, each?.line, each?.text]);
		expect(places).toHaveLength(2);
		expect(places).toContainEqual([
			{ file: '先例/甲.txt', title: '甲市人民政府关于稳就业的意见', number: '甲政发〔2020〕1号' },
			5,
			JIA.split('\n')[4],
		]);
		expect(places).toContainEqual([
			{ file: '先例/深/乙.txt', title: '乙县人民政府关于稳就业的意见', number: null },
			4,
			YI.split('\n')[3],
		]);
		expect(Object.keys(result ?? {})).toEqual([
			'document',
			'path',
			'line',
			'score',
			'text',
			'responsibilities',
			'also',
		]);
		expect(Object.keys(result?.also[0] ?? {})).toEqual(['document', 'line', 'text']);
		expect(result?.score).toBeGreaterThan(0);
		expect(result?.score).toBeLessThanOrEqual(1);
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});

	it('gives the headings above a clause and its statements', async () => {
		const workspace = createWorkspace(CORPUS);
		const { json } = await workspace.runJson<PrecedentsReport>('precedents', '--corpus', '先例/深', '--text', REFUND);
		expect(json.queries[0]?.results).toMatchObject([
			{
				path: ['一、稳岗位', '（一）'],
				line: 4,
				responsibilities: [
					{
						line: 4,
						scope: 'own',
						text: '（县人社局牵头，县财政局等配合）',
						parties: [
							{ role: 'lead', units: ['县人社局'], openEnded: false },
							{ role: 'support', units: ['县财政局'], openEnded: true },
						],
					},
				],
				also: [],
			},
		]);
	});

	it.each(['落实耕地保护责任制', '', '  ', '，。！', 'qwerty', '\ud800'])(
		'returns nothing for %j, which nothing is like',
		async (text) => {
			const { json, status } = await createWorkspace(CORPUS).runJson<PrecedentsReport>(
				'precedents',
				'--corpus',
				'先例',
				'--text',
				text,
			);
			expect(json).toEqual({ queries: [{ id: 'q1', results: [] }] });
			expect(status).toBe(0);
		},
	);

	it('says so for reading', async () => {
		const workspace = createWorkspace(CORPUS);
		expect((await workspace.run('precedents', '--corpus', '先例', '--text', '落实耕地保护责任制')).out).toBe(
			'q1：没有相近的先例条款\n',
		);
		expect((await workspace.run('precedents', '--corpus', '先例', '--text', REFUND)).out).toMatch(
			/^1\. \d\.\d\d 先例\/.*（同文 2 处）\n/,
		);
	});

	it.each([
		['the built-in corpus without --corpus', [], /^seeds\//],
		['the folder in its place', ['--corpus', '先例'], /^先例\//],
		['both of two folders', ['--corpus', '先例/深', '--corpus', '另外'], /^(?:先例\/深|另外)\//],
	])('searches %s', async (_, args, files) => {
		const workspace = createWorkspace({ ...CORPUS, '另外/丁.txt': JIA });
		const { json, errors } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--text',
			REFUND,
			'--limit',
			'50',
			...args,
		);
		const found = json.queries[0]?.results ?? [];
		expect(found.length).toBeGreaterThan(0);
		for (const { document, also } of found) {
			for (const { file } of [document, ...also.map((each) => each.document)]) {
				expect(file).toMatch(files);
			}
		}
		expect(errors).toEqual([]);
	});

	it.each(SEEDS.map(({ file }) => [file]))('names %s as the contract does', async (file) => {
		const content = SEEDS.find((each) => each.file === file)?.content ?? '';
		const clause = content.split('\n').find((line) => CLAUSE.test(line)) ?? '';
		const { json } = await createWorkspace().runJson<PrecedentsReport>('precedents', '--text', clause, '--limit', '50');
		const places = json.queries[0]?.results.flatMap((each) => [
			each.document,
			...each.also.map(({ document }) => document),
		]);
		expect(places?.map((document) => document.file)).toContain(file);
	});

	it('returns each place once', async () => {
		const workspace = createWorkspace(CORPUS);
		symlinkSync('甲.txt', workspace.path('先例/甲的链接.txt'));
		const { json } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--corpus',
			'./先例/',
			'--corpus',
			workspace.path('先例/深'),
			'--text',
			REFUND,
			'--limit',
			'50',
		);
		const places = json.queries[0]?.results.flatMap((each) => [each, ...each.also]).map(({ text }) => text) ?? [];
		expect(places.length).toBeGreaterThan(1);
		expect(new Set(places).size).toBe(places.length);
	});

	it.each([
		['the name that results show', '先例/深/乙.txt'],
		['another relative path', './先例/../先例/深/乙.txt'],
		['an absolute path', 'ABSOLUTE'],
		['a link', 'link.txt'],
	])('leaves a file out by %s', async (_, name) => {
		const workspace = createWorkspace(CORPUS);
		symlinkSync('先例/深/乙.txt', workspace.path('link.txt'));
		const given = name === 'ABSOLUTE' ? workspace.path('先例/深/乙.txt') : name;
		const { json } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--exclude',
			given,
			'--text',
			REFUND,
		);
		const found = json.queries[0]?.results ?? [];
		expect(found.flatMap((each) => [each, ...each.also]).map(({ document }) => document.file)).not.toContain(
			'先例/深/乙.txt',
		);
		expect(found[0]?.document.file).toBe('先例/甲.txt');
	});

	it.each([
		['the name that results show', ({ file }: { file: string }) => file],
		['its path', ({ file }: { file: string }) => path.resolve(import.meta.dirname, '../..', file)],
	])('leaves a built-in document out by %s, wherever one stands', async (_, write) => {
		const [seed] = SEEDS;
		const clause = seed?.content.split('\n').find((line) => CLAUSE.test(line)) ?? '';
		const args = ['precedents', '--text', clause, '--limit', '50'];
		const files = async (...more: readonly string[]) => {
			const { json } = await createWorkspace().runJson<PrecedentsReport>(...args, ...more);
			return json.queries[0]?.results.flatMap((each) => [each, ...each.also]).map(({ document }) => document.file);
		};
		expect(await files()).toContain(seed?.file);
		expect(await files('--exclude', write({ file: seed?.file ?? '' }))).not.toContain(seed?.file);
	});

	it.each([1, 2, 3])('gives at most --limit %i', async (limit) => {
		const { json } = await createWorkspace().runJson<PrecedentsReport>(
			'precedents',
			'--text',
			'加大援企稳岗力度，促进就业创业',
			'--limit',
			String(limit),
		);
		expect(json.queries[0]?.results).toHaveLength(limit);
	});

	it.each([
		['5', {}, 5],
		['what the configuration says', { '.policydraft.json': '{"precedents":{"maxResults":2}}' }, 2],
	])('gives at most %s without --limit', async (_, files, count) => {
		const { json } = await createWorkspace(files).runJson<PrecedentsReport>(
			'precedents',
			'--text',
			'加大援企稳岗力度，促进就业创业',
		);
		expect(json.queries[0]?.results).toHaveLength(count);
	});

	it('adds the folders of the configuration to the built-in corpus, and to nothing else', async () => {
		const text = '推进榫卯非遗工坊建设，培育乡村匠人。';
		const workspace = createWorkspace({
			...CORPUS,
			'.policydraft.json': '{"precedents":{"folders":["本局"]}}',
			'本局/关于非遗的意见.txt': `一、文化\n1.${text}\n`,
		});
		const { json, errors } = await workspace.runJson<PrecedentsReport>('precedents', '--text', text);
		expect(json.queries[0]?.results[0]?.document.file).toBe(workspace.path('本局/关于非遗的意见.txt'));
		expect(errors).toEqual([]);
		const replaced = await workspace.runJson<PrecedentsReport>('precedents', '--text', text, '--corpus', '先例');
		expect(replaced.json.queries[0]?.results).toEqual([]);
	});

	it('names a configuration that is wrong, answers and exits with 2', async () => {
		const workspace = createWorkspace({ ...CORPUS, '.policydraft.json': '{"precedents":{"maxResults":"多"}}' });
		const { json, errors, status } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--text',
			REFUND,
		);
		expect(json.queries[0]?.results).toHaveLength(1);
		expect(errors).toEqual([expect.stringMatching(/^\.policydraft\.json：.*precedents\.maxResults/)]);
		expect(status).toBe(2);
	});

	it('prefers clauses under a heading like the one given', async () => {
		const same = (heading: string) => `一、${heading}\n1.建立联席会议制度，定期通报进展情况。\n`;
		const workspace = createWorkspace({ '先例/a.txt': same('金融服务'), '先例/b.txt': same('安全生产') });
		for (const [heading, file] of [
			['安全生产', '先例/b.txt'],
			['金融服务', '先例/a.txt'],
		] as const) {
			const { json } = await workspace.runJson<PrecedentsReport>(
				'precedents',
				'--corpus',
				'先例',
				'--text',
				'建立联席会议制度',
				'--heading',
				heading,
			);
			expect(json.queries[0]?.results[0]?.document.file).toBe(file);
		}
	});

	it('gives the same answers every time', async () => {
		const args = ['precedents', '--text', '加大援企稳岗力度', '--limit', '20', '--format', 'json'];
		expect((await createWorkspace().run(...args)).out).toBe((await createWorkspace().run(...args)).out);
	});

	it.each([
		['a missing folder', '没有', /^没有：无法读取文件夹（文件不存在）$/],
		['a file', '先例/甲.txt', /^先例\/甲\.txt：无法读取文件夹/],
	])('names %s among the corpora, searches the others and exits with 2', async (_, folder, words) => {
		const workspace = createWorkspace(CORPUS);
		const { json, errors, status } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			folder,
			'--corpus',
			'先例/深',
			'--text',
			REFUND,
		);
		expect(errors).toEqual([expect.stringMatching(words)]);
		expect(json.queries[0]?.results).toHaveLength(1);
		expect(status).toBe(2);
	});
});

describe('precedents --batch', () => {
	it('answers every query in order, by its id', async () => {
		const workspace = createWorkspace({
			...CORPUS,
			'q.jsonl': lines(
				{ id: 'b', text: REFUND },
				{ id: 'a', text: '落实耕地保护责任制' },
				{ id: 7, text: '推广直播带岗' },
			),
		});
		const { json, status } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--batch',
			'q.jsonl',
		);
		expect(json.queries.map(({ id, results }) => [id, results.length])).toEqual([
			['b', 1],
			['a', 0],
			[7, 1],
		]);
		expect(status).toBe(0);
	});

	it('gives what --text gives for a clause', async () => {
		const workspace = createWorkspace({
			...CORPUS,
			'q.jsonl': lines({ id: 'q1', text: REFUND, heading: '稳就业', mode: 'clause' }),
		});
		const single = await workspace.run(
			'precedents',
			'--corpus',
			'先例',
			'--text',
			REFUND,
			'--heading',
			'稳就业',
			'--format',
			'json',
		);
		const batch = await workspace.run('precedents', '--corpus', '先例', '--batch', 'q.jsonl', '--format', 'json');
		expect(batch.out).toBe(single.out);
	});

	it('puts clauses that go on from what was typed first in mode prefix', async () => {
		const workspace = createWorkspace({ ...CORPUS, 'q.jsonl': lines({ id: 'q', text: '推广直播', mode: 'prefix' }) });
		const { json } = await workspace.runJson<PrecedentsReport>('precedents', '--corpus', '先例', '--batch', 'q.jsonl');
		expect(json.queries[0]?.results[0]?.text).toMatch(/^2\.推广直播带岗/);
	});

	it('leaves files out for one query, and for all with --exclude', async () => {
		const workspace = createWorkspace({
			...CORPUS,
			'q.jsonl': lines(
				{ id: '1', text: REFUND },
				{ id: '2', text: REFUND, exclude: ['先例/甲.txt'] },
				{ id: '3', text: REFUND, exclude: ['./先例/深/乙.txt'] },
			),
		});
		const files = async (...more: readonly string[]) => {
			const { json } = await workspace.runJson<PrecedentsReport>(
				'precedents',
				'--corpus',
				'先例',
				'--batch',
				'q.jsonl',
				...more,
			);
			return json.queries.map(({ results }) =>
				results
					.flatMap((each) => [each, ...each.also])
					.map(({ document }) => document.file)
					.sort(),
			);
		};
		expect(await files()).toEqual([['先例/深/乙.txt', '先例/甲.txt'].sort(), ['先例/深/乙.txt'], ['先例/甲.txt']]);
		expect(await files('--exclude', '先例/甲.txt')).toEqual([['先例/深/乙.txt'], ['先例/深/乙.txt'], []]);
	});

	it.each([
		['no JSON', '{"id":"x","text":', '不是有效的 JSON。'],
		['no object', '5', '缺少 id。'],
		['null', 'null', '缺少 id。'],
		['no id', '{"text":"甲"}', '缺少 id。'],
		['no text', '{"id":"x"}', '缺少字符串 text。'],
		['another mode', '{"id":"x","text":"甲","mode":"fuzzy"}', 'mode 应为 clause 或 prefix。'],
		['a heading that is no text', '{"id":"x","text":"甲","heading":1}', 'heading 应为字符串。'],
		['an exclude that is no list', '{"id":"x","text":"甲","exclude":"a.txt"}', 'exclude 应为文件名的数组。'],
	])('names the line with %s, answers the others and exits with 2', async (_, line, words) => {
		const workspace = createWorkspace({
			...CORPUS,
			'q.jsonl': `${lines({ id: 'a', text: REFUND })}\n${line}\n${lines({ id: 'b', text: REFUND })}`,
		});
		const { json, errors, status } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--batch',
			'q.jsonl',
		);
		expect(errors).toEqual([`q.jsonl:3：${words}`]);
		expect(json.queries.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(status).toBe(2);
	});

	it('takes null for what is not given, blank lines for nothing, \\r\\n and a byte order mark', async () => {
		const query = { id: 'a', text: REFUND, heading: null, mode: null, exclude: null };
		const workspace = createWorkspace({ ...CORPUS, 'q.jsonl': `\uFEFF${JSON.stringify(query)}\r\n\r\n  \r\n` });
		const { json, errors, status } = await workspace.runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--batch',
			'q.jsonl',
		);
		expect(json.queries).toMatchObject([{ id: 'a', results: [{ line: expect.any(Number) }] }]);
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});

	it('reads standard input for -', async () => {
		const workspace = createWorkspace(CORPUS);
		const { out, errors } = await workspace.runWith(
			`${lines({ id: 'a', text: REFUND })}坏\n`,
			'precedents',
			'--corpus',
			'先例',
			'--batch',
			'-',
			'--format',
			'json',
		);
		expect((JSON.parse(out) as PrecedentsReport).queries.map(({ id }) => id)).toEqual(['a']);
		expect(errors).toEqual(['<stdin>:2：不是有效的 JSON。']);
	});

	it('exits with 2 when the file is not there', async () => {
		const { json, errors, status } = await createWorkspace(CORPUS).runJson<PrecedentsReport>(
			'precedents',
			'--corpus',
			'先例',
			'--batch',
			'没有.jsonl',
		);
		expect(json).toEqual({ queries: [] });
		expect(errors).toEqual(['没有.jsonl：无法读取（文件不存在）']);
		expect(status).toBe(2);
	});
});

function lines(...queries: readonly object[]): string {
	return queries.map((query) => `${JSON.stringify(query)}\n`).join('');
}
