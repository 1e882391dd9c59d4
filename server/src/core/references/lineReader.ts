import type { Span } from '../text/span';
import type { DocumentIndex } from './documentIndex';
import type { Reference } from './reference';
import type { AttachmentLookup } from './resolveAttachment';
import type { Scope } from './scope';

/** What the references of a document are read with. */
export interface LineContext {
	readonly folded: string;
	/** Those of `folded`. */
	readonly units: Uint16Array;
	/** Those of the text: what references begin with, and what ends sentences and quotations, is among them. */
	readonly signs: Int32Array;
	readonly partners: Int32Array;
	/** The quotation over several lines that an offset stands in. */
	readonly quotationAt: (offset: number) => Span | undefined;
	readonly index: DocumentIndex;
	readonly attachments: AttachmentLookup;
	/** Whether 《…》 of that inside names the document itself. */
	readonly isOwnTitle: (title: Span) => boolean;
	/** Whether it amends another text, whose articles it then means. */
	readonly amends: boolean;
}

/** Where in a line a reference may begin. */
export interface LinePlace {
	readonly line: Span;
	/** Where the text of the line begins behind its number. */
	readonly textStart: number;
	readonly offset: number;
	/** What the sentence has just spoken of. */
	readonly antecedent: Antecedent | undefined;
	/** What the article had spoken of last before the sentence. */
	readonly earlier: Antecedent | undefined;
	/** Whether a sentence begins here, and no item with it; or a heading has just been read. */
	readonly atStart: boolean;
}

/** What a bare 第二项 goes on from: the article or paragraph that was spoken of last; `outside`: one of another text. */
export type Antecedent = Scope | 'outside';

/** What was read at a place, and where reading goes on. */
export interface LineReading {
	readonly end: number;
	/** `undefined` for what refers to another text, or refers to nothing. */
	readonly reference: Reference | undefined;
	/** What the sentence speaks of now; absent where that stays as it was. */
	readonly antecedent?: Antecedent | undefined;
	/** Whether it was a heading. */
	readonly heading?: boolean;
}

export type ReadReference = (context: LineContext, place: LinePlace) => LineReading | undefined;
