import type { Analysis } from '../analysis';
import type { Deadline } from '../figures/deadline';
import { deadlineOf, readDeadlines } from '../figures/readDeadlines';
import { readFigures } from '../figures/readFigures';
import type { Item } from '../outline/model';

/** When a clause is to be done: what its statement says, else what its own text does. Each once, in order. */
export function clauseDeadlines(analysis: Analysis, deadlines: readonly Deadline[], item: Item): readonly string[] {
	const stated = item.statements.flatMap(({ statement }) => statement.deadlines);
	if (stated.length > 0) {
		return [...new Set(stated)];
	}
	const told = deadlineOf(deadlines, item.paragraphs)?.span;
	return told === undefined ? [] : [analysis.text.content.slice(told.start, told.end)];
}

/** Every deadline of a text, for `clauseDeadlines`. */
export function textDeadlines({ text }: Analysis): readonly Deadline[] {
	return readDeadlines(text, readFigures(text));
}
