import type { Analysis } from '../core/analysis';
import type { Item } from '../core/outline/model';
import { lineAt } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { endOfText, findDocumentParts } from './attachedParts';

/** Lines that fold away behind the first of them; 0-based, both inclusive. */
export interface FoldingLines {
	readonly startLine: number;
	readonly endLine: number;
}

/** Documents where there are several, attachments, and every item that has more than one line. */
export function findFolds(analysis: Analysis): readonly FoldingLines[] {
	const folds: FoldingLines[] = [];
	const add = (span: Span): void => {
		const startLine = lineAt(analysis.text, span.start);
		const endLine = lineAt(analysis.text, span.end);
		if (endLine > startLine) {
			folds.push({ startLine, endLine });
		}
	};
	const visit = (items: readonly Item[]): void => {
		for (const item of items) {
			add(item.span);
			visit(item.children);
		}
	};
	const parts = findDocumentParts(analysis);
	for (const [i, document] of analysis.documents.entries()) {
		if (analysis.documents.length > 1) {
			add(document.span);
		}
		const { items, attached } = parts[i] ?? { items: document.items, attached: [] };
		visit(items);
		for (const { span, items: inside } of attached) {
			add({ start: span.start, end: endOfText(analysis.text.content, span) });
			visit(inside);
		}
	}
	return folds;
}
