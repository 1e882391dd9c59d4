import { type Connection, RequestType, type TextDocuments } from 'vscode-languageserver';
import { type Task, taskTable } from '../core/tasks/taskTable';
import { TASKS, type TaskListResult, type TaskView } from '../protocol';
import { answer } from './answer';
import type { Draft } from './draft';

/** Registers the 责任分工表 of a draft. */
export function answerTasks(connection: Connection, drafts: TextDocuments<Draft>): void {
	connection.onRequest(
		new RequestType<{ readonly uri: string }, TaskListResult | null, never>(TASKS),
		answer(connection, 'tasks', null, async ({ uri }): Promise<TaskListResult | null> => {
			const analysis = drafts.get(uri)?.analysis;
			return analysis === undefined
				? null
				: { title: analysis.documents[0]?.title?.text ?? '', tasks: taskTable(analysis).map(viewTask) };
		}),
	);
}

function viewTask({ span: _, line, ...task }: Task): TaskView {
	return { ...task, line: line - 1 };
}
