import type { Analysis } from '../analysis';
import type { Item } from '../outline/model';

/** When a clause is to be done, in the words of its statement and of its own text: each once, in order. */
export function clauseDeadlines(_analysis: Analysis, item: Item): readonly string[] {
	const stated = item.statements.flatMap(({ statement }) => statement.deadlines);
	return [...new Set(stated)];
}
