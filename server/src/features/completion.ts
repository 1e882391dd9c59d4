import type { Analysis } from '../core/analysis';
import type { PrecedentIndex } from '../core/precedents/precedentIndex';
import { lineAt, lineSpan } from '../core/text/sourceText';
import type { Span } from '../core/text/span';
import { completeClause } from './completeClause';
import { completeUnit } from './completeUnit';

/** One proposal. */
export interface CompletionProposal {
	readonly kind: 'unit' | 'clause';
	readonly label: string;
	/** Beside the label: why it is offered. */
	readonly detail: string;
	/** The whole text of a precedent, for reading before taking it. */
	readonly documentation: string | undefined;
	/** What is replaced: on one line, ends at the cursor or behind it. */
	readonly span: Span;
	readonly newText: string;
	/** What the editor compares with the text in `span`. */
	readonly filterText: string;
}

export interface CompletionList {
	/** Best first. */
	readonly proposals: readonly CompletionProposal[];
	/** Whether more typing changes what is offered. */
	readonly incomplete: boolean;
}

export interface CompletionRequest {
	readonly analysis: Analysis;
	readonly offset: number;
	readonly index: PrecedentIndex;
	/** The draft as the corpus would name it. */
	readonly file: string | undefined;
	readonly limit: number;
}

/** What can be completed at the cursor, told by the text before it: editors name the wrong trigger after a composition. */
export function findCompletions(request: CompletionRequest): CompletionList {
	return completeUnit(request) ?? completeClause(request) ?? { proposals: [], incomplete: false };
}

/** The line up to the cursor. */
export function lineBefore(analysis: Analysis, offset: number): Span {
	const line = lineSpan(analysis.text, lineAt(analysis.text, offset));
	return { start: line.start, end: Math.min(offset, line.end) };
}
