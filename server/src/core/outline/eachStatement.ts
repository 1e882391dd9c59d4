import type { Statement } from '../responsibility/statement';
import type { OfficialDocument } from './model';
import { walkItems } from './walkItems';

/** Every statement of the documents once, however many clauses it reaches. */
export function eachStatement(documents: readonly OfficialDocument[]): readonly Statement[] {
	const seen = new Map<number, Statement>();
	for (const document of documents) {
		for (const { item } of walkItems(document)) {
			for (const { statement } of item.statements) {
				seen.set(statement.span.start, statement);
			}
		}
	}
	return [...seen.values()];
}
