import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findConfiguration, readConfiguration } from '../../server/src/files/configurationFile';
import { createWorkspace } from '../cli/support/workspace';

describe('findConfiguration', () => {
	it.each([
		['.', '.policydraft.json', { name: '上' }],
		['甲', '甲/.policydraft.json', { name: '甲' }],
		['甲/深/更深', '甲/.policydraft.json', { name: '甲' }],
		['乙', '.policydraft.json', { name: '上' }],
		['乙/没有/没有', '.policydraft.json', { name: '上' }],
	])('finds the nearest one for %s', async (folder, file, value) => {
		const workspace = createWorkspace({
			'.policydraft.json': '{"name":"上"}',
			'甲/.policydraft.json': '{"name":"甲"}',
			'甲/深/更深/.keep': '',
			'乙/.keep': '',
		});
		expect(await findConfiguration(workspace.path(folder))).toEqual({
			path: workspace.path(file),
			value,
			problem: undefined,
		});
	});
});

describe('readConfiguration', () => {
	it.each([
		['{', '不是有效的 JSON（没有写完）'],
		['', '不是有效的 JSON（文件是空的）'],
		[' \n', '不是有效的 JSON（文件是空的）'],
		['{\n  "a": 1,\n  "b" 2\n}', '不是有效的 JSON（第 3 行第 7 列）'],
	])('says where %j is wrong', async (content, problem) => {
		const workspace = createWorkspace({ 'a.json': content });
		expect(await readConfiguration(workspace.path('a.json'))).toEqual({
			path: workspace.path('a.json'),
			value: undefined,
			problem,
		});
	});

	it('tells one that cannot be read from one that is not there', async () => {
		const workspace = createWorkspace();
		mkdirSync(workspace.path('a.json'));
		expect(await readConfiguration(workspace.path('a.json'))).toMatchObject({
			problem: '无法读取（这是文件夹，不是文件）',
		});
		expect(await readConfiguration(workspace.path('b.json'))).toBeUndefined();
	});
});
