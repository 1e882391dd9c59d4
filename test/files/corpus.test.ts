import { symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBuiltInCorpus, readCorpusFolder } from '../../server/src/files/corpus/readCorpus';
import { createWorkspace } from '../cli/support/workspace';
import { SEEDS } from '../support/seeds';

it('has the documents that come with the product, named as in the package', async () => {
	const { files, problems } = await readBuiltInCorpus();
	expect(files.map(({ name, content }) => [name, content])).toEqual(SEEDS.map(({ file, content }) => [file, content]));
	expect(problems).toEqual([]);
});

it('reads the texts below a folder in the order of their names, whatever they are called', async () => {
	const workspace = createWorkspace({
		'b.txt': '乙',
		'a.md': '甲',
		'c.gongwen': '丙',
		'd.xlsx': '丁',
		'深/e.TXT': Buffer.from([0xbc, 0xd7]),
		'node_modules/f.txt': '己',
		'.git/g.txt': '庚',
	});
	symlinkSync('..', workspace.path('深/上'));
	const { files, problems } = await readCorpusFolder(workspace.root);
	expect(files).toEqual(
		[
			['a.md', '甲'],
			['b.txt', '乙'],
			['c.gongwen', '丙'],
			['深/e.TXT', '甲'],
		].map(([name = '', content]) => ({ name: workspace.path(name), path: workspace.path(name), content })),
	);
	expect(problems).toEqual([]);
});

it('names what it cannot read and reads the rest', async () => {
	const workspace = createWorkspace({ 'a.txt': '甲' });
	symlinkSync('没有', workspace.path('b.txt'));
	const { files, problems } = await readCorpusFolder(workspace.root);
	expect(files.map(({ content }) => content)).toEqual(['甲']);
	expect(problems).toEqual([`${workspace.path('b.txt')}：无法读取（文件不存在）`]);
	expect(await readCorpusFolder(workspace.path('没有'))).toMatchObject({
		files: [],
		problems: [expect.stringContaining('没有')],
	});
});
