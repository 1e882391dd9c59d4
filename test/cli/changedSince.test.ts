import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import { git } from './support/git';
import { onlyRules } from './support/onlyRules';
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

describe('check --changed-since in a file', () => {
	const FILE = '稳就业的通知.txt';
	/** Two brackets without a partner, in 二 and 四. */
	const LINES = [
		'一、总体要求',
		'坚持稳字当头，全力推进。',
		'二、稳岗位',
		'落实补贴）政策，按季通报。',
		'三、扩就业',
		'开展招聘，按季通报。',
		'四、强培训',
		'提升（技能，按季通报。',
	];
	const TEXT = LINES.join('\n');

	it.each([
		['the clause that changed', TEXT.replace('开展招聘，按季', '开展（招聘，按月'), [6]],
		[
			'a clause whose other line changed',
			TEXT.replace('政策，按季通报。', '政策，按季通报。\n加强统筹，按月调度。'),
			[4],
		],
		['a clause whose heading changed', TEXT.replace('二、稳岗位', '二、稳住岗位'), [4]],
		['nothing where blanks and blank lines came', TEXT.replaceAll('\n', ' \r\n\r\n'), []],
		['nothing of clauses that only got other numbers', `一、前言\n摸清底数，落实责任。\n${renumber(TEXT)}`, []],
		['the gap that a deleted clause left', TEXT.replace(/三、.*\n.*\n/, ''), [5]],
		['everything where hardly anything is left', '五、甲\n乙）丙。\n', [1, 2]],
	] as const)('reports %s', async (_, text, expected) => {
		const workspace = committed(TEXT);
		workspace.write({ [FILE]: text });
		expect(await linesOf(workspace)).toEqual(expected);
	});

	it('reports a clause that lost a line', async () => {
		const workspace = committed(TEXT.replace('二、稳岗位\n', '二、稳岗位\n摸清底数，落实责任。\n'));
		workspace.write({ [FILE]: TEXT });
		expect(await linesOf(workspace)).toEqual([4]);
	});

	it('reports everything of a new file', async () => {
		const workspace = committed('一、甲\n');
		workspace.write({ '新的通知.txt': TEXT });
		expect(await linesOf(workspace)).toEqual([4, 8]);
	});

	it('compares a renamed file with what it was under its old name', async () => {
		const workspace = committed(TEXT);
		renameSync(workspace.path(FILE), workspace.path('改名通知.txt'));
		workspace.write({ '改名通知.txt': TEXT.replace('开展招聘', '开展）招聘') });
		git(workspace.root, 'add', '-A');
		expect(await linesOf(workspace)).toEqual([6]);
	});

	it('reads the earlier text in the encoding it had', async () => {
		const workspace = committed(Buffer.from(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`, 'utf16le'));
		workspace.write({ [FILE]: TEXT.replace('开展招聘', '开展）招聘') });
		expect(await linesOf(workspace)).toEqual([6]);
	});

	it('fixes no more than it reports', async () => {
		const text = '一、甲\n1.甲甲。\n2、乙乙。\n3.丙丙。\n4.丁丁。\n5.戊戊。\n6.己己。\n7.庚庚。\n';
		const workspace = committed(text, { 'numbering-marker-punctuation': 'warning' });
		workspace.write({ [FILE]: text.replace('5.戊戊', '5、戊己') });
		await workspace.run('check', '.', '--changed-since', 'HEAD', '--fix');
		expect(workspace.read(FILE)).toBe(text.replace('戊戊', '戊己'));
	});

	it('fails on what changed only', async () => {
		const workspace = committed(TEXT);
		workspace.write({ [FILE]: `${TEXT}\n确保落实到位。` });
		expect((await workspace.run('check', '.', '--changed-since', 'HEAD')).status).toBe(1);
		workspace.write({ [FILE]: `前言：摸清底数。\n${TEXT}` });
		expect((await workspace.run('check', '.', '--changed-since', 'HEAD')).status).toBe(0);
	});

	function renumber(text: string): string {
		return text.replace(/^[一二三四](?=、)/gm, (number) => '二三四五'['一二三四'.indexOf(number)] ?? '');
	}

	function committed(content: string | Uint8Array, rules = {}): Workspace {
		const workspace = createWorkspace({
			[FILE]: content,
			'.policydraft.json': onlyRules({ 'numbering-gap': 'error', 'bracket-unbalanced': 'error', ...rules }),
		});
		git(workspace.root, 'init', '-q');
		git(workspace.root, 'add', '-A');
		git(workspace.root, 'commit', '-qm', '起草');
		return workspace;
	}

	async function linesOf(workspace: Workspace): Promise<readonly number[]> {
		const { json, errors } = await workspace.runJson<CheckReport>('check', '.', '--changed-since', 'HEAD');
		expect(errors).toEqual([]);
		return json.files.flatMap((file) => file.diagnostics).map(({ line }) => line);
	}
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
