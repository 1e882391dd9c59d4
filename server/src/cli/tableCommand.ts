import { analyze } from '../core/analysis';
import { taskTable } from '../core/tasks/taskTable';
import { tasksAsCsv, tasksAsJson, tasksAsMarkdown } from '../report/taskReport';
import { type Console, EXIT } from './console';
import { readInputs } from './readInputs';

export interface TableOptions {
	readonly format: 'md' | 'csv' | 'json';
}

/** `policy-draft table FILE` */
export async function tableCommand(file: string, { format }: TableOptions, console: Console): Promise<number> {
	const { inputs, failed } = await readInputs([file], undefined, console);
	for (const { content } of inputs) {
		console.out(FORMATS[format](taskTable(analyze(content))));
	}
	return failed ? EXIT.failed : EXIT.clean;
}

const FORMATS = { md: tasksAsMarkdown, csv: tasksAsCsv, json: tasksAsJson };
