import type { Span } from '../text/span';

/**
 * A name that a document gives to something: by 以下简称 to what stands before it (`short`), or by 本办法所称…，是指… to what
 * it goes on to say (`concept`).
 */
export interface DefinedTerm {
	readonly kind: 'short' | 'concept';
	/** As written, without the marks around it. */
	readonly text: string;
	/** Where it is introduced. */
	readonly definition: Span;
	/** Whether it stands for a document and is written between 《 and 》. */
	readonly titled: boolean;
	/** In order, the definition left out. A second introduction of the same name is a use of the first. */
	readonly uses: readonly Span[];
}
