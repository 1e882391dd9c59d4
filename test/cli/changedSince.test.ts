import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import { git } from './support/git';
import { createWorkspace, type Workspace } from './support/workspace';

const DRAFT = '一、甲\n二、乙\n';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('check --changed-since', () => {
	it('checks what was changed, staged, added, renamed or not tracked yet, and nothing else', async () => {
		const workspace = repository();
		workspace.write({
			'改动的通知.txt': '一、甲\n',
			'子文件夹/暂存的通知.txt': '一、甲\n',
			'子文件夹/新的通知.txt': DRAFT,
			'忽略/忽略的通知.txt': DRAFT,
		});
		git(workspace.root, 'add', '子文件夹/暂存的通知.txt');
		renameSync(workspace.path('旧名通知.txt'), workspace.path('新名通知.txt'));
		git(workspace.root, 'add', '-A', '旧名通知.txt', '新名通知.txt');
		rmSync(workspace.path('删去的通知.txt'));
		expect(await changed(workspace, '.', '--changed-since', 'HEAD')).toEqual([
			'子文件夹/新的通知.txt',
			'子文件夹/暂存的通知.txt',
			'改动的通知.txt',
			'新名通知.txt',
		]);
	});

	it('counts what was committed since', async () => {
		const workspace = repository();
		workspace.write({ '改动的通知.txt': '一、甲\n' });
		git(workspace.root, 'commit', '-qam', '改');
		expect(await changed(workspace, '.', '--changed-since', 'HEAD')).toEqual([]);
		expect(await changed(workspace, '.', '--changed-since', 'HEAD~1')).toEqual(['改动的通知.txt']);
		expect(await changed(workspace, '.', '--changed-since', 'first')).toEqual(['改动的通知.txt']);
	});

	it.each([
		['a relative path', (workspace: Workspace) => [workspace, '改动的通知.txt'] as const],
		['an absolute one', (workspace: Workspace) => [workspace, workspace.path('改动的通知.txt')] as const],
		[
			'a link to the folder',
			(workspace: Workspace) => {
				symlinkSync('.', workspace.path('链接'));
				return [workspace, '链接/改动的通知.txt'] as const;
			},
		],
	])('knows a file by %s', async (_, name) => {
		const [workspace, file] = name(repository());
		workspace.write({ '改动的通知.txt': '一、甲\n' });
		expect(await changed(workspace, file, '没改的通知.txt', '--changed-since', 'HEAD')).toEqual([file]);
	});

	it('asks the repository of the files, wherever one stands', async () => {
		const workspace = repository();
		workspace.write({ '改动的通知.txt': '一、甲\n' });
		const elsewhere = createWorkspace();
		expect(await changed(elsewhere, workspace.root, '--changed-since', 'HEAD')).toEqual([
			workspace.path('改动的通知.txt'),
		]);
	});

	it('works in a hook, which is told of the repository', async () => {
		const workspace = repository();
		workspace.write({ '子文件夹/暂存的通知.txt': '一、甲\n' });
		vi.stubEnv('GIT_DIR', workspace.path('.git'));
		vi.stubEnv('GIT_INDEX_FILE', workspace.path('.git/index.lock'));
		expect(await changed(workspace, '子文件夹', '--changed-since', 'HEAD')).toEqual(['子文件夹/暂存的通知.txt']);
	});

	it('is not led astray by a configuration of Git that shortens paths', async () => {
		const workspace = repository();
		git(workspace.root, 'config', 'diff.relative', 'true');
		git(workspace.root, 'config', 'core.quotePath', 'true');
		workspace.write({ '子文件夹/暂存的通知.txt': '一、甲\n' });
		expect(await changed(workspace, '子文件夹', '--changed-since', 'HEAD')).toEqual(['子文件夹/暂存的通知.txt']);
	});

	it('always checks standard input', async () => {
		const workspace = repository();
		const { out } = await workspace.runWith(
			DRAFT,
			'check',
			'-',
			'没改的通知.txt',
			'--changed-since',
			'HEAD',
			'--format',
			'json',
		);
		expect((JSON.parse(out) as CheckReport).files.map(({ file }) => file)).toEqual(['<stdin>']);
	});

	it('takes a deleted file that is named for one that cannot be read', async () => {
		const workspace = repository();
		rmSync(workspace.path('删去的通知.txt'));
		const { errors, status } = await workspace.run('check', '删去的通知.txt', '--changed-since', 'HEAD');
		expect(errors).toEqual(['删去的通知.txt：无法读取（文件不存在）']);
		expect(status).toBe(2);
	});

	it.each([
		['nosuch', /nosuch.*没有这个版本/],
		['', /不是 Git 版本/],
		['--output=x', /不是 Git 版本/],
	])('%j, no revision, exits with 2 and checks nothing', async (revision, words) => {
		const workspace = repository();
		const { out, errors, status } = await workspace.run('check', '.', `--changed-since=${revision}`);
		expect(errors).toEqual([expect.stringMatching(words)]);
		expect(out).toBe('');
		expect(status).toBe(2);
	});

	it('outside a repository exits with 2', async () => {
		const workspace = createWorkspace({ '甲通知.txt': DRAFT });
		const { out, errors, status } = await workspace.run('check', '.', '--changed-since', 'HEAD');
		expect(errors).toEqual([expect.stringContaining('不在 Git 仓库里')]);
		expect(out).toBe('');
		expect(status).toBe(2);
	});

	it('in a repository without a commit exits with 2', async () => {
		const workspace = createWorkspace({ '甲通知.txt': DRAFT });
		git(workspace.root, 'init', '-q');
		const { errors, status } = await workspace.run('check', '.', '--changed-since', 'HEAD');
		expect(errors).toEqual([expect.stringContaining('没有这个版本')]);
		expect(status).toBe(2);
	});
});

/** One commit, tagged `first`. */
function repository(): Workspace {
	const workspace = createWorkspace({
		'.gitignore': '忽略/\n',
		'改动的通知.txt': DRAFT,
		'没改的通知.txt': `${DRAFT}三、丙\n`,
		'删去的通知.txt': `${DRAFT}三、丁\n`,
		'旧名通知.txt': `${DRAFT}三、戊\n`,
		'子文件夹/暂存的通知.txt': DRAFT,
	});
	git(workspace.root, 'init', '-q');
	git(workspace.root, 'add', '-A');
	git(workspace.root, 'commit', '-qm', '起草');
	git(workspace.root, 'tag', 'first');
	return workspace;
}

async function changed(workspace: Workspace, ...args: readonly string[]): Promise<readonly string[]> {
	const { json, errors } = await workspace.runJson<CheckReport>('check', ...args);
	expect(errors).toEqual([]);
	return json.files.map(({ file }) => file);
}
