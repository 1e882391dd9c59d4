import type { Analysis } from '../core/analysis';
import type { Language } from '../core/localized';
import type { Span } from '../core/text/span';
import type { UnitLexicon } from '../core/units/unitLexicon';
import type { PrecedentSource } from './clauseQuery';
import type { Initials } from './typedWord';

/** One proposal. */
export interface CompletionProposal {
	readonly kind: 'unit' | 'clause' | 'heading' | 'citation' | 'phrase';
	readonly label: string;
	/** Beside the label: why it is offered. */
	readonly detail: string;
	/** The whole text of a precedent, for reading before taking it. */
	readonly documentation: string | undefined;
	/** What is replaced: on one line, holds the cursor. */
	readonly span: Span;
	readonly newText: string;
	/** The same as an LSP snippet, where something in it must be checked. */
	readonly snippet: string | undefined;
	/** What the editor compares with the text in `span` up to the cursor. */
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
	/** What is known of organs; those of the office's own list are offered first. */
	readonly units: UnitLexicon;
	/** For a draft without a date: `2026-11-23`. */
	readonly today: string | undefined;
	/** How many clauses are offered at most. */
	readonly limit: number;
	readonly language: Language;
	/** Where the drafter wants names to be found by the initials of their pinyin. */
	readonly initials: Initials | undefined;
}
