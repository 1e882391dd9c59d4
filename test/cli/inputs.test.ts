import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import type { OutlineReport } from '../../server/src/report/outlineReport';
import { asOrdinaryUser } from './support/ordinaryUser';
import { createWorkspace, type Workspace } from './support/workspace';

const GAP = '一、甲\n二、乙\n四、丙\n';

describe('what cannot be read', () => {
	it.each([
		['a missing file', '没有.txt', '没有.txt：无法读取（文件不存在）', () => {}],
		['a missing folder', '没有/甲通知.txt', '没有/甲通知.txt：无法读取（文件不存在）', () => {}],
		['a path through a file', 'good.txt/甲.txt', 'good.txt/甲.txt：无法读取（路径中有一段不是文件夹）', () => {}],
		[
			'a folder named like a document',
			'x.txt',
			'x.txt：无法读取（这是文件夹，不是文件）',
			(workspace: Workspace) => mkdirSync(workspace.path('x.txt')),
		],
		[
			'a link that leads nowhere',
			'link.txt',
			'link.txt：无法读取（文件不存在）',
			(workspace: Workspace) => symlinkSync('没有.txt', workspace.path('link.txt')),
		],
		[
			'links that lead to each other',
			'a.txt',
			'a.txt：无法读取（链接循环）',
			(workspace: Workspace) => {
				symlinkSync('b.txt', workspace.path('a.txt'));
				symlinkSync('a.txt', workspace.path('b.txt'));
			},
		],
		['a name that is too long', `${'长'.repeat(300)}.txt`, /：无法读取（路径过长）$/, () => {}],
		[
			'a Word document',
			'甲.docx',
			'甲.docx：无法读取（不是纯文本；Word 文档请先用 policy-draft import 变成文本）',
			(workspace: Workspace) => workspace.write({ '甲.docx': Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1') }),
		],
		[
			'a PDF document that calls itself text',
			'甲.txt',
			'甲.txt：无法读取（不是纯文本，请先另存为 .txt）',
			(workspace: Workspace) => workspace.write({ '甲.txt': '%PDF-1.7\n' }),
		],
	])('%s is named, exits with 2, and the others are answered', async (_, name, words, prepare) => {
		const workspace = createWorkspace({ 'good.txt': GAP, 'last.txt': GAP });
		prepare(workspace);
		for (const command of ['check', 'outline'] as const) {
			const { json, errors, status } = await workspace.runJson<{ files: readonly { file: string }[] }>(
				command,
				'good.txt',
				name,
				'last.txt',
			);
			expect(errors).toEqual([typeof words === 'string' ? words : expect.stringMatching(words)]);
			expect(json.files.map(({ file }) => file)).toEqual(['good.txt', 'last.txt']);
			expect(status).toBe(2);
		}
	});

	it('is a file without permission too', async () => {
		const workspace = createWorkspace({ 'good.txt': GAP, 'secret.txt': GAP });
		chmodSync(workspace.path('secret.txt'), 0);
		await asOrdinaryUser(async (isBound) => {
			const { json, errors, status } = await workspace.runJson<CheckReport>('check', 'secret.txt', 'good.txt');
			expect(errors).toEqual(isBound ? ['secret.txt：无法读取（没有权限）'] : []);
			expect(json.files.map(({ file }) => file)).toEqual(isBound ? ['good.txt'] : ['secret.txt', 'good.txt']);
			expect(status).toBe(isBound ? 2 : 1);
		});
	});

	it('is a folder without permission too', async () => {
		const workspace = createWorkspace({ '公开/甲通知.txt': GAP, '内部/乙通知.txt': GAP });
		chmodSync(workspace.path('内部'), 0);
		await asOrdinaryUser(async (isBound) => {
			const { json, errors, status } = await workspace.runJson<CheckReport>('check', '.');
			expect(errors).toEqual(isBound ? ['内部：无法读取文件夹（没有权限）'] : []);
			expect(json.files.map(({ file }) => file)).toEqual(
				isBound ? ['公开/甲通知.txt'] : ['公开/甲通知.txt', '内部/乙通知.txt'].sort(),
			);
			expect(status).toBe(isBound ? 2 : 1);
		});
		chmodSync(workspace.path('内部'), 0o755);
	});

	it('still is valid JSON when nothing could be read', async () => {
		const { json, status } = await createWorkspace().runJson<CheckReport>('check', '没有.txt');
		expect(json).toEqual({ files: [], summary: { files: 0, error: 0, warning: 0, information: 0, hint: 0 } });
		expect(status).toBe(2);
	});
});

describe('a folder', () => {
	it('means the drafts below it by their names, node_modules and dot folders left out', async () => {
		const workspace = createWorkspace({
			'关于稳就业的通知.txt': GAP,
			'方案（征求意见稿）.txt': GAP,
			'说明.txt': GAP,
			'README.md': GAP,
			'深/更深/意见.gongwen': GAP,
			'深/更深/x.policy.txt': GAP,
			'深/更深/记录.txt': GAP,
			'node_modules/包/通知.txt': GAP,
			'深/node_modules/通知.txt': GAP,
			'.git/通知.txt': GAP,
			'深/.vscode/通知.txt': GAP,
		});
		expect(await filesOf(workspace, '.')).toEqual([
			'关于稳就业的通知.txt',
			'方案（征求意见稿）.txt',
			'深/更深/x.policy.txt',
			'深/更深/意见.gongwen',
		]);
		expect(await filesOf(workspace, './深')).toEqual(['深/更深/x.policy.txt', '深/更深/意见.gongwen']);
		// What is named is meant.
		expect(await filesOf(workspace, '深/.vscode', 'node_modules/包', '说明.txt')).toEqual([
			'深/.vscode/通知.txt',
			'node_modules/包/通知.txt',
			'说明.txt',
		]);
	});

	it('is left when links lead back into it', async () => {
		const workspace = createWorkspace({ '甲/通知.txt': GAP });
		symlinkSync('..', workspace.path('甲/上'));
		symlinkSync('.', workspace.path('甲/自己'));
		symlinkSync('.', workspace.path('甲/自己的通知.txt'));
		expect(await filesOf(workspace, '.')).toEqual(['甲/通知.txt']);
	});

	it('may be given by a link, and may hold links to files', async () => {
		const workspace = createWorkspace({ '正文/甲.txt': GAP, '发文/.keep': '' });
		symlinkSync('../正文/甲.txt', workspace.path('发文/甲通知.txt'));
		symlinkSync('发文', workspace.path('链接'));
		expect(await filesOf(workspace, '链接')).toEqual(['链接/甲通知.txt']);
	});

	it('names a link that leads nowhere and checks the rest', async () => {
		const workspace = createWorkspace({ '甲/a通知.txt': GAP });
		symlinkSync('没有', workspace.path('甲/b通知.txt'));
		const { json, errors, status } = await workspace.runJson<CheckReport>('check', '甲');
		expect(errors).toEqual(['甲/b通知.txt：无法读取（文件不存在）']);
		expect(json.files.map(({ file }) => file)).toEqual(['甲/a通知.txt']);
		expect(status).toBe(2);
	});

	it('does not wait for a pipe', async () => {
		const workspace = createWorkspace({ '甲/a通知.txt': GAP });
		// Where there is no mkfifo there are no such pipes either.
		spawnSync('mkfifo', [workspace.path('甲/管道通知.txt')]);
		expect(await filesOf(workspace, '甲')).toEqual(['甲/a通知.txt']);
	});

	it('without a draft is said so and is no error', async () => {
		const workspace = createWorkspace({ '甲/说明.txt': GAP });
		const { out, errors, status } = await workspace.run('check', '甲');
		expect(errors).toEqual(['甲：文件夹里没有按名称认得的公文。']);
		expect(out).toBe('检查了 0 个文件：没有发现问题\n');
		expect(status).toBe(0);
	});

	it('is nothing that outline can read', async () => {
		const workspace = createWorkspace({ '甲/通知.txt': GAP });
		const { json, errors, status } = await workspace.runJson<{ files: readonly OutlineReport[] }>('outline', '甲');
		expect(json.files).toEqual([]);
		expect(errors).toEqual(['甲：无法读取（这是文件夹，不是文件）']);
		expect(status).toBe(2);
	});
});

describe('standard input', () => {
	it.each(['check', 'outline'])('is read by %s for - and shown as <stdin>', async (command) => {
		const workspace = createWorkspace({ 'a.txt': GAP });
		const { out, errors } = await workspace.runWith(GAP, command, 'a.txt', '-', '--format', 'json');
		const files = (JSON.parse(out) as { files: readonly Record<string, unknown>[] }).files;
		expect(files.map(({ file }) => file)).toEqual(['a.txt', '<stdin>']);
		expect({ ...files[1], file: '' }).toEqual({ ...files[0], file: '' });
		expect(errors).toEqual([]);
	});

	it('may be in any encoding that files may be in', async () => {
		const workspace = createWorkspace();
		for (const input of [Buffer.from('\uFEFF一、甲\n', 'utf16le'), Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xbc, 0xd7])]) {
			const { out } = await workspace.runWith(input, 'outline', '-', '--format', 'json');
			const { files } = JSON.parse(out) as { files: readonly OutlineReport[] };
			expect(files[0]?.documents[0]?.items).toMatchObject([{ marker: '一、', title: '甲' }]);
		}
	});

	it('is read once', async () => {
		const { out } = await createWorkspace().runWith(GAP, 'check', '-', '-', '--format', 'json');
		expect((JSON.parse(out) as CheckReport).summary.files).toBe(1);
	});

	it('is not confused with a file of that name', async () => {
		const workspace = createWorkspace({ '-': '一、文件\n' });
		const { out } = await workspace.runWith('一、输入\n', 'outline', './-', '-', '--format', 'json');
		const { files } = JSON.parse(out) as { files: readonly OutlineReport[] };
		expect(files.map(({ file, documents }) => [file, documents[0]?.items[0]?.title])).toEqual([
			['./-', '文件'],
			['<stdin>', '输入'],
		]);
	});
});

async function filesOf(workspace: Workspace, ...paths: readonly string[]): Promise<readonly string[]> {
	const { json, errors } = await workspace.runJson<CheckReport>('check', ...paths);
	expect(errors).toEqual([]);
	return json.files.map(({ file }) => file);
}
