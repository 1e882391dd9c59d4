import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../server/src/report/checkReport';
import { createWorkspace } from './support/workspace';

const DRAFT = '关于稳就业的意见\n\n一、任务\n申报截止为三月，打造园区。\n';

describe('the words of the house on the command line', () => {
	it('come from the file that the configuration names, relative to it', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': '{ "terms": "office/用语.txt" }',
			'office/用语.txt': '截止\t截止日期\n打造\t建设、建成\n',
			'drafts/就业意见.txt': DRAFT,
		});
		const { json } = await workspace.runJson<CheckReport>('check', 'drafts');
		expect(json.files[0]?.diagnostics).toMatchObject([
			{ rule: 'house-term', line: 4, column: 3, endColumn: 5, fix: { title: '改为“截止日期”', safe: true } },
			{ rule: 'house-term', line: 4, column: 9, fix: { title: '改为“建设”', safe: false } },
		]);
	});

	it('are put right by --fix where there is one way', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': '{ "terms": "用语.txt" }',
			'用语.txt': '截止\t截止日期\n打造\t建设、建成\n',
			'就业意见.txt': DRAFT,
		});
		const { out } = await workspace.run('check', '就业意见.txt', '--fix');
		expect(workspace.read('就业意见.txt')).toBe(DRAFT.replace('截止', '截止日期'));
		expect(out).toContain('打造');
		expect(out).not.toContain('不用“截止”');
	});

	it('are accepted by a baseline', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': '{ "terms": "用语.txt" }',
			'用语.txt': '打造\t建设\n',
			'就业意见.txt': DRAFT,
		});
		await workspace.run('baseline', '就业意见.txt');
		const { json } = await workspace.runJson<CheckReport>('check', '就业意见.txt');
		expect(json.files[0]?.diagnostics).toEqual([]);
	});

	it('name the line that means nothing, and the others hold', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': '{ "terms": "用语.txt" }',
			'用语.txt': '# 用语\n截止  截止日期\n打造\t建设\n',
			'就业意见.txt': DRAFT,
		});
		const { out, errors, status } = await workspace.run('check', '就业意见.txt');
		expect(errors).toEqual([expect.stringMatching(/^用语\.txt:2：.*制表符/)]);
		expect(out).toContain('打造');
		expect(status).toBe(0);
	});

	it.each(['units', 'terms'])('in a file of %s that is missing are an error', async (name) => {
		const workspace = createWorkspace({
			'.policydraft.json': JSON.stringify({ [name]: '没有.txt' }),
			'就业意见.txt': DRAFT,
		});
		const { errors, status } = await workspace.run('check', '就业意见.txt');
		expect(errors).toEqual(['没有.txt：无法读取（文件不存在）']);
		expect(status).toBe(2);
	});
});

describe('names that mean nothing in a configuration', () => {
	it('are said once for all its files, and exit with 2', async () => {
		const workspace = createWorkspace({
			'.policydraft.json': '{ "rules": { "numbering-gpa": "off" }, "langauge": "en" }',
			'甲意见.txt': DRAFT,
			'乙意见.txt': DRAFT,
		});
		const { errors, status } = await workspace.run('check', '.');
		expect(errors).toEqual([
			'.policydraft.json：没有“numbering-gpa”这条规则，是不是 numbering-gap。',
			'.policydraft.json：没有“langauge”这个设置，是不是 language。',
		]);
		expect(status).toBe(2);
	});
});
