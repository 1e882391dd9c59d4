import type { SourceText } from '../text/sourceText';
import type { Item, OfficialDocument } from './model';
import { walkItems } from './walkItems';

/** How a document writes its responsibility statements, so that a new one looks like its neighbours. */
export interface StatementForm {
	/** What stands before the units: （责任单位： */
	readonly opening: string;
	/** What stands after them: ） */
	readonly closing: string;
	/** Whether statements stand on a line of their own. */
	readonly ownLine: boolean;
}

const DEFAULT_FORM: StatementForm = { opening: '（责任单位：', closing: '）', ownLine: false };

/** The form that most statements of the document have; full width where there is none yet. */
export function statementForm(text: SourceText, document: OfficialDocument): StatementForm {
	const counts = new Map<string, { form: StatementForm; count: number }>();
	for (const { item } of walkItems(document)) {
		for (const { statement, scope } of item.statements) {
			if (scope !== 'own' || statement.label === undefined || statement.faults.length > 0) {
				continue;
			}
			const form = {
				opening: text.content.slice(statement.span.start, statement.content.start),
				closing: text.content.slice(statement.content.end, statement.span.end),
				ownLine: statement.alone,
			};
			const key = JSON.stringify(form);
			counts.set(key, { form, count: (counts.get(key)?.count ?? 0) + 1 });
		}
	}
	const most = [...counts.values()].reduce((best, each) => (each.count > best.count ? each : best), {
		form: DEFAULT_FORM,
		count: 0,
	});
	return most.form;
}

/** Where a statement for this item goes: the end of its own last paragraph. */
export function statementPlace(item: Item): number {
	return item.paragraphs.at(-1)?.end ?? item.span.end;
}
