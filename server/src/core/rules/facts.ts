import type { Analysis } from '../analysis';
import { findWrittenNumbers, type WrittenNumber } from '../elements/writtenNumber';
import { type AttachmentReading, readAttachments } from '../references/attachments';
import type { Citation } from '../references/citation';
import { findCitations } from '../references/findCitations';
import { findReferences } from '../references/findReferences';
import type { Reference } from '../references/reference';

/** Readings of an analysis that several rules share. Each is made once, when a rule first asks for it. */
export interface RuleFacts {
	readonly citations: readonly Citation[];
	readonly references: readonly Reference[];
	readonly attachments: AttachmentReading;
	readonly writtenNumbers: readonly WrittenNumber[];
}

export function createFacts(analysis: Analysis): RuleFacts {
	let citations: readonly Citation[] | undefined;
	let references: readonly Reference[] | undefined;
	let attachments: AttachmentReading | undefined;
	let writtenNumbers: readonly WrittenNumber[] | undefined;
	return {
		get citations() {
			citations ??= findCitations(analysis);
			return citations;
		},
		get references() {
			references ??= findReferences(analysis);
			return references;
		},
		get attachments() {
			attachments ??= readAttachments(analysis);
			return attachments;
		},
		get writtenNumbers() {
			writtenNumbers ??= findWrittenNumbers(analysis.text.folded);
			return writtenNumbers;
		},
	};
}
