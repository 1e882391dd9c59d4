import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedFiles } from '../../server/src/files/changedFiles';
import { git } from '../cli/support/git';
import { createWorkspace, type Workspace } from '../cli/support/workspace';

describe('changedFiles', () => {
	it('knows names that Git would quote', async () => {
		const names = ['通知.txt', '带 空格.txt', '带"引号".txt', '带\\斜线.txt', '𠮷.txt', '深/é.txt'];
		const workspace = repository(Object.fromEntries(names.map((name) => [name, '旧'])));
		workspace.write(Object.fromEntries(names.map((name) => [name, '新'])));
		expect(await changedOf(workspace, [workspace.root], names)).toEqual(names);
	});

	it('knows the files of several repositories', async () => {
		const first = repository({ 'a.txt': '旧' });
		const second = repository({ 'a.txt': '旧', 'b.txt': '旧' });
		first.write({ 'a.txt': '新' });
		second.write({ 'b.txt': '新' });
		const changed = await changedFiles('HEAD', [first.root, second.root]);
		const files = [first.path('a.txt'), second.path('a.txt'), second.path('b.txt')];
		expect(files.map((file) => typeof changed !== 'string' && changed.has(file))).toEqual([true, false, true]);
	});

	it('knows a file whose content did not change, but what its link leads to', async () => {
		const workspace = repository({ 'a.txt': '旧', 'b.txt': '旧', 'c.txt': '旧' });
		workspace.write({ 'a.txt': '新' });
		symlinkSync('a.txt', workspace.path('to-a.txt'));
		git(workspace.root, 'add', 'to-a.txt');
		git(workspace.root, 'commit', '-qm', '链接');
		expect(await changedOf(workspace, [workspace.root], ['a.txt', 'b.txt', 'to-a.txt'])).toEqual(['a.txt', 'to-a.txt']);
	});

	it('asks about the whole repository, whichever folder of it is given', async () => {
		const workspace = repository({ '甲/a.txt': '旧', '乙/b.txt': '旧' });
		workspace.write({ '甲/a.txt': '新', '乙/b.txt': '新', '乙/c.txt': '新' });
		const names = ['甲/a.txt', '乙/b.txt', '乙/c.txt'];
		expect(await changedOf(workspace, [workspace.path('甲')], names)).toEqual(names);
	});

	it.each([
		['a revision that does not exist', 'nosuch', '无法得知自“nosuch”以来改动的文件：没有这个版本。'],
		['an option', '--cached', '“--cached”不是 Git 版本。'],
		['nothing', '', '“”不是 Git 版本。'],
	])('says that %s is none', async (_, revision, words) => {
		expect(await changedFiles(revision, [repository({ 'a.txt': '' }).root])).toBe(words);
	});

	it('says that a folder is in no repository', async () => {
		const { root } = createWorkspace();
		expect(await changedFiles('HEAD', [root])).toBe(`无法得知自“HEAD”以来改动的文件：${root} 不在 Git 仓库里。`);
	});
});

function repository(files: Readonly<Record<string, string>>): Workspace {
	const workspace = createWorkspace(files);
	git(workspace.root, 'init', '-q');
	git(workspace.root, 'add', '-A');
	git(workspace.root, 'commit', '-qm', '起草');
	return workspace;
}

async function changedOf(workspace: Workspace, folders: readonly string[], names: readonly string[]) {
	const changed = await changedFiles('HEAD', folders);
	return typeof changed === 'string' ? changed : names.filter((name) => changed.has(workspace.path(name)));
}
