import type { TextEdit } from '../../server/src/core/text/edit';
import type { Span } from '../../server/src/core/text/span';
import type { CleanDocument } from './cleanDocuments';

/** A kind of defect. */
export interface Kind {
	readonly name: string;
	/** The rules that may name it. */
	readonly rules: readonly string[];
	/** Whether it only changes numbers, so that the fix must give back the text. */
	readonly renumbers?: true;
	/** All the ways to plant it into a document. */
	readonly places: (document: CleanDocument) => readonly Plant[];
}

/** One way to plant a defect. */
export interface Plant {
	readonly edits: readonly TextEdit[];
	/** Where it must be named, in the clean text; what is inserted at its ends belongs to it. */
	readonly mark: Span;
	/** Where else it may be named: at the next number, which does not follow any more; at the title, for what is not there. */
	readonly others?: readonly Span[];
}
