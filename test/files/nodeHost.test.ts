import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FOREGROUND_READER } from '../../server/src/files/corpus/foregroundReader';
import { createNodeHost } from '../../server/src/files/nodeHost';
import { createWorkspace } from '../cli/support/workspace';

const noWord = () => Promise.reject(new Error('no Word documents here'));

describe('the drafts of a workspace', () => {
	it('are those named so, without what the configuration excludes, each once', async () => {
		const workspace = createWorkspace({
			'关于稳就业的通知.txt': '一、甲',
			'随笔.txt': '',
			'.policydraft.json': JSON.stringify({ exclude: ['归档/**'] }),
			'归档/旧的通知.txt': '',
			'下级/方案（征求意见稿）.txt': '一、乙',
		});
		const host = createNodeHost(FOREGROUND_READER, noWord);
		const root = pathToFileURL(workspace.root).href;
		const found = await host.listDrafts([root, `${root}/${encodeURIComponent('下级')}`, 'untitled:甲']);
		expect(found.map(({ uri }) => decodeURIComponent(uri).slice(root.length))).toEqual([
			'/下级/方案（征求意见稿）.txt',
			'/关于稳就业的通知.txt',
		]);
		expect(await host.readDraft(found[0]?.uri ?? '')).toBe('一、乙');
	});

	it('have another stamp when they are written again, and cannot be read when they are gone', async () => {
		const workspace = createWorkspace({ '甲通知.txt': '一、甲' });
		const host = createNodeHost(FOREGROUND_READER, noWord);
		const root = pathToFileURL(workspace.root).href;
		const [before] = await host.listDrafts([root]);
		workspace.write({ '甲通知.txt': '一、甲乙' });
		const [after] = await host.listDrafts([root]);
		expect(after?.uri).toBe(before?.uri);
		expect(after?.stamp).not.toBe(before?.stamp);
		await expect(host.readDraft(`${root}/gone.txt`)).rejects.toThrow();
	});
});
