import type { TaskListResult } from '../../../server/src/protocol';

/** To the view: what it shows. */
export interface TasksMessage {
	readonly type: 'tasks';
	readonly result: TaskListResult;
	readonly words: TasksWords;
}

/** From the view. */
export type TasksRequest =
	| { readonly type: 'ready' }
	| { readonly type: 'go'; readonly line: number }
	| { readonly type: 'copy'; readonly text: string; readonly rows: number };

/** Its texts, in the language of the window. */
export interface TasksWords {
	readonly heading: string;
	readonly columns: {
		readonly number: string;
		readonly task: string;
		readonly lead: string;
		readonly responsible: string;
		readonly support: string;
		readonly deadline: string;
	};
	readonly filter: string;
	readonly group: string;
	readonly byClause: string;
	readonly byUnit: string;
	readonly onlyMissing: string;
	readonly copy: string;
	readonly missing: string;
	readonly nobody: string;
	readonly nothing: string;
	/** {0} clauses, {1} without a unit. */
	readonly summary: string;
}
