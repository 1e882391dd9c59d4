import type { Item } from '../outline/model';
import type { Span } from '../text/span';
import type { Attachment } from './attachments';

/**
 * How a reference says what it means: by number (第三条第二款, 本意见第5条), by place (前款, 本条), by count (上述三项), as what
 * follows (下列), or as an attachment (附件2).
 */
export type ReferenceKind = 'numbered' | 'relative' | 'counted' | 'following' | 'attachment';

/** Why a reference leads nowhere. */
export type UnresolvedReason =
	/** No 章, 节, 条, 项 of that number. */
	| 'no-such-item'
	/** The item has fewer paragraphs (款). */
	| 'no-such-paragraph'
	| 'no-such-attachment'
	/** 前款 in the first paragraph, 前条 in the first item. */
	| 'nothing-before'
	/** 上述三项 behind four. */
	| 'count-differs'
	/** Several items of that number, none nearer than the others. */
	| 'ambiguous'
	/** A range whose end stands before its beginning. */
	| 'reversed';

export interface ItemTarget {
	readonly kind: 'item';
	/** The item with all that is below it. */
	readonly span: Span;
	readonly item: Item;
}

/** 款: an unnumbered paragraph of an item, the first one included; or the paragraph that holds a 项 inside its text. */
export interface ParagraphTarget {
	readonly kind: 'paragraph';
	readonly span: Span;
	/** `undefined` in a lead or a tail. */
	readonly item: Item | undefined;
}

export interface AttachmentTarget {
	readonly kind: 'attachment';
	/** Where it begins; its entry in the list where it is not in the file. */
	readonly span: Span;
	readonly attachment: Attachment;
}

export type ReferenceTarget = ItemTarget | ParagraphTarget | AttachmentTarget;

/** A number in a reference, and what it counts. */
export interface ReferenceNumber {
	readonly span: Span;
	readonly target: ReferenceTarget;
}

/** One of the things that a list names; a range is one part. */
export interface ReferencePart {
	readonly span: Span;
	/** Of a range all from its first to its last, of a very long one these two. */
	readonly targets: readonly ReferenceTarget[];
	/** The items named on the way: 第三条 of 第三条第二款. */
	readonly via: readonly Item[];
	/**
	 * The numbers it is written with, from the outside in; of a range those of its beginning, then those of its end. A number
	 * that several parts share stands in each.
	 */
	readonly paths: readonly (readonly ReferenceNumber[])[];
	readonly unresolved: UnresolvedReason | undefined;
}

/** A place where a document refers to a part of itself. What refers to another text is none. */
export interface Reference {
	readonly kind: ReferenceKind;
	/** All of it, with 本办法 in front and every member of a list. */
	readonly span: Span;
	/** In order; never empty. */
	readonly parts: readonly ReferencePart[];
	/** Those of all parts. */
	readonly targets: readonly ReferenceTarget[];
	/** The reason of the first part that leads nowhere. */
	readonly unresolved: UnresolvedReason | undefined;
}
