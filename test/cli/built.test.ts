import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../server/src/core/rules/all';
import { builtCli } from '../support/builtCli';
import { createWorkspace } from './support/workspace';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = builtCli();
const GAP = '一、甲\n二、乙\n四、丙\n';

/** The program as it is shipped: what only its bundle, its process and its pipes can get wrong. */
describe('dist/cli.js', () => {
	it('is a program with the version of the package', () => {
		const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
		expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
		expect(readFileSync(CLI, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
	});

	it.each([
		[['check', 'clean.txt'], 0],
		[['check', 'gap.txt'], 1],
		[['check', 'gap.txt', '--fail-on', 'never'], 0],
		[['check', 'gap.txt', '没有.txt'], 2],
		[['check', '--nosuch'], 2],
		[[], 2],
		[['outline', 'gap.txt'], 0],
		[['outline', '没有.txt'], 2],
		[['precedents', '--text', '稳就业'], 0],
		[['precedents'], 2],
		[['rules'], 0],
	])('%j exits with %i', (args, status) => {
		const workspace = createWorkspace({ 'clean.txt': '一、甲\n二、乙\n', 'gap.txt': GAP });
		expect(run(args, workspace.root).status).toBe(status);
	});

	it('reads standard input, and writes findings to standard output and complaints to standard error', () => {
		const workspace = createWorkspace();
		const { stdout, stderr, status } = run(['check', '-', '没有.txt', '--format', 'json'], workspace.root, GAP);
		expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: '<stdin>' }] });
		expect(stderr).toBe('没有.txt：无法读取（文件不存在）\n');
		expect(status).toBe(2);
	});

	it('writes megabytes into a pipe to the end', () => {
		const workspace = createWorkspace({ 'a.txt': '甲乙丙（丁。\n'.repeat(10_000) });
		const { stdout } = run(['check', 'a.txt', '--format', 'json'], workspace.root);
		expect(stdout.length).toBeGreaterThan(1_000_000);
		expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1 } });
	});

	it('is not upset by a reader that stops early', async () => {
		const workspace = createWorkspace({ 'a.txt': '甲乙丙（丁。\n'.repeat(10_000) });
		const child = spawn(process.execPath, [CLI, 'check', 'a.txt'], { cwd: workspace.root });
		let stderr = '';
		child.stderr.on('data', (chunk) => {
			stderr += chunk;
		});
		child.stdout.once('data', () => child.stdout.destroy());
		await new Promise((resolve) => child.on('close', resolve));
		expect(stderr).toBe('');
	});

	it('finds its corpus and its pages wherever it is installed and run from', () => {
		const workspace = createWorkspace({ 'elsewhere/.keep': '' });
		mkdirSync(workspace.path('installed/dist'), { recursive: true });
		copyFileSync(CLI, workspace.path('installed/dist/cli.js'));
		copyFileSync(path.join(ROOT, 'package.json'), workspace.path('installed/package.json'));
		cpSync(path.join(ROOT, 'seeds'), workspace.path('installed/seeds'), { recursive: true });
		const installed = workspace.path('installed/dist/cli.js');
		const elsewhere = workspace.path('elsewhere');
		const precedents = run(['precedents', '--text', '加大援企稳岗力度', '--format', 'json'], elsewhere, '', installed);
		expect(precedents).toMatchObject({ status: 0, stderr: '' });
		expect(precedents.stdout).toContain('"file": "seeds/');
		const rules = JSON.parse(run(['rules', '--format', 'json'], elsewhere, '', installed).stdout) as { url: string }[];
		expect(rules).toHaveLength(ALL_RULES.length);
		const pages = new RegExp(`^${pathToFileURL(workspace.path('installed/docs/rules')).href}/[a-z-]+\\.md$`);
		for (const { url } of rules) {
			expect(url).toMatch(pages);
		}
	});
});

function run(args: readonly string[], cwd = ROOT, input = '', cli = CLI) {
	return spawnSync(process.execPath, [cli, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
