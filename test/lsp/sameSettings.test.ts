import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { matchGlobsAbove } from '../../server/src/files/globs';
import type { CheckReport } from '../../server/src/report/checkReport';
import { createWorkspace } from '../cli/support/workspace';
import { startClient } from './support/client';
import { createFakeHost } from './support/fakeHost';

const FOLDER = 'file:///drafts/';
const NAME = '稳就业意见.txt';
const OFF = Object.fromEntries(ALL_RULES.map(({ id }) => [id, 'off']));
const CLAUSES = '一、任务\n1.稳岗位。落实各项补贴政策，开展就业服务。\n2.扩就业。开展招聘活动，支持企业吸纳就业。\n';
const UNITS = '一、任务\n1.稳岗位。（责任单位：州农业村农局、州财政局）\n2.扩就业。（责任单位：市环境保护局）\n';

/** What is set, in what draft, and what is found then. */
const CASES: readonly (readonly [string, object, string, Readonly<Record<string, string>>, readonly string[]])[] = [
	['a severity', { rules: { ...OFF, 'numbering-gap': 'hint' } }, '一、甲\n三、乙\n', {}, ['numbering-gap hint 2']],
	['a rule that is off', { rules: OFF }, '一、甲\n三、乙\n', {}, []],
	[
		'a severity with an option',
		{ rules: { ...OFF, 'paragraph-too-long': { severity: 'warning', max: 10 } } },
		CLAUSES,
		{},
		['paragraph-too-long warning 2', 'paragraph-too-long warning 3'],
	],
	[
		'responsibility.required: always',
		{ rules: { ...OFF, 'responsibility-missing': 'warning' }, responsibility: { required: 'always' } },
		CLAUSES,
		{},
		['responsibility-missing warning 2', 'responsibility-missing warning 3'],
	],
	[
		'responsibility.required: never',
		{ rules: { ...OFF, 'responsibility-missing': 'warning' }, 'responsibility.required': 'never' },
		CLAUSES.replace('政策，', '政策（责任单位：市财政局），'),
		{},
		[],
	],
	[
		'no list of units',
		{ rules: { ...OFF, 'responsibility-unit-unknown': 'warning', 'organ-renamed': 'warning' } },
		UNITS,
		{},
		['responsibility-unit-unknown warning 2', 'organ-renamed warning 3'],
	],
	[
		'the office’s list of units, which is trusted',
		{ rules: { ...OFF, 'responsibility-unit-unknown': 'warning', 'organ-renamed': 'warning' }, units: '单位.txt' },
		UNITS,
		{ '单位.txt': '州农业村农局\n市环境保护局\t市环保局\n' },
		[],
	],
	[
		'the office’s list of words',
		{ rules: { ...OFF, 'house-term': 'information' }, terms: '用语.txt' },
		CLAUSES,
		{ '用语.txt': '稳岗位\t稳定岗位\n' },
		['house-term information 2'],
	],
	['files that are not checked', { exclude: ['稳就业意见.txt'] }, '一、甲\n三、乙\n', {}, []],
	[
		'other files that are not checked',
		{ exclude: ['归档/**'], rules: { ...OFF, 'numbering-gap': 'error' } },
		'一、甲\n三、乙\n',
		{},
		['numbering-gap error 2'],
	],
];

describe('settings mean the same', () => {
	it.each(CASES)('in the editor: %s', async (_, settings, text, files, expected) => {
		expect(await inEditor({ settings, host: createFakeHost(files), workspaceFolders: [FOLDER] }, text)).toEqual(
			expected,
		);
	});

	it.each(CASES)('in .policydraft.json, read by the editor: %s', async (_, settings, text, files, expected) => {
		const host = createFakeHost(files);
		host.configurations.set(FOLDER, settings);
		expect(await inEditor({ host }, text)).toEqual(expected);
	});

	it.each(CASES)('in .policydraft.json, read by the command line: %s', async (_, settings, text, files, expected) => {
		const workspace = createWorkspace({ ...files, '.policydraft.json': JSON.stringify(settings), [NAME]: text });
		const { json, errors } = await workspace.runJson<CheckReport>('check', '.');
		expect(errors.filter((line) => !line.includes('没有'))).toEqual([]);
		const found = json.files.flatMap(({ diagnostics }) => diagnostics);
		expect(found.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`)).toEqual(expected);
	});
});

describe('what is excluded on the command line is excluded in the editor', () => {
	const FILES = ['甲通知.txt', '归档/乙通知.txt', '归档/2019/丙通知.txt', '二处/归档/丁通知.txt', '二处/己通知(1).txt'];

	it.each([
		[['归档/**']],
		[['归档']],
		[['归档/']],
		[['./归档/**']],
		[['**/归档']],
		[['**/*(1).txt', '归档/*.txt']],
		[['二处/己通知(1).txt']],
		[['']],
		[['**']],
		[[]],
	])('%j', async (exclude) => {
		const workspace = createWorkspace({
			...Object.fromEntries(FILES.map((file) => [file, '甲。\n'])),
			'.policydraft.json': JSON.stringify({ exclude }),
		});
		const { out } = await workspace.run('check', '.', '--format', 'json');
		const checked = (JSON.parse(out) as CheckReport).files.map(({ file }) => file);
		const isExcluded = matchGlobsAbove(exclude, workspace.root);
		expect(FILES.filter((file) => !isExcluded(workspace.path(file))).sort()).toEqual([...checked].sort());
		expect(isExcluded(workspace.path('../elsewhere/甲通知.txt'))).toBe(false);
	});
});

async function inEditor(options: Parameters<typeof startClient>[0], text: string): Promise<readonly string[]> {
	const uri = `${FOLDER}${NAME}`;
	const client = await startClient(options);
	await client.open(uri, text);
	const severities = ['', 'error', 'warning', 'information', 'hint'];
	return (await client.diagnostics(uri)).map(
		({ code, severity = 0, range }) => `${code} ${severities[severity]} ${range.start.line + 1}`,
	);
}
