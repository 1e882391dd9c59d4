import { describe, expect, it } from 'vitest';
import { createWorkspace } from './support/workspace';

describe('bad arguments', () => {
	it.each([
		[[], '用法：'],
		[['chek', 'a.txt'], '没有命令 chek。是不是要写 check？'],
		[['check'], '缺少参数 <path>。'],
		[['outline'], '缺少参数 <file>。'],
		[['baseline'], '缺少参数 <path>。'],
		[['check', 'a.txt', '--fixx'], '没有选项 --fixx。是不是要写 --fix？'],
		[['check', 'a.txt', '--format', 'xml'], '应为 text、json、sarif、gitlab 之一。'],
		[['outline', 'a.txt', '--format', 'sarif'], '应为 text、json 之一。'],
		[['check', 'a.txt', '--fail-on', 'fatal'], '应为 error、warning、information、hint、never 之一。'],
		[['check', 'a.txt', '--config'], '选项 --config <file> 后面缺少内容。'],
		[['rules', 'a.txt'], '参数太多。'],
		[['precedents'], '--text'],
		[['precedents', '--text', '甲', '--batch', 'q.jsonl'], '二者取一'],
		[['precedents', '--heading', '甲'], '--text'],
		[['precedents', '--batch', 'q.jsonl', '--heading', '甲'], '--heading'],
		[['precedents', '--text', '甲', '--limit', '0'], '应为正整数。'],
		[['precedents', '--text', '甲', '--limit', '1.5'], '应为正整数。'],
		[['precedents', '--text', '甲', '--limit', ''], '应为正整数。'],
		[['precedents', '--text', '甲', '--limit', 'five'], '应为正整数。'],
	])('%j exits with 2 and says why', async (args, words) => {
		const workspace = createWorkspace({ 'a.txt': '甲。\n', 'q.jsonl': '' });
		const { status, out, errors } = await workspace.run(...args);
		expect(errors.join('\n')).toContain(words);
		expect(out).toBe('');
		expect(status).toBe(2);
	});
});

describe('help', () => {
	it.each([[['--help']], [['help']], [['check', '--help']], [['help', 'precedents']]])(
		'%j exits with 0',
		async (args) => {
			const { status, out, errors } = await createWorkspace().run(...args);
			expect(out).toContain('用法： policy-draft');
			expect(errors).toEqual([]);
			expect(status).toBe(0);
		},
	);

	it('gives the version', async () => {
		expect(await createWorkspace().run('--version')).toEqual({ status: 0, out: '1.2.3\n', errors: [] });
	});

	it('lists every command of the contract that there is', async () => {
		const { out } = await createWorkspace().run('--help');
		for (const command of ['outline', 'check', 'baseline', 'precedents', 'rules']) {
			expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
		}
	});

	it('takes a file whose name begins with a dash behind --', async () => {
		const workspace = createWorkspace({ '-甲.txt': '甲。\n' });
		const { out, status } = await workspace.run('check', '--format', 'json', '--', '-甲.txt');
		expect(JSON.parse(out)).toMatchObject({ files: [{ file: '-甲.txt' }] });
		expect(status).toBe(0);
	});
});
