import { describe, expect, it } from 'vitest';
import { createWorkspace } from './support/workspace';

const DRAFT = `海南市关于稳就业的意见
一、主要任务
（一）强培训，"提"技能。开展技能培训。（市人社局牵头，市财政局等配合）
（二）=1+1。简化|流程。
`;

describe('table', () => {
	it('prints Markdown whose cells hold what the clause says and nothing else', async () => {
		const { out, status } = await run('md');
		expect(out.split('\n').slice(0, 4)).toEqual([
			'| 序号 | 任务 | 牵头单位 | 责任单位 | 配合单位 | 完成时限 | line |',
			'| --- | --- | --- | --- | --- | --- | --- |',
			'| 1 | 一、主要任务 \\> （一）强培训，"提"技能 | 市人社局 |  | 市财政局等 |  | 3 |',
			'| 2 | 一、主要任务 \\> （二）=1+1 |  |  |  |  | 4 |',
		]);
		expect(status).toBe(0);
	});

	it('prints CSV that a spreadsheet opens in UTF-8, without formulas', async () => {
		const { out } = await run('csv');
		expect(out).toBe(
			'\ufeff序号,任务,牵头单位,责任单位,配合单位,完成时限,line\r\n' +
				'1,"一、主要任务 > （一）强培训，""提""技能",市人社局,,市财政局等,,3\r\n' +
				'2,一、主要任务 > （二）=1+1,,,,,4\r\n',
		);
	});

	it('prints JSON with the columns of the table', async () => {
		const { out } = await run('json');
		expect(JSON.parse(out)[0]).toEqual({
			序号: 1,
			任务: { path: ['一、主要任务'], title: '（一）强培训，"提"技能' },
			牵头单位: ['市人社局'],
			责任单位: [],
			配合单位: ['市财政局'],
			完成时限: [],
			openEnded: ['配合单位'],
			line: 3,
		});
	});

	it('says which file it cannot read', async () => {
		const { errors, status } = await createWorkspace().run('table', '没有.txt');
		expect(errors.join()).toContain('没有.txt');
		expect(status).toBe(2);
	});
});

function run(format: string) {
	return createWorkspace({ '草稿.txt': DRAFT }).run('table', '草稿.txt', '--format', format);
}
