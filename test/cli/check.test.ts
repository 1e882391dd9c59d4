import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { numberingGap } from '../../server/src/core/rules/numbering/numbering-gap';
import type { CheckReport } from '../../server/src/report/checkReport';
import { onlyRules } from './support/onlyRules';
import { createWorkspace } from './support/workspace';

const GAP = '一、总体要求\n二、主要任务\n四、保障措施\n';
const MARKS = '一、任务\n1.甲甲。\n2、乙乙。\n3.丙丙。\n';
const CLEAN = '一、总体要求\n二、主要任务\n三、保障措施\n';

describe('check --format json', () => {
	it('has the keys of the contract and no others, in this order', async () => {
		const workspace = createWorkspace({
			'甲.txt': MARKS,
			'.policydraft.json': onlyRules({ 'numbering-marker-punctuation': 'warning' }),
		});
		const { json, status } = await workspace.runJson<CheckReport>('check', '甲.txt');
		expect(json).toEqual({
			files: [
				{
					file: '甲.txt',
					diagnostics: [
						{
							rule: 'numbering-marker-punctuation',
							severity: 'warning',
							message: expect.stringContaining('2.'),
							line: 3,
							column: 1,
							endLine: 3,
							endColumn: 3,
							fix: { title: expect.stringContaining('2.'), safe: true },
						},
					],
				},
			],
			summary: { files: 1, error: 0, warning: 1, information: 0, hint: 0 },
		});
		expect(Object.keys(json)).toEqual(['files', 'summary']);
		expect(Object.keys(json.files[0]?.diagnostics[0] ?? {})).toEqual([
			'rule',
			'severity',
			'message',
			'line',
			'column',
			'endLine',
			'endColumn',
			'fix',
		]);
		expect(status).toBe(0);
	});

	it('says null where there is no fix', async () => {
		const workspace = createWorkspace({
			'甲.txt': '落实政策措施）加大力度。\n',
			'.policydraft.json': onlyRules({ 'bracket-unbalanced': 'error' }),
		});
		const { json } = await workspace.runJson<CheckReport>('check', '甲.txt');
		expect(json.files[0]?.diagnostics).toMatchObject([{ rule: 'bracket-unbalanced', fix: null }]);
	});

	it('lists a file without findings too', async () => {
		const workspace = createWorkspace({
			'甲.txt': CLEAN,
			'.policydraft.json': onlyRules({ 'numbering-gap': 'error' }),
		});
		const { json, status } = await workspace.runJson<CheckReport>('check', '甲.txt');
		expect(json).toEqual({
			files: [{ file: '甲.txt', diagnostics: [] }],
			summary: { files: 1, error: 0, warning: 0, information: 0, hint: 0 },
		});
		expect(status).toBe(0);
	});

	it.each([
		['1-based, the end exclusive', '甲）乙\n', { line: 1, column: 2, endLine: 1, endColumn: 3 }],
		[
			'two columns for a character beyond the basic plane',
			'𠮷𠮷）\n',
			{ line: 1, column: 5, endLine: 1, endColumn: 6 },
		],
		['blanks and ideographic blanks count', '甲乙丙丁。\n　 甲）\n', { line: 2, column: 4, endLine: 2, endColumn: 5 }],
		['\\r\\n is one line end', '甲乙。\r\n丙丁。\r\n戊）\r\n', { line: 3, column: 2, endLine: 3, endColumn: 3 }],
		['\\r alone is one too', '甲乙。\r丙丁。\r戊）\r', { line: 3, column: 2, endLine: 3, endColumn: 3 }],
		['a byte order mark is no column', '\uFEFF甲）乙\n', { line: 1, column: 2, endLine: 1, endColumn: 3 }],
		['at the very end, without a line end', '甲乙。\n丙丁）', { line: 2, column: 3, endLine: 2, endColumn: 4 }],
	])('positions: %s', async (_, content, place) => {
		const workspace = createWorkspace({
			'甲.txt': content,
			'.policydraft.json': onlyRules({ 'bracket-unbalanced': 'error' }),
		});
		const { json } = await workspace.runJson<CheckReport>('check', '甲.txt');
		expect(json.files[0]?.diagnostics).toMatchObject([place]);
	});

	it('names files as they were given, in the order they were given', async () => {
		const workspace = createWorkspace({ 'b.txt': CLEAN, 'sub/a.txt': CLEAN });
		const absolute = workspace.path('sub/a.txt');
		const { json } = await workspace.runJson<CheckReport>('check', './b.txt', absolute);
		expect(json.files.map(({ file }) => file)).toEqual(['./b.txt', absolute]);
	});

	it('checks a file once that is named twice', async () => {
		const workspace = createWorkspace({ '甲通知.txt': GAP });
		const { json } = await workspace.runJson<CheckReport>('check', '甲通知.txt', '.', './甲通知.txt');
		expect(json.files.map(({ file }) => file)).toEqual(['甲通知.txt']);
		expect(json.summary.files).toBe(1);
	});

	it('adds up the findings of all files by severity', async () => {
		const workspace = createWorkspace({
			'a.txt': GAP,
			'b.txt': `${MARKS}甲）\n`,
			'.policydraft.json': onlyRules({
				'numbering-gap': 'information',
				'numbering-marker-punctuation': 'hint',
				'bracket-unbalanced': 'information',
			}),
		});
		const { json } = await workspace.runJson<CheckReport>('check', 'a.txt', 'b.txt');
		expect(json.summary).toEqual({ files: 2, error: 0, warning: 0, information: 2, hint: 1 });
	});
});

describe('check --fail-on', () => {
	const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

	it.each(
		SEVERITIES.flatMap((found, i) =>
			[...SEVERITIES, 'never' as const].map((limit, j) => [found, limit, limit !== 'never' && i <= j ? 1 : 0] as const),
		),
	)('a finding of severity %s with --fail-on %s exits with %i', async (found, limit, status) => {
		const workspace = createWorkspace({ 'a.txt': GAP, '.policydraft.json': onlyRules({ 'numbering-gap': found }) });
		const run = await workspace.runJson<CheckReport>('check', 'a.txt', '--fail-on', limit);
		expect(run.json.summary[found]).toBe(1);
		expect(run.status).toBe(status);
	});

	it.each(SEVERITIES.map((found) => [found, found === 'error' ? 1 : 0] as const))(
		'is error by default: %s exits with %i',
		async (found, status) => {
			const workspace = createWorkspace({ 'a.txt': GAP, '.policydraft.json': onlyRules({ 'numbering-gap': found }) });
			expect((await workspace.run('check', 'a.txt')).status).toBe(status);
		},
	);

	it('does not hide that a file could not be read', async () => {
		const workspace = createWorkspace({ 'a.txt': GAP });
		expect((await workspace.run('check', 'a.txt', '没有.txt', '--fail-on', 'never')).status).toBe(2);
	});
});

describe('a rule that breaks down', () => {
	it('is named, exits with 2, costs no other finding and makes no accepted finding stale', async () => {
		vi.spyOn(numberingGap, 'check').mockImplementation(() => {
			throw new Error('坏了');
		});
		onTestFinished(() => {
			vi.restoreAllMocks();
		});
		const workspace = createWorkspace({
			'a.txt': `${GAP}甲）\n`,
			'.policydraft.json': onlyRules(
				{ 'numbering-gap': 'error', 'bracket-unbalanced': 'error' },
				{ ignore: [{ rule: 'numbering-gap', file: 'a.txt', fingerprint: '0' }] },
			),
		});
		const { json, errors, status } = await workspace.runJson<CheckReport>('check', 'a.txt');
		expect(json.files[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['bracket-unbalanced']);
		expect(errors).toEqual(['a.txt：规则 numbering-gap 出错：坏了']);
		expect(status).toBe(2);
	});
});

describe('check --format text', () => {
	it('prints a line a finding that a terminal can open, the line it stands in and what points at it, then the counts', async () => {
		const workspace = createWorkspace({
			'a.txt': `${GAP}甲）\n`,
			'.policydraft.json': onlyRules({ 'numbering-gap': 'error', 'bracket-unbalanced': 'hint' }),
		});
		const { out, errors, status } = await workspace.run('check', 'a.txt');
		expect(out.split('\n')).toEqual([
			expect.stringMatching(/^a\.txt:3:1 错误 .+ \[numbering-gap\]$/),
			'  3 | 四、保障措施',
			'    | ^^^^',
			expect.stringMatching(/^a\.txt:4:2 提示 .+ \[bracket-unbalanced\]$/),
			'  4 | 甲）',
			'    | \u3000^^',
			'检查了 1 个文件：错误 1，提示 1',
			'',
		]);
		expect(errors).toEqual([]);
		expect(status).toBe(1);
	});

	it('says so when there is nothing', async () => {
		const workspace = createWorkspace({ 'a.txt': CLEAN, '.policydraft.json': onlyRules({ 'numbering-gap': 'error' }) });
		expect((await workspace.run('check', 'a.txt')).out).toBe('检查了 1 个文件：没有发现问题\n');
	});

	it('speaks the language that is set', async () => {
		const workspace = createWorkspace({
			'a.txt': GAP,
			'.policydraft.json': onlyRules({ 'numbering-gap': 'error' }, { language: 'en' }),
		});
		const { out } = await workspace.run('check', 'a.txt');
		expect(out).toMatch(/^a\.txt:3:1 error \w.+ \[numbering-gap\]\n.+\n.+\nChecked 1 file: error 1\n$/);
	});
});
