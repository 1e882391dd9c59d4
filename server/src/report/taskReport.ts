import type { Task, TaskUnits } from '../core/tasks/taskTable';

/** The 责任分工表 as a Markdown table; empty cells where nothing is stated. */
export function tasksAsMarkdown(tasks: readonly Task[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |\n`;
	return [
		line(COLUMNS),
		`|${' --- |'.repeat(COLUMNS.length)}\n`,
		...tasks.map((task, i) => line(cellsOf(task, i))),
	].join('');
}

/** The same for a spreadsheet: RFC 4180, with the mark that tells Excel it is UTF-8. */
export function tasksAsCsv(tasks: readonly Task[]): string {
	const line = (cells: readonly string[]): string => `${cells.map(quoteCell).join(',')}\r\n`;
	return `\ufeff${line(COLUMNS)}${tasks.map((task, i) => line(cellsOf(task, i))).join('')}`;
}

/** The same for programs: an array of rows; units as arrays, `openEnded` where the list of a column ends in 等. */
export function tasksAsJson(tasks: readonly Task[]): string {
	const rows = tasks.map((task, i) => ({
		序号: i + 1,
		任务: { path: task.path, title: task.title },
		牵头单位: task.lead.units,
		责任单位: task.responsible.units,
		配合单位: task.support.units,
		完成时限: task.deadlines,
		openEnded: OPEN.filter(([, of]) => of(task).openEnded).map(([name]) => name),
		line: task.line,
	}));
	return `${JSON.stringify(rows, undefined, 2)}\n`;
}

const COLUMNS = ['序号', '任务', '牵头单位', '责任单位', '配合单位', '完成时限', 'line'];

const OPEN: readonly (readonly [string, (task: Task) => TaskUnits])[] = [
	['牵头单位', ({ lead }) => lead],
	['责任单位', ({ responsible }) => responsible],
	['配合单位', ({ support }) => support],
];

function cellsOf(task: Task, index: number): readonly string[] {
	return [
		String(index + 1),
		[...task.path, task.title].join(' > '),
		...OPEN.map(([, of]) => listOf(of(task))),
		task.deadlines.join('；'),
		String(task.line),
	];
}

function listOf({ units, openEnded }: TaskUnits): string {
	return units.length === 0 ? '' : `${units.join('、')}${openEnded ? '等' : ''}`;
}

function escapeCell(cell: string): string {
	return cell.replace(/[\\|`*_[\]<>]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

/** A cell that begins like a formula must not be one. */
function quoteCell(cell: string): string {
	const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
