import type { Localized } from '../localized';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/** What an edit is for, so that a preview can say so: the change that was asked for, a number, or a reference. */
export type EditRole = 'text' | 'number' | 'reference';

export interface PlannedEdit extends TextEdit {
	readonly role: EditRole;
}

/** A place that a person must look at, because no edit is sure to be right there. */
export interface EditRemark {
	readonly span: Span;
	/** Where it stands afterwards. */
	readonly after: Span;
	readonly message: Localized;
}

/** One change of a draft with all that follows from it. Edits do not overlap; offsets are of the text as it was. */
export interface EditPlan {
	readonly edits: readonly PlannedEdit[];
	readonly remarks: readonly EditRemark[];
	/** Where a drafter goes on writing, in the text as it will be; `undefined` where the cursor stays with its words. */
	readonly cursor: number | undefined;
}

/** A plan, or why there is none. */
export type EditAnswer =
	| { readonly plan: EditPlan; readonly refused?: undefined }
	| { readonly plan?: undefined; readonly refused: Localized };
