import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDrafts } from '../../server/src/files/findDrafts';
import { createWorkspace, type Workspace } from '../cli/support/workspace';

const everything = async () => () => false;

describe('findDrafts', () => {
	it('finds drafts in the order of their names, by paths that begin with the folder as given', async () => {
		const workspace = createWorkspace({
			'c通知.txt': '',
			'b/x通知.txt': '',
			'a通知.txt': '',
			'b/y.txt': '',
			'._a通知.txt': '',
		});
		expect(await found(workspace, workspace.root)).toEqual(['a通知.txt', path.join('b', 'x通知.txt'), 'c通知.txt']);
		expect(await findDrafts(`${workspace.root}/b/../b`, everything)).toEqual({
			files: [workspace.path('b/x通知.txt')],
			problems: [],
		});
	});

	it('asks in each folder what to leave out', async () => {
		const workspace = createWorkspace({
			'a通知.txt': '',
			'甲/b通知.txt': '',
			'甲/深/c通知.txt': '',
			'乙/d通知.txt': '',
		});
		const asked: string[] = [];
		const { files } = await findDrafts(workspace.root, async (folder) => {
			asked.push(path.relative(workspace.root, folder));
			return (entry) => path.basename(entry) === '深' || path.basename(entry) === 'a通知.txt';
		});
		expect(files.map((file) => path.basename(file))).toEqual(['d通知.txt', 'b通知.txt']);
		// What is left out is not even looked into.
		expect(asked).toEqual(['', '乙', '甲']);
	});

	it('says that a folder is not there', async () => {
		const workspace = createWorkspace();
		expect(await findDrafts(workspace.path('没有'), everything)).toEqual({
			files: [],
			problems: [`${workspace.path('没有')}：无法读取文件夹（文件不存在）`],
		});
	});

	it('ends in a loop of links and passes over links to folders', async () => {
		const workspace = createWorkspace({ '甲/a通知.txt': '' });
		symlinkSync('..', workspace.path('甲/上'));
		symlinkSync('甲', workspace.path('甲的通知.txt'));
		expect(await found(workspace, workspace.root)).toEqual([path.join('甲', 'a通知.txt')]);
	});
});

async function found(workspace: Workspace, folder: string): Promise<readonly string[]> {
	const { files, problems } = await findDrafts(folder, everything);
	expect(problems).toEqual([]);
	return files.map((file) => path.relative(workspace.root, file));
}
