import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/analysis';
import { taskTable } from '../../server/src/core/tasks/taskTable';
import { seed } from '../support/seeds';

const DRAFT = `海南市关于稳就业的意见
一、总体要求
（一）坚持底线。守住就业底线。
二、主要任务
（一）强培训。开展技能培训。（市人社局牵头，市财政局、市教育局等配合，6月底前完成）
（二）优服务。简化办事流程。
三、组织领导
1.抓落实
（1）加强督查。定期督查。
（2）加强宣传。广泛宣传。
（责任单位：市政府办公室）`;

describe('the table', () => {
	it('has a row for each clause of the sections that name units', () => {
		expect(rows(DRAFT)).toEqual([
			['二、主要任务 > （一）强培训', '市人社局', '', '市财政局、市教育局…', '6月底前完成', 5],
			['二、主要任务 > （二）优服务', '', '', '', '', 6],
			['三、组织领导 > 1.抓落实 > （1）加强督查', '', '市政府办公室', '', '', 9],
			['三、组织领导 > 1.抓落实 > （2）加强宣传', '', '市政府办公室', '', '', 10],
		]);
	});

	it.each([
		['完善制度，2026年6月底前完成评估。', '2026年6月底前'],
		['全年新增就业5万人。', '全年'],
		['2026年12月31日前建成平台。', '2026年12月31日前'],
		['开展培训。', ''],
	])('tells from the text when: %s', (text, deadline) => {
		const [row] = rows(`海南市工作方案\n一、任务\n（一）抓好落实。${text}（责任单位：市人社局）`);
		expect(row?.[4]).toBe(deadline);
	});

	it('says which clauses name nobody', () => {
		expect(taskTable(analyze(DRAFT)).map(({ stated }) => stated)).toEqual([true, false, true, true]);
	});

	it('takes a document whose clauses stand without sections as one section', () => {
		const text = '海南市关于稳就业的意见\n一、强培训。开展培训。（责任单位：市人社局）\n二、优服务。简化流程。';
		expect(rows(text).map(([title]) => title)).toEqual(['一、强培训', '二、优服务']);
	});

	it('is empty where nobody is named', () => {
		expect(rows('海南市关于稳就业的意见\n一、强培训\n1.甲。开展培训。\n2.乙。简化流程。')).toEqual([]);
	});
});

it.each([
	['000', 23],
	['001', 0],
	['002', 20],
	['003', 20],
])('has as many rows for seed %s as it has clauses that answer to someone', (name, count) => {
	const tasks = taskTable(analyze(seed(name).content));
	expect(tasks).toHaveLength(count);
	expect(tasks.filter(({ stated }) => !stated)).toEqual([]);
});

function rows(text: string): readonly (readonly [string, string, string, string, string, number])[] {
	const list = (units: { readonly units: readonly string[]; readonly openEnded: boolean }): string =>
		units.units.join('、') + (units.openEnded ? '…' : '');
	return taskTable(analyze(text)).map((task) => [
		[...task.path, task.title].join(' > '),
		list(task.lead),
		list(task.responsible),
		list(task.support),
		task.deadlines.join('；'),
		task.line,
	]);
}
