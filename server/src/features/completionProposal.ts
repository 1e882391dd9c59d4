import type { Analysis } from '../core/analysis';
import type { Language } from '../core/localized';
import type { Span } from '../core/text/span';
import type { OfficeUnit } from '../core/units/officeUnits';
import type { PrecedentSource } from './clauseQuery';

/** One proposal. */
export interface CompletionProposal {
	readonly kind: 'unit' | 'clause';
	readonly label: string;
	/** Beside the label: why it is offered. */
	readonly detail: string;
	/** The whole text of a precedent, for reading before taking it. */
	readonly documentation: string | undefined;
	/** What is replaced: on one line, ends at the cursor. */
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
	readonly source: PrecedentSource;
	/** The office's own list of organs: offered first. */
	readonly officeUnits: readonly OfficeUnit[];
	/** How many clauses are offered at most. */
	readonly limit: number;
	readonly language: Language;
}
