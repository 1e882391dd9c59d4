import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import { onlyRules } from './support/onlyRules';
import { createWorkspace, type Workspace } from './support/workspace';

const GAP = '一、甲\n二、乙\n四、丙\n';
const gap = (severity: 'error' | 'warning' | 'information' | 'hint') => onlyRules({ 'numbering-gap': severity });

describe('.policydraft.json', () => {
	it('is the nearest one above each file', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': gap('error'),
			'a通知.txt': GAP,
			'二处/.policydraft.json': gap('warning'),
			'二处/b通知.txt': GAP,
			'二处/深/处/c通知.txt': GAP,
			'三处/d通知.txt': GAP,
		});
		const expected = {
			'a通知.txt': 'error',
			'三处/d通知.txt': 'error',
			'二处/b通知.txt': 'warning',
			'二处/深/处/c通知.txt': 'warning',
		};
		expect(await severities(workspace, '.')).toEqual(expected);
		expect(await severities(workspace, ...Object.keys(expected))).toEqual(expected);
	});

	it('is looked for above the file, not above the working folder', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': '坏了',
			'../elsewhere/.policydraft.json': gap('hint'),
			'../elsewhere/a.txt': GAP,
		});
		const file = workspace.path('../elsewhere/a.txt');
		const { json, errors, status } = await workspace.runJson<CheckReport>('check', file);
		expect(json.files[0]?.diagnostics).toMatchObject([{ rule: 'numbering-gap', severity: 'hint' }]);
		expect(errors).toEqual([]);
		expect(status).toBe(0);
	});

	it('of the working folder holds for standard input', async () => {
		const workspace = createWorkspace({ '.policydraft.json': gap('hint') });
		const { out } = await workspace.runWith(GAP, 'check', '-', '--format', 'json');
		expect((JSON.parse(out) as CheckReport).files[0]?.diagnostics).toMatchObject([{ severity: 'hint' }]);
	});

	it.each([
		['a severity', { rules: { 'numbering-gap': 'hint' } }, ['hint']],
		['a severity among options', { rules: { 'numbering-gap': { severity: 'hint' } } }, ['hint']],
		['off', { rules: { 'numbering-gap': 'off' } }, []],
		['dotted names', { 'policyDraft.rules': { 'numbering-gap': 'hint' } }, ['hint']],
		['nothing', {}, ['error']],
	])('may give %s', async (_, value, expected) => {
		const workspace = createWorkspace({ '.policydraft.json': JSON.stringify(value), 'a.txt': GAP });
		const { json } = await workspace.runJson<CheckReport>('check', 'a.txt');
		const found = json.files.flatMap(({ diagnostics }) => diagnostics).filter(({ rule }) => rule === 'numbering-gap');
		expect(found.map(({ severity }) => severity)).toEqual(expected);
	});

	it.each([
		['no JSON', '{\n  "rules": {,}\n}', /^\.policydraft\.json：不是有效的 JSON（第 2 行第 \d+ 列）$/],
		['JSON that breaks off', '{ "rules": {', /^\.policydraft\.json：不是有效的 JSON（没有写完）$/],
		['no JSON at all', '坏了', /^\.policydraft\.json：不是有效的 JSON/],
		['an empty file', '', /^\.policydraft\.json：不是有效的 JSON（文件是空的）$/],
		['no object', '[]', /^\.policydraft\.json：.*对象/],
		['an unknown severity', '{"rules":{"numbering-gap":"fatal"}}', /numbering-gap.*error、warning、information、hint/],
		['an entry of ignore without a fingerprint', '{"ignore":[{"rule":"numbering-gap"}]}', /ignore.*第 1 项/],
		['a list of another kind', '{"exclude":"归档"}', /exclude/],
	])('with %s is named, exits with 2 and does not keep the files from being checked', async (_, content, words) => {
		const workspace = createWorkspace({ '.policydraft.json': content, 'a.txt': GAP, 'b.txt': GAP });
		const { json, errors, status } = await workspace.runJson<CheckReport>('check', 'a.txt', 'b.txt');
		expect(errors).toEqual([expect.stringMatching(words)]);
		expect(json.files.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
		expect(json.files[0]?.diagnostics).toContainEqual(expect.objectContaining({ rule: 'numbering-gap' }));
		expect(status).toBe(2);
	});

	it('may begin with a byte order mark', async () => {
		const workspace = createWorkspace({ '.policydraft.json': `\uFEFF${gap('hint')}`, 'a.txt': GAP });
		expect(await severities(workspace, 'a.txt')).toEqual({ 'a.txt': 'hint' });
	});
});

describe('check --config', () => {
	it('holds for every file in place of all others', async () => {
		const workspace = createWorkspace({
			'office.json': gap('hint'),
			'.policydraft.json': gap('error'),
			'a.txt': GAP,
			'sub/.policydraft.json': '坏了',
			'sub/b.txt': GAP,
		});
		expect(await severities(workspace, 'a.txt', 'sub/b.txt', '--config', 'office.json')).toEqual({
			'a.txt': 'hint',
			'sub/b.txt': 'hint',
		});
	});

	it.each([
		['missing', '没有.json', '没有.json：文件不存在'],
		['broken', 'broken.json', /^broken\.json：不是有效的 JSON/],
		['a folder', 'sub', /^sub：无法读取（这是文件夹，不是文件）$/],
		['one with an unknown severity', 'fatal.json', /^fatal\.json：.*numbering-gap/],
	])('%s exits with 2', async (_, config, words) => {
		const workspace = createWorkspace({
			'broken.json': '{',
			'fatal.json': '{"rules":{"numbering-gap":"fatal"}}',
			'sub/a通知.txt': GAP,
			'empty/.keep': '',
		});
		const { errors, status } = await workspace.run('check', 'sub', '--config', config);
		expect(errors).toEqual([expect.stringMatching(words)]);
		expect(status).toBe(2);
		expect((await workspace.run('check', 'empty', '--config', config)).status).toBe(2);
	});
});

describe('exclude', () => {
	const DRAFTS = {
		'甲通知.txt': '甲。\n',
		'归档/乙通知.txt': '甲。\n',
		'归档/2019/丙通知.txt': '甲。\n',
		'二处/归档/丁通知.txt': '甲。\n',
		'二处/戊通知.txt': '甲。\n',
		'二处/己通知(1).txt': '甲。\n',
	};

	it.each([
		[[], Object.keys(DRAFTS)],
		[['归档/**'], ['甲通知.txt', '二处/归档/丁通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt']],
		[['归档'], ['甲通知.txt', '二处/归档/丁通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt']],
		[['归档/'], ['甲通知.txt', '二处/归档/丁通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt']],
		[['./归档/**'], ['甲通知.txt', '二处/归档/丁通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt']],
		[['**/归档/**'], ['甲通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt']],
		[['**/归档'], ['甲通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt']],
		[
			['**/*(1).txt', '归档/*.txt'],
			['甲通知.txt', '归档/2019/丙通知.txt', '二处/归档/丁通知.txt', '二处/戊通知.txt', '二处/己通知(1).txt'],
		],
		[
			['二处/己通知(1).txt'],
			['甲通知.txt', '归档/乙通知.txt', '归档/2019/丙通知.txt', '二处/归档/丁通知.txt', '二处/戊通知.txt'],
		],
		[
			['二处/{戊,己}*', ''],
			['甲通知.txt', '归档/乙通知.txt', '归档/2019/丙通知.txt', '二处/归档/丁通知.txt'],
		],
		[['**'], []],
	])('%j leaves %j', async (exclude, left) => {
		const workspace = createWorkspace({ ...DRAFTS, '.policydraft.json': JSON.stringify({ exclude }) });
		expect((await filesOf(workspace, '.')).sort()).toEqual([...left].sort());
	});

	it('is relative to the configuration, wherever one stands', async () => {
		const workspace = createWorkspace({ ...DRAFTS, '.policydraft.json': '{"exclude":["归档/**"]}', '../x/.keep': '' });
		expect(await filesOf(workspace, '归档', '二处')).toEqual(
			['二处/己通知(1).txt', '二处/戊通知.txt', '二处/归档/丁通知.txt'].sort(),
		);
		expect(await filesOf(workspace, workspace.path('.'))).toHaveLength(4);
	});

	it('of a configuration further down holds below it', async () => {
		const workspace = createWorkspace({ ...DRAFTS, '二处/.policydraft.json': '{"exclude":["归档"]}' });
		expect((await filesOf(workspace, '.')).filter((file) => file.startsWith('二处'))).toEqual([
			'二处/己通知(1).txt',
			'二处/戊通知.txt',
		]);
	});

	it('of --config is relative to that file', async () => {
		const workspace = createWorkspace({ ...DRAFTS, '二处/office.json': '{"exclude":["归档"]}' });
		const files = await filesOf(workspace, '.', '--config', '二处/office.json');
		expect(files).toContain('归档/乙通知.txt');
		expect(files).not.toContain('二处/归档/丁通知.txt');
	});

	it('does not hold for a file that is given by name', async () => {
		const workspace = createWorkspace({ ...DRAFTS, '.policydraft.json': '{"exclude":["归档"]}' });
		expect(await filesOf(workspace, '归档/乙通知.txt')).toEqual(['归档/乙通知.txt']);
	});
});

async function severities(
	workspace: Workspace,
	...args: readonly string[]
): Promise<Record<string, string | undefined>> {
	const { json, errors } = await workspace.runJson<CheckReport>('check', ...args);
	expect(errors).toEqual([]);
	return Object.fromEntries(json.files.map(({ file, diagnostics }) => [file, diagnostics[0]?.severity]));
}

async function filesOf(workspace: Workspace, ...args: readonly string[]): Promise<string[]> {
	const { json } = await workspace.runJson<CheckReport>('check', ...args);
	return json.files.map(({ file }) => file);
}
