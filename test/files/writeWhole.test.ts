import { linkSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../server/src/files/writeWhole';
import { createWorkspace } from '../cli/support/workspace';

describe('writeWhole', () => {
	it('puts a new content in the place of the old one', async () => {
		const workspace = createWorkspace({ 'a.txt': '旧的，长一些' });
		await writeWhole(workspace.path('a.txt'), '新𠮷\r\n');
		expect(workspace.read('a.txt')).toBe('新𠮷\r\n');
		expect(readdirSync(workspace.root)).toEqual(['a.txt']);
	});

	it('makes a file that is not there, as any new file is made', async () => {
		const workspace = createWorkspace({ 'other.txt': '' });
		await writeWhole(workspace.path('a.txt'), '新');
		expect(workspace.read('a.txt')).toBe('新');
		expect(statSync(workspace.path('a.txt')).mode).toBe(statSync(workspace.path('other.txt')).mode);
	});

	it('follows links, and keeps them', async () => {
		const workspace = createWorkspace({ '正文/a.txt': '旧' });
		symlinkSync('正文/a.txt', workspace.path('b.txt'));
		symlinkSync('b.txt', workspace.path('c.txt'));
		await writeWhole(workspace.path('c.txt'), '新');
		expect(workspace.read('正文/a.txt')).toBe('新');
		expect(lstatSync(workspace.path('c.txt')).isSymbolicLink()).toBe(true);
		expect(readdirSync(workspace.path('正文'))).toEqual(['a.txt']);
	});

	it('never shows a reader half of a file', async () => {
		const workspace = createWorkspace({ 'a.txt': '旧' });
		// A second name of the old file: replaced whole, not written into.
		linkSync(workspace.path('a.txt'), workspace.path('old.txt'));
		await writeWhole(workspace.path('a.txt'), '新');
		expect(workspace.read('old.txt')).toBe('旧');
	});

	it.each([
		['in a folder that is not there', '没有/a.txt'],
		['in the place of a folder', '文件夹'],
	])('fails %s and leaves nothing behind', async (_, name) => {
		const workspace = createWorkspace();
		mkdirSync(workspace.path('文件夹'));
		await expect(writeWhole(workspace.path(name), '新')).rejects.toThrow();
		expect(readdirSync(workspace.root)).toEqual(['文件夹']);
		expect(readdirSync(workspace.path('文件夹'))).toEqual([]);
	});

	it('takes a name of 255 bytes', async () => {
		const name = `${'长'.repeat(83)}.txt`.slice(-84);
		const workspace = createWorkspace({ [name]: '旧' });
		await writeWhole(path.join(workspace.root, name), '新');
		expect(workspace.read(name)).toBe('新');
	});
});
